// swift-tools-version: 6.1
import PackageDescription

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]

let package = Package(
  name: "tahqiq-examples",
  platforms: [.macOS(.v15)],
  dependencies: [
    .package(name: "tahqiq", path: "..")
  ],
  targets: [
    .executableTarget(
      name: "normalize-a-csv",
      dependencies: [.product(name: "ArabicNormalization", package: "tahqiq")],
      exclude: ["README.md", "incidents.csv", "expected-output.txt"], swiftSettings: strict),
    .executableTarget(
      name: "read-a-press-release",
      dependencies: [.product(name: "Tahqiq", package: "tahqiq")],
      exclude: ["README.md", "expected-output.txt"], swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
