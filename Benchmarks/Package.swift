// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "tahqiq-benchmarks",
  platforms: [.macOS(.v15)],
  dependencies: [
    .package(name: "tahqiq", path: ".."),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/ordo-one/benchmark", from: "1.38.1", traits: []),
  ],
  targets: [
    .executableTarget(
      name: "Speed",
      dependencies: [
        .product(name: "Benchmark", package: "benchmark"),
        .product(name: "Tahqiq", package: "tahqiq"),
      ],
      path: "Benchmarks/Speed",
      plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]),
    .executableTarget(
      name: "accuracy",
      dependencies: [
        .product(name: "Tahqiq", package: "tahqiq"),
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      path: "Accuracy"),
  ],
  swiftLanguageModes: [.v6]
)
