public import WorkTime

/// Yêu cầu ký: everything that one signature writes into the file, in one incremental update.
public struct SignatureRequest: Sendable {
  /// What the signature means for the changes after it.
  public enum Kind: Sendable {
    /// The leader's: certifies the file and allows form filling and signing after it (DocMDP level 2).
    case certification
    /// Any further one, such as the agency's.
    case approval
  }

  /// The reserved signature field, by its full name.
  public var fieldName: String
  public var kind: Kind
  /// Goes to `/M`: PAdES B-B has no signing-time attribute (EN 319 142-1, 5.3).
  public var claimedTime: Instant
  public var signerName: String?
  public var reason: String?
  public var location: String?
  /// Drawn in the field's rectangle, proportions kept.
  public var picture: SignaturePicture?
  /// Reserved text fields filled in the same update.
  public var fills: [FieldFill]

  public init(
    fieldName: String, kind: Kind, claimedTime: Instant, signerName: String? = nil, reason: String? = nil,
    location: String? = nil, picture: SignaturePicture? = nil, fills: [FieldFill] = []
  ) {
    self.fieldName = fieldName
    self.kind = kind
    self.claimedTime = claimedTime
    self.signerName = signerName
    self.reason = reason
    self.location = location
    self.picture = picture
    self.fills = fills
  }

  /// Appends the signature with room for its value; the bytes of `pdf` stay as they are.
  public func prepare(_ pdf: [UInt8]) throws(PDFSigningRefusal) -> PreparedPDF {
    var preparation = try Preparation(of: pdf)
    return try preparation.prepare(self)
  }
}
