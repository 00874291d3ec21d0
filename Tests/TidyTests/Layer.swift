/// The layers of a feature, each with what it may lean on: Domain <- Store <- Workflows <- Web and CLI.
enum Layer: String, CaseIterable {
  case domain = "Domain"
  case store = "Store"
  case workflows = "Workflows"
  /// What leaves the program other than as a page.
  case exports = "Exports"
  case web = "Web"

  /// Modules that are features: a layer may also import those before its own, for their Domain and Workflows.
  static let features = [
    "People", "TrustKeeping", "Evidence", "Documents", "Procedures", "Notices", "OneStop", "Statistics", "Compliance",
    "Citizens",
  ]

  /// Everything that files of this layer may import, other features apart.
  var allowed: Set<String> {
    switch self {
    case .domain: ["Foundation", "Ledger", "ValidationReports", "WorkTime", "Cryptography"]
    case .store: Layer.domain.allowed.union(["Storage", "OfficialText"])
    case .workflows:
      Layer.store.allowed.union([
        "BlockingWork", "Certificates", "Couriers", "FileExamination", "OfficeFiles", "PDFPages", "PDFSigning",
        "Passwords", "Pictures", "PrescribedForms", "ProofBundles", "QRCodes", "ShippedResources", "SignatureJudgement",
        "SigningKeys", "Submissions", "Timestamps", "Tokens", "Typesetting",
      ])
    case .exports: Layer.domain.allowed
    case .web:
      // Storage for the page's one reading transaction; the rest of Web's C work goes through these value types.
      Layer.store.allowed.union([
        "BlockingWork", "HTTPTypes", "Hummingbird", "Logging", "Markup", "Passwords", "Pictures", "PrescribedForms",
        "QRCodes", "SigningKeys", "Tokens", "WebShell",
      ])
    }
  }

  /// The features whose Domain and Workflows this layer of `feature` may use; Domain takes People's proofs, names
  /// documents and the published procedures, and knows of nothing else.
  func allowedFeatures(of feature: String) -> Set<String> {
    let earlier = Layer.features.prefix { $0 != feature }
    return Set(
      self == .domain ? earlier.filter { ["People", "Documents", "Procedures"].contains($0) } : Array(earlier))
  }
}
