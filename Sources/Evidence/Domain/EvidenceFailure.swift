/// Why the evidence of a file is still wanting, in a word that is kept and shown.
public enum EvidenceFailure: String, Error, Hashable, Sendable, CaseIterable {
  /// No timestamp server is set up.
  case noServer = "no_server"
  /// No server gave a timestamp: down, or it did not answer in time.
  case serversUnreachable = "servers_unreachable"
  /// A server answered, but not as it should.
  case serversUnfit = "servers_unfit"
  /// Nobody knows whether a certificate was revoked.
  case revocationUnknown = "revocation_unknown"
  /// A certificate leads to no root that is trusted.
  case issuerUnknown = "issuer_unknown"
  /// A signature is invalid: no evidence makes it better.
  case signatureInvalid = "signature_invalid"
  /// Nothing certain can be said of a signature.
  case signatureUndecided = "signature_undecided"
  /// There is no signature in it.
  case unsigned
  /// The file can't be read with certainty.
  case unreadable
  /// The file is not where it was kept, or its bytes changed.
  case fileMissing = "file_missing"
  /// What was added did not make it last.
  case withoutEffect = "without_effect"

  /// Whether it is looked at again only with the next scheduled check: trying sooner would meet the same.
  public var isLasting: Bool {
    switch self {
    case .signatureInvalid, .signatureUndecided, .unsigned, .unreadable: true
    default: false
    }
  }
}
