public import Cryptography
import Ledger
public import WorkTime

/// Nơi cấp chứng thư được tin cậy: an authority of the trust list with the days on which it is trusted, Vietnam time.
public struct TrustedAuthority: Hashable, Sendable, Codable {
  /// SHA-256 of the certificate.
  public let fingerprint: SHA256Digest
  /// Hexadecimal.
  public let serial: String
  public let name: String
  public var label: String
  /// The first day; nil: from the certificate's own beginning.
  public var from: CalendarDate?
  /// The last day; nil: to the certificate's own end.
  public var until: CalendarDate?
  /// Gốc thử nghiệm.
  public var isTest: Bool

  public init(
    fingerprint: SHA256Digest, serial: String, name: String, label: String = "", from: CalendarDate? = nil,
    until: CalendarDate? = nil, isTest: Bool = false
  ) {
    (self.fingerprint, self.serial, self.name, self.label) = (fingerprint, serial, name, label)
    (self.from, self.until, self.isTest) = (from, until, isTest)
  }
}

/// A revocation list or answer that was kept: whose, of when, and which bytes.
public struct KeptEvidence: Hashable, Sendable, Codable {
  public let issuer: String
  public let digest: SHA256Digest
  public let thisUpdate: Instant
  /// nil: the issuer promises no newer one.
  public let nextUpdate: Instant?

  public init(issuer: String, digest: SHA256Digest, thisUpdate: Instant, nextUpdate: Instant?) {
    (self.issuer, self.digest, self.thisUpdate, self.nextUpdate) = (issuer, digest, thisUpdate, nextUpdate)
  }
}
