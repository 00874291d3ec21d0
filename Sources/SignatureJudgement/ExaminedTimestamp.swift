public import Certificates
public import WorkTime

/// A timestamp over a signature's value (RFC 3161, appendix A).
public struct ExaminedTimestamp: Hashable, Sendable {
  /// As it stands in the file, DER.
  public let token: [UInt8]
  /// nil: the token can't be read.
  public let authority: Certificate?
  public let time: Instant?
  public let verdict: SignatureVerdict
  /// What the verdict on its server rests on.
  public let used: ReceivedMaterial

  /// By when the signature existed, if it holds: its time, and by how much the server may be wrong.
  package var proof: Instant? { verdict == .valid ? time : nil }
}
