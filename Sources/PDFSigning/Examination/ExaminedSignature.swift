public import Certificates
public import SignatureJudgement
public import WorkTime

/// One signature of a PDF and what is to be said of it.
public struct ExaminedSignature: Hashable, Sendable {
  public let kind: SignatureKind
  /// nil: it can't be read, or is a timestamp.
  public let level: SignatureLevel?
  /// The signature field's full name.
  public let fieldName: String
  /// Nil when the signature's structure can't be read.
  public let signer: Certificate?
  /// `/M` of the signature: what the signer's machine said, proved by nobody.
  public let claimedTime: Instant?
  /// By when the signature existed, proved by a timestamp or from outside the file; nil: nothing proves it.
  public let provenTime: Instant?
  /// What the verdict on the signer and on all timestamps rests on: what has to be kept to judge it again.
  public let used: ReceivedMaterial
  /// Those over the signature's value; none for a document timestamp.
  public let timestamps: [ExaminedTimestamp]
  /// DocMDP level 1, 2 or 3; nil for an approval signature.
  public let certificationLevel: Int?
  /// The signed revision is this many bytes from the file's start; 0 when the byte range can't be read.
  public let revisionLength: Int
  /// Bytes under the signature: the revision without the signature's own contents.
  public let coveredByteCount: Int
  /// Nothing follows the signature's revision.
  public let coversWholeFile: Bool
  public let laterChanges: LaterChanges
  public let verdict: SignatureVerdict
}
