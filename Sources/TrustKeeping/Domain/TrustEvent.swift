public import Cryptography
public import Ledger

/// What happened to the trust list, in the system's chain. Each event names the list as it was from then on, by the digest
/// that validation reports name it by.
public enum TrustEvent: Hashable, RecordedEvent {
  case authorityAdded(TrustedAuthority, list: SHA256Digest, by: String)
  case authorityWithdrawn(TrustedAuthority, list: SHA256Digest, by: String)
  case evidenceImported(KeptEvidence, list: SHA256Digest, by: String)
  /// Fetched from the address that the authority's certificates name.
  case listRenewed(KeptEvidence, address: String, list: SHA256Digest)
  /// The folder was changed by somebody's own hand.
  case changedOutside(list: SHA256Digest)

  public static let subject = "trust/list"

  public var kind: String {
    switch self {
    case .authorityAdded: "trust.authority_added"
    case .authorityWithdrawn: "trust.authority_withdrawn"
    case .evidenceImported: "trust.evidence_imported"
    case .listRenewed: "trust.list_renewed"
    case .changedOutside: "trust.changed_outside"
    }
  }

  public var list: SHA256Digest {
    switch self {
    case .authorityAdded(_, let list, _), .authorityWithdrawn(_, let list, _), .evidenceImported(_, let list, _),
      .listRenewed(_, _, let list), .changedOutside(let list):
      list
    }
  }
}
