// swift-tools-version: 6.1
import PackageDescription

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]

let package = Package(
  name: "tahqiq",
  platforms: [.macOS(.v15)],
  products: [
    .library(name: "Tahqiq", targets: ["Tahqiq"]),
    .library(name: "ICUBridge", targets: ["ICUBridge"]),
    .library(name: "ArabicText", targets: ["ArabicText"]),
    .library(name: "ArabicNormalization", targets: ["ArabicNormalization"]),
    .library(name: "OCRCorrection", targets: ["OCRCorrection"]),
    .library(name: "ArabicExtraction", targets: ["ArabicExtraction"]),
    .executable(name: "tahqiq", targets: ["TahqiqCommand"]),
    .executable(name: "tahqiq-model", targets: ["TahqiqModelTool"]),
  ],
  traits: [
    .trait(
      name: "BuiltInModel",
      description: "Embeds the Arabic language model (several megabytes, CC BY-SA 4.0) into what corrects."),
    .default(enabledTraits: ["BuiltInModel"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
  ],
  targets: [
    .systemLibrary(
      name: "CICU", pkgConfig: "icu-i18n",
      providers: [.apt(["libicu-dev", "pkg-config"]), .brew(["icu4c", "pkg-config"])]),
    .target(name: "CICUShims", dependencies: ["CICU"]),
    .target(
      name: "CTahqiqModel", exclude: ["data"]),
    .target(name: "ICUBridge", dependencies: ["CICUShims"], swiftSettings: strict),
    .target(name: "ArabicText", dependencies: ["ICUBridge"], swiftSettings: strict),
    .target(name: "ArabicNormalization", dependencies: ["ArabicText", "ICUBridge"], swiftSettings: strict),
    .target(
      name: "OCRCorrection",
      dependencies: [
        "ArabicText", .target(name: "CTahqiqModel", condition: .when(traits: ["BuiltInModel"])),
      ],
      swiftSettings: strict),
    .target(name: "ArabicExtraction", dependencies: ["ArabicText", "ICUBridge"], swiftSettings: strict),
    .target(
      name: "Tahqiq",
      dependencies: ["ArabicText", "ICUBridge", "ArabicNormalization", "OCRCorrection", "ArabicExtraction"],
      swiftSettings: strict),
    .executableTarget(
      name: "TahqiqCommand",
      dependencies: [
        "Tahqiq", .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "TahqiqModelTool",
      dependencies: [
        "ArabicText", "ArabicNormalization", "OCRCorrection",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    // Linked by Scripts/check-linkage, which proves that the core needs no Foundation.
    .executableTarget(
      name: "CoreProbe",
      dependencies: ["ICUBridge", "ArabicText", "ArabicNormalization", "OCRCorrection", "ArabicExtraction"],
      path: "Tests/CoreProbe", swiftSettings: strict),
    .testTarget(name: "ICUBridgeTests", dependencies: ["ICUBridge"], swiftSettings: strict),
    .testTarget(name: "ArabicTextTests", dependencies: ["ArabicText"], swiftSettings: strict),
    .testTarget(
      name: "ArabicNormalizationTests", dependencies: ["ArabicNormalization", "ArabicText"], swiftSettings: strict),
    .testTarget(name: "OCRCorrectionTests", dependencies: ["OCRCorrection", "ArabicText"], swiftSettings: strict),
    .testTarget(
      name: "ArabicExtractionTests", dependencies: ["ArabicExtraction", "ArabicText", "ICUBridge"],
      swiftSettings: strict),
    .testTarget(name: "TahqiqTests", dependencies: ["Tahqiq"], swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .c2x
)
