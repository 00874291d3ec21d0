// swift-tools-version: 6.2
import PackageDescription

/// Apart from the program's own package, so that nothing else is built for the fuzzer or with it (bin/fuzz).
let package = Package(
  name: "fuzzing",
  dependencies: [.package(name: "congvu", path: "..")],
  targets: [
    .executableTarget(
      name: "congvu-fuzz",
      dependencies: ["Certificates", "Cryptography", "PDFSigning", "SignedMessages", "SigningKeys", "Timestamps", "WorkTime"].map {
        .product(name: $0, package: "congvu")
      },
      swiftSettings: [
        .enableUpcomingFeature("ExistentialAny"), .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"), .treatAllWarnings(as: .error),
      ]),
  ]
)
