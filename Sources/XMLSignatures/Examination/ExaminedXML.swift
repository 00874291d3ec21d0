public import Certificates
public import SignatureJudgement
public import WorkTime

/// What was found in an XML file's signatures.
public struct ExaminedXML: Hashable, Sendable {
  /// In the order they stand in the file; empty for a file without signatures.
  public let signatures: [ExaminedXMLSignature]

  /// All signatures are valid, and one of them covers the whole document: only then may the document be taken for signed.
  public var isValid: Bool {
    signatures.contains { $0.coversDocument } && signatures.allSatisfy { $0.verdict == .valid }
  }
}

/// One signature of an XML file and what is to be said of it.
public struct ExaminedXMLSignature: Hashable, Sendable {
  /// The signature's own `Id`, which nobody vouches for; nil: it has none, or no name.
  public let identifier: String?
  /// nil: it is not valid.
  public let level: XMLSignatureLevel?
  /// nil when its certificate can't be read.
  public let signer: Certificate?
  /// XAdES's `SigningTime`: what the signer's machine said, proved by nobody.
  public let claimedTime: Instant?
  /// By when the signature existed, proved by a timestamp or from outside the file; nil: nothing proves it.
  public let provenTime: Instant?
  /// What the verdict on the signer and on all timestamps rests on.
  public let used: ReceivedMaterial
  public let timestamps: [ExaminedTimestamp]
  /// What was signed and is unchanged; empty unless the signature's value and all its digests hold.
  public let parts: [SignedPart]
  /// Nothing of the document's content is outside `parts`; false as well where the signature doesn't hold.
  public let coversDocument: Bool
  public let verdict: SignatureVerdict
}

/// Mức của chữ ký XML (EN 319 132-1, 6).
public enum XMLSignatureLevel: Hashable, Sendable {
  /// Without what XAdES asks for.
  case plain
  /// B-B.
  case basic
  /// B-T: the time is proved.
  case timestamped
  /// B-LT: and the file has all that is needed to judge it. Archive timestamps (B-LTA) are not judged.
  case longTerm
}

/// Phần được ký: what one reference of a signature covers.
public enum SignedPart: Hashable, Sendable {
  /// The document's element, with all in it but the signature.
  case document(path: String)
  /// An element below it, or one within the signature itself.
  case element(path: String)
  /// A file beside it, by the name that the signature gives it.
  case file(name: String)
}
