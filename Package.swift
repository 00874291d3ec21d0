// swift-tools-version: 6.2
import PackageDescription

/// What every target of ours is built with (docs/decisions/0002-strict-swift.md).
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

func module(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

/// - Parameter golden: whether the folder holds golden files, which are read by path.
func tests(_ name: String, _ dependencies: [Target.Dependency], golden: Bool = false) -> Target {
  .testTarget(name: name, dependencies: dependencies, exclude: golden ? ["Golden"] : [], swiftSettings: strict)
}

/// What several test targets share; never part of the program.
func testSupport(_ name: String, path: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
  .target(name: name, dependencies: dependencies, path: path, exclude: exclude, swiftSettings: strict)
}

/// A C library of the Debian system, found by pkg-config; the folder holds a module map and no code.
/// - Parameter pkgConfig: nil where only a header is used and nothing is linked.
func systemLibrary(_ name: String, pkgConfig: String? = nil, apt: String) -> Target {
  .systemLibrary(name: name, pkgConfig: pkgConfig, providers: [.apt([apt])])
}

let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let asn1 = Target.Dependency.product(name: "SwiftASN1", package: "swift-asn1")
let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let lifecycle = Target.Dependency.product(name: "ServiceLifecycle", package: "swift-service-lifecycle")

let package = Package(
  name: "congvu",
  products: [
    .executable(name: "congvu", targets: ["congvu"]),
    .library(name: "Certificates", targets: ["Certificates"]),
    .library(name: "Cryptography", targets: ["Cryptography"]),
    .library(name: "PDFSigning", targets: ["PDFSigning"]),
    .library(name: "SignedMessages", targets: ["SignedMessages"]),
    .library(name: "SigningKeys", targets: ["SigningKeys"]),
    .library(name: "Timestamps", targets: ["Timestamps"]),
    .library(name: "Tokens", targets: ["Tokens"]),
    .library(name: "WorkTime", targets: ["WorkTime"]),
    .library(name: "XMLSignatures", targets: ["XMLSignatures"]),
  ],
  dependencies: [
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/apple/swift-asn1", from: "1.7.4"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
  ],
  targets: [
    // What touches a C library of the system.
    systemLibrary("COpenSSL", pkgConfig: "libcrypto", apt: "libssl-dev"),
    systemLibrary("CQPDF", pkgConfig: "libqpdf", apt: "libqpdf-dev"),
    systemLibrary("CPango", pkgConfig: "pangocairo", apt: "libpango1.0-dev"),
    systemLibrary("CHarfBuzz", pkgConfig: "harfbuzz-subset", apt: "libharfbuzz-dev"),
    systemLibrary("CLibPQ", pkgConfig: "libpq", apt: "libpq-dev"),
    systemLibrary("CArgon2", pkgConfig: "libargon2", apt: "libargon2-dev"),
    systemLibrary("CZip", pkgConfig: "libzip", apt: "libzip-dev"),
    systemLibrary("CZlib", pkgConfig: "zlib", apt: "zlib1g-dev"),
    systemLibrary("CXLSXWriter", pkgConfig: "xlsxwriter", apt: "libxlsxwriter-dev"),
    systemLibrary("CQRencode", pkgConfig: "libqrencode", apt: "libqrencode-dev"),
    systemLibrary("CCurl", pkgConfig: "libcurl", apt: "libcurl4-openssl-dev"),
    systemLibrary("CPKCS11", apt: "libp11-kit-dev"),
    systemLibrary("CLibXML2", pkgConfig: "libxml-2.0", apt: "libxml2-dev"),

    // Pure.
    module("WorkTime"),
    module("Markup"),
    module("OfficialText"),
    module("ValidationReports", ["Cryptography", "WorkTime"]),
    module("Ledger", ["WorkTime", "Cryptography"]),

    // What touches a C library or the disk, each small.
    module("BlockingWork"),
    module("Cryptography", ["COpenSSL"]),
    module("Passwords", ["CArgon2", "Cryptography"]),
    module("Certificates", ["COpenSSL", "Cryptography", "WorkTime"]),
    module("SigningKeys", ["COpenSSL", "Certificates", "Cryptography", "WorkTime"]),
    module("Tokens", ["CPKCS11", "Certificates", "Cryptography"]),
    module("SignedMessages", ["Certificates", "Cryptography", "WorkTime", asn1]),
    module("SignatureJudgement", ["Certificates", "SignedMessages", "Timestamps", "ValidationReports", "WorkTime"]),
    module(
      "PDFSigning",
      [
        "COpenSSL", "CQPDF", "CZlib", "Certificates", "Cryptography", "SignatureJudgement", "SignedMessages",
        "Timestamps", "ValidationReports", "WorkTime", asn1,
      ]),
    module(
      "XMLSignatures",
      [
        "CLibXML2", "Certificates", "Cryptography", "SignatureJudgement", "Timestamps", "ValidationReports", "WorkTime",
      ]),
    module("Timestamps", ["Certificates", "Cryptography", "SignedMessages", "WorkTime", asn1]),
    module("Pictures", ["CPango", "WorkTime"]),
    module("Typesetting", ["CPango", "CQPDF", "CHarfBuzz", "OfficialText", "QRCodes", "WorkTime"]),
    module("Storage", ["Ledger", "WorkTime", "Cryptography", "OfficialText", "CLibPQ", grdb, logging]),
    .target(
      name: "ShippedResources", path: "Resources",
      resources: [
        .embedInCode("congvu.css"), .embedInCode("congvu.js"), .embedInCode("nguoi-dan.css"),
        .embedInCode("nguoi-dan.js"), .embedInCode("holidays.csv"), .embedInCode("procedures.csv"),
      ],
      swiftSettings: strict),
    module(
      "WebShell",
      ["Markup", "Cryptography", "ShippedResources", "ValidationReports", "WorkTime", hummingbird, logging]),
    module("ConfinedProcesses"),
    module("PDFPages", ["ConfinedProcesses"]),
    module(
      "FileExamination",
      [
        "ConfinedProcesses", "PDFSigning", "Certificates", "ValidationReports", "BlockingWork", "Cryptography",
        "WorkTime",
      ]),
    module("OfficeFiles", ["CZip", "CXLSXWriter", "WorkTime"]),
    module("QRCodes", ["CQRencode"]),
    module("PrescribedForms", ["Typesetting", "QRCodes", "WorkTime"]),
    module("Couriers", ["CCurl", "Cryptography", "WorkTime"]),
    module("Submissions", ["Storage", "WorkTime"]),
    module(
      "ProofBundles",
      [
        "CZlib", "Ledger", "Storage", "PDFSigning", "ValidationReports", "Certificates", "Cryptography", "Markup", "WorkTime",
      ]),

    // Features.
    module(
      "People",
      [
        "Ledger", "WorkTime", "Cryptography", "Storage", "Passwords", "SigningKeys", "Tokens", "Certificates",
        "Pictures", "BlockingWork", "Markup", "OfficeFiles", "WebShell", hummingbird,
      ]),
    module(
      "TrustKeeping",
      [
        "Ledger", "WorkTime", "Cryptography", "Storage", "People", "Certificates", "Couriers", "BlockingWork", "Markup",
        "WebShell", hummingbird,
      ]),
    module(
      "Evidence",
      [
        "Ledger", "WorkTime", "Cryptography", "Storage", "People", "PDFSigning", "ValidationReports", "Certificates",
        "Timestamps", "Couriers", "BlockingWork", "Markup", "WebShell", hummingbird,
      ]),
    module(
      "Documents",
      [
        "Ledger", "WorkTime", "Cryptography", "Storage", "Submissions", "People", "Evidence", "OfficialText",
        "Typesetting", "Pictures", "PDFSigning", "Certificates", "Tokens", "Timestamps", "ValidationReports",
        "BlockingWork", "Markup", "WebShell", "PDFPages", "FileExamination", "ProofBundles", hummingbird, logging,
      ]),
    module(
      "Procedures",
      [
        "Ledger", "WorkTime", "Cryptography", "Storage", "People", "OfficialText", "OfficeFiles", "BlockingWork",
        "ShippedResources", "Markup", "WebShell", hummingbird,
      ]),
    module(
      "Notices",
      [
        "Ledger", "WorkTime", "Storage", "People", "Couriers", "BlockingWork", "Markup", "WebShell", hummingbird,
        logging,
      ]),
    module(
      "OneStop",
      [
        "Ledger", "WorkTime", "Cryptography", "Storage", "Submissions", "People", "Evidence", "Documents", "Procedures",
        "Notices", "OfficialText", "PrescribedForms", "QRCodes", "Typesetting", "Certificates", "PDFSigning", "PDFPages",
        "FileExamination", "ValidationReports", "BlockingWork", "Markup", "WebShell", hummingbird, logging,
      ]),
    module(
      "Statistics",
      [
        "Ledger", "WorkTime", "Storage", "People", "Procedures", "OneStop", "OfficeFiles", "BlockingWork", "Markup",
        "WebShell", hummingbird,
      ]),
    module(
      "Citizens",
      [
        "Ledger", "WorkTime", "Cryptography", "Storage", "Submissions", "People", "Procedures", "Notices", "OneStop",
        "Documents", "OfficialText", "OfficeFiles", "FileExamination", "ValidationReports", "BlockingWork",
        "Markup", "WebShell", hummingbird,
      ]),
    module(
      "Compliance",
      [
        "Ledger", "WorkTime", "Storage", "People", "Documents", "OneStop", "Statistics", "Markup", "WebShell",
        hummingbird,
      ]),
    module(
      "SigningAgent",
      [
        "BlockingWork", "Certificates", "Couriers", "Cryptography", "Markup", "PDFSigning", "SignedMessages",
        "SigningKeys", "Tokens", "ValidationReports", "WebShell", "WorkTime", hummingbird, logging,
      ]),
    module("Guide", ["Markup", "People", "WebShell", hummingbird]),
    module(
      "QuanSon",
      [
        "Ledger", "WorkTime", "Storage", "People", "Documents", "Procedures", "OneStop", "SigningKeys", "Certificates",
        "Passwords", "Pictures", "Typesetting", "OfficialText", "Cryptography", "BlockingWork",
      ]),
    .executableTarget(
      name: "congvu",
      dependencies: [
        "Ledger", "WorkTime", "Storage", "Submissions", "People", "TrustKeeping", "Evidence", "Documents", "Procedures",
        "Notices", "Couriers", "OneStop", "Statistics", "Citizens", "Compliance", "Guide", "QuanSon", "SigningKeys",
        "SigningAgent", "Tokens", "Timestamps", "Certificates", "PDFSigning", "XMLSignatures", "FileExamination",
        "ProofBundles", "ValidationReports",
        "Cryptography", "Typesetting", "ShippedResources", "WebShell", hummingbird, argumentParser, logging, lifecycle,
      ], swiftSettings: strict),
    .executableTarget(
      name: "congvu-bench",
      dependencies: [
        "Ledger", "WorkTime", "Cryptography", "Storage", "Submissions", "People", "Evidence", "Documents", "Procedures",
        "Notices", "OneStop", "Statistics", "Citizens", "SigningKeys", "Certificates", "PDFSigning", "FileExamination",
        "Pictures", "Typesetting", "OfficialText", "ShippedResources", argumentParser, logging,
      ],
      path: "Benchmarks", exclude: ["peers"], swiftSettings: strict),

    // Tests and what they share.
    testSupport("TestRecords", path: "Tests/Support/TestRecords", ["Storage", "CLibPQ", logging]),
    testSupport("TestExaminer", path: "Tests/Support/TestExaminer", ["FileExamination", "ConfinedProcesses"]),
    testSupport("PrintedFiles", path: "Tests/Support/PrintedFiles", []),
    testSupport("RouterClient", path: "Tests/Support/RouterClient", ["WebShell", "Markup", hummingbird, logging]),
    testSupport("PostOffice", path: "Tests/Support/PostOffice", []),
    testSupport(
      "SigningFixtures", path: "Tests/Fixtures/pdfsigning", ["PDFSigning", "Certificates", "COpenSSL", "WorkTime"],
      exclude: ["archive.py", "judge.py", "judge_archive.py", "judge_folder.py", "judge_kept.py", "stamp.py"]),
    testSupport(
      "TestWorld", path: "Tests/Support/TestWorld",
      [
        "Storage", "TestRecords", "TestExaminer", "People", "Evidence", "Documents", "Procedures", "Notices", "OneStop",
        "Submissions", "SigningKeys", "Tokens", "Certificates", "Cryptography", "Ledger", "WorkTime", "Passwords",
        "Pictures", "ShippedResources",
        "BlockingWork",
      ]),
    .executableTarget(
      name: "KillTarget",
      dependencies: ["TestWorld", "TestRecords", "Storage", "Documents", "People", "Ledger", "WorkTime"],
      path: "Tests/Support/KillTarget", swiftSettings: strict),
    tests("WorkTimeTests", ["WorkTime"], golden: true),
    tests("OfficialTextTests", ["OfficialText"]),
    tests("CryptographyTests", ["Cryptography"]),
    tests("PasswordsTests", ["Passwords"]),
    tests("CertificatesTests", ["SigningFixtures", "Certificates", "Cryptography", "WorkTime"]),
    tests(
      "SignedMessagesTests",
      ["SigningFixtures", "SignedMessages", "Certificates", "Cryptography", "PDFSigning", "WorkTime"]),
    tests(
      "SigningAgentTests",
      [
        "SigningAgent", "SigningFixtures", "PostOffice", "PDFSigning", "SignedMessages", "Certificates", "Cryptography",
        "ValidationReports", "WorkTime", hummingbird, logging,
      ]),
    tests("SigningKeysTests", ["SigningKeys", "Certificates", "Cryptography", "WorkTime"]),
    tests(
      "TokensTests",
      [
        "Tokens", "CPKCS11", "SigningFixtures", "SigningKeys", "PDFSigning", "Certificates", "BlockingWork", "WorkTime",
        "Documents", "People", "TestWorld", "TestRecords", "Storage", "Ledger", "Cryptography", "SigningAgent",
      ]),
    tests(
      "PDFSigningTests",
      [
        "SigningFixtures", "PDFSigning", "Certificates", "Timestamps", "ValidationReports", "FileExamination",
        "TestExaminer", "Cryptography", "WorkTime",
      ], golden: true),
    .testTarget(
      name: "XMLSignaturesTests",
      dependencies: [
        "SigningFixtures", "XMLSignatures", "SignatureJudgement", "Certificates", "Timestamps", "ValidationReports",
        "Cryptography", "WorkTime",
      ],
      exclude: ["Golden", "make.py", "judge.py"], swiftSettings: strict),
    tests("ConfinedProcessesTests", ["ConfinedProcesses"]),
    tests("ProofBundlesTests", ["ProofBundles", "SigningFixtures", "Certificates", "WorkTime"]),
    tests(
      "FileExaminationTests",
      [
        "FileExamination", "ConfinedProcesses", "TestExaminer", "SigningFixtures", "PDFSigning", "ValidationReports",
        "Certificates", "Cryptography", "WorkTime",
      ]),
    tests(
      "TimestampsTests",
      ["SigningFixtures", "Timestamps", "SignedMessages", "Certificates", "Cryptography", "WorkTime"]),
    tests(
      "TrustKeepingTests",
      [
        "TrustKeeping", "SigningFixtures", "PostOffice", "People", "TestRecords", "RouterClient", "Storage", "Ledger",
        "Certificates", "WorkTime", "Markup", "WebShell", "Passwords", "Cryptography", hummingbird,
      ]),
    tests("PicturesTests", ["Pictures"]),
    tests(
      "TypesettingTests", ["Typesetting", "PrintedFiles", "Pictures", "OfficialText", "WorkTime"], golden: true),
    tests(
      "StorageTests", ["Storage", "TestRecords", "Ledger", "WorkTime", "Cryptography", logging], golden: true),
    tests("OfficeFilesTests", ["OfficeFiles", "CZip"]),
    tests("QRCodesTests", ["QRCodes"]),
    tests(
      "PrescribedFormsTests",
      [
        "PrescribedForms", "Typesetting", "PrintedFiles", "Pictures", "PDFSigning", "SigningFixtures", "Certificates",
        "WorkTime",
      ], golden: true),
    tests("CouriersTests", ["Couriers", "PostOffice", "Cryptography", "WorkTime"]),
    tests(
      "ProceduresTests",
      [
        "Procedures", "People", "TestWorld", "TestRecords", "Storage", "Ledger", "WorkTime", "Cryptography",
        "OfficeFiles", "ShippedResources",
      ]),
    tests(
      "ProceduresWebTests",
      [
        "Procedures", "People", "TestRecords", "RouterClient", "Storage", "Ledger", "WorkTime", "Markup", "WebShell",
        "Passwords", "ShippedResources", hummingbird,
      ]),
    tests(
      "NoticesTests",
      [
        "Notices", "Couriers", "PostOffice", "People", "TestWorld", "TestRecords", "RouterClient", "Storage", "Ledger",
        "WorkTime", "Markup", "WebShell", "Passwords", "Cryptography", hummingbird,
      ]),
    tests(
      "OneStopTests",
      [
        "OneStop", "Procedures", "Notices", "Documents", "Evidence", "People", "TestWorld", "TestRecords", "Storage", "Ledger",
        "WorkTime", "Cryptography", "SigningKeys", "PDFSigning", "Certificates", "Submissions", "PrescribedForms",
        "FileExamination", "TestExaminer", "SigningFixtures", "PDFPages", "PrintedFiles",
      ], golden: true),
    tests(
      "OneStopWebTests",
      [
        "OneStop", "Procedures", "Notices", "Documents", "People", "TestWorld", "TestRecords", "PrintedFiles",
        "RouterClient",
        "Storage", "Ledger", "WorkTime", "Markup", "WebShell", "Passwords", "Cryptography", "Submissions", hummingbird,
      ]),
    tests(
      "StatisticsTests",
      [
        "Statistics", "OneStop", "Procedures", "Documents", "People", "TestWorld", "TestRecords", "Storage", "Ledger",
        "WorkTime", "Cryptography", "OfficeFiles", "Markup", "WebShell", "RouterClient", "Passwords", hummingbird,
      ]),
    tests(
      "CitizensTests",
      [
        "Citizens", "OneStop", "Procedures", "Notices", "Documents", "People", "TestWorld", "TestRecords",
        "RouterClient", "Passwords", "Storage", "Ledger", "WorkTime", "Markup", "WebShell", "Cryptography",
        "Submissions", "SigningFixtures", "ValidationReports", "FileExamination", "TestExaminer", hummingbird,
      ]),
    tests("MarkupTests", ["Markup"]),
    tests("WebShellTests", ["WebShell", "Markup", "WorkTime", "RouterClient", hummingbird, logging]),
    tests(
      "PeopleTests",
      [
        "Documents", "People", "TestWorld", "TestRecords", "Storage", "Ledger", "WorkTime", "Cryptography",
        "SigningKeys", "Tokens", "Certificates", "Passwords",
      ], golden: true),
    tests(
      "PeopleWebTests",
      [
        "People", "Ledger", "Certificates", "Pictures", "Passwords", "SigningKeys", "Tokens", "Storage", "Markup",
        "WebShell", "WorkTime", "Cryptography", "TestRecords", "RouterClient", hummingbird, logging,
      ]),
    tests(
      "EvidenceTests",
      [
        "Evidence", "Documents", "People", "PostOffice", "SigningFixtures", "TestWorld", "TestRecords", "RouterClient",
        "Storage", "Ledger", "WorkTime", "Cryptography", "Certificates", "Timestamps", "PDFSigning",
        "ValidationReports", "Passwords", "Markup", "WebShell", hummingbird,
      ]),
    tests(
      "DocumentsTests",
      [
        "Documents", "People", "TestWorld", "TestRecords", "KillTarget", "Storage", "Ledger", "WorkTime",
        "Cryptography", "SigningKeys", "SigningFixtures", "Passwords", "PDFSigning", "FileExamination", "TestExaminer",
        "ProofBundles", "ValidationReports", "Certificates",
      ], golden: true),
    tests(
      "DocumentsWebTests",
      [
        "Documents", "Evidence", "ValidationReports", "People", "TestWorld", "TestRecords", "RouterClient",
        "PrintedFiles", "Storage", "Ledger", "WorkTime", "Markup", "SigningKeys", "PDFSigning", "Certificates",
        "WebShell", "Passwords", "Cryptography", hummingbird,
      ]),
    .testTarget(
      name: "IssuedFileTests",
      dependencies: [
        "Documents", "People", "TestWorld", "TestRecords", "Storage", "PDFSigning", "SigningFixtures", "Certificates",
        "WorkTime",
      ],
      exclude: ["judge.py"], swiftSettings: strict),
    tests(
      "ComplianceTests",
      [
        "Compliance", "Documents", "People", "TestWorld", "TestRecords", "Storage", "Ledger", "WorkTime",
        "Cryptography",
      ]),
    tests(
      "ComplianceWebTests",
      [
        "Compliance", "Evidence", "Documents", "OneStop", "Procedures", "People", "Ledger", "Passwords", "Storage", "Markup",
        "WebShell", "WorkTime", "Cryptography", "TestRecords", "RouterClient", hummingbird, logging,
      ]),
    .testTarget(
      name: "QuanSonTests",
      dependencies: [
        "QuanSon", "Compliance", "Evidence", "Documents", "Procedures", "Notices", "OneStop", "People", "Passwords", "SigningKeys",
        "Certificates", "Storage",
        "Ledger", "WorkTime", "Cryptography", "Submissions", "ShippedResources", "TestRecords", "TestExaminer",
        "PDFSigning",
      ],
      resources: [.embedInCode("Golden/appendix.csv")], swiftSettings: strict),
    tests("TidyTests", []),
  ]
)
