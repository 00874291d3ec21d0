import Testing

@Suite("Imports")
struct ImportTests {
  @Test("there are sources to judge")
  func sources() {
    #expect(Tree.sources.count > 100)
    for feature in Layer.features { #expect(Tree.modules.contains(feature)) }
  }

  @Test("a layer of a feature imports only what its layer may", arguments: Layer.features)
  func layers(feature: String) {
    let files = Tree.sources.filter { $0.module == feature }
    expectNone(
      files.flatMap { file -> [Breach] in
        guard let layer = file.layer.flatMap({ Layer(rawValue: $0) }) else {
          return [Breach(file.path, 1, "lies in none of the layers of a feature")]
        }
        let allowed = layer.allowed.union(layer.allowedFeatures(of: feature))
        return file.imports.filter { !allowed.contains($0.module) }.map {
          Breach(file.path, $0.line, "\(layer.rawValue) may not import \($0.module)")
        }
      })
  }

  @Test("a pure module imports nothing that does I/O")
  func pureModules() {
    // WorkTime takes the sine from Foundation, for the moon.
    let allowed: [String: Set<String>] = [
      "WorkTime": ["Foundation"], "Markup": [], "OfficialText": ["Foundation"],
      "Ledger": ["Foundation", "WorkTime", "Cryptography"],
    ]
    expectNone(
      Tree.sources.flatMap { file in
        file.imports.filter { allowed[file.module]?.contains($0.module) == false }.map {
          Breach(file.path, $0.line, "the pure module \(file.module) may not import \($0.module)")
        }
      })
  }

  /// Who may touch what: a library reaches the rest of the program only through its adapter.
  private static let adapters: [String: Set<String>] = [
    "GRDB": ["Storage"], "CLibPQ": ["Storage"], "CArgon2": ["Passwords"], "CHarfBuzz": ["Typesetting"],
    "CPango": ["Typesetting", "Pictures"], "CQPDF": ["Typesetting", "PDFSigning"],
    "COpenSSL": ["Cryptography", "Certificates", "SigningKeys", "PDFSigning"],
    "SwiftASN1": ["PDFSigning", "SignedMessages", "Timestamps"],
    "CZip": ["OfficeFiles"], "CZlib": ["PDFSigning", "ProofBundles"], "CXLSXWriter": ["OfficeFiles"],
    "CQRencode": ["QRCodes"],
    "CCurl": ["Couriers"], "CPKCS11": ["Tokens"], "CLibXML2": ["XMLSignatures"],
    "FoundationXML": ["OfficeFiles"],
    "Hummingbird": [
      "WebShell", "People", "TrustKeeping", "Evidence", "Documents", "Procedures", "Notices", "OneStop", "Statistics",
      "Compliance",
      "Citizens", "Guide", "SigningAgent", "congvu",
    ],
    "NIOPosix": ["WebShell"],
    "ArgumentParser": ["congvu"], "ServiceLifecycle": ["congvu"],
  ]

  @Test("a database driver or C library is imported by its adapter alone")
  func drivers() {
    expectNone(
      Tree.sources.flatMap { file in
        file.imports.filter { ImportTests.adapters[$0.module]?.contains(file.module) == false }.map {
          Breach(file.path, $0.line, "\(file.module) is no adapter of \($0.module)")
        }
      })
  }

  @Test("every system library has an adapter")
  func systemLibraries() {
    let libraries = Tree.modules.filter { Tree.text("Sources/\($0)/module.modulemap") != nil }
    #expect(!libraries.isEmpty)
    expectNone(
      libraries.filter { ImportTests.adapters[$0] == nil }.map {
        Breach("Sources/\($0)/module.modulemap", 1, "ImportTests names no adapter of \($0)")
      })
  }

  @Test("no module below the features knows one")
  func lowerModules() {
    let above = Set(Layer.features + ["Guide", "QuanSon", "SigningAgent", "congvu"])
    expectNone(
      Tree.sources.filter { !above.contains($0.module) }.flatMap { file in
        file.imports.filter { above.contains($0.module) }.map {
          Breach(file.path, $0.line, "\(file.module) may not know the feature \($0.module)")
        }
      })
  }
}
