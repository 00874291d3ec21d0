public import WorkTime

/// One signature of it.
public struct SignatureReport: Hashable, Sendable, Codable {
  public let kind: SignatureKindReport
  /// nil: a timestamp, or what could not be judged to the end.
  public let level: LevelReport?
  public let fieldName: String
  public let verdict: ReportVerdict
  /// nil: it passed.
  public let subIndication: SubIndication?
  /// What exactly is wrong, as the case of `SignatureDefect` or `SignatureDoubt`; nil: nothing.
  public let reason: ReportReason?
  /// nil: its certificate can't be read.
  public let signer: SignerReport?
  /// What the signer's machine said.
  public let claimedTime: Instant?
  /// By when it is proved to have existed.
  public let provenTime: Instant?
  public let timestamps: [TimestampReport]
  /// DocMDP level 1, 2 or 3; nil for an approval signature.
  public let certificationLevel: Int?
  /// The signed revision's length from the file's start, in bytes.
  public let revisionLength: Int
  public let coversWholeFile: Bool
  public let laterChanges: ChangesReport
  /// What is signed of an XML file, none where the signature doesn't hold; nil for files of other kinds.
  public let parts: [PartReport]?
  /// The verdict rests on a root for tests, and the signature has no legal value; nil: it doesn't.
  public let isOnTestRoot: Bool?

  public init(
    kind: SignatureKindReport, level: LevelReport?, fieldName: String, verdict: ReportVerdict,
    subIndication: SubIndication?, reason: ReportReason?, signer: SignerReport?, claimedTime: Instant?,
    provenTime: Instant?, timestamps: [TimestampReport], certificationLevel: Int?, revisionLength: Int,
    coversWholeFile: Bool, laterChanges: ChangesReport, parts: [PartReport]? = nil, isOnTestRoot: Bool? = nil
  ) {
    self.kind = kind
    self.level = level
    self.fieldName = fieldName
    self.verdict = verdict
    self.subIndication = subIndication
    self.reason = reason
    self.signer = signer
    self.claimedTime = claimedTime
    self.provenTime = provenTime
    self.timestamps = timestamps
    self.certificationLevel = certificationLevel
    self.revisionLength = revisionLength
    self.coversWholeFile = coversWholeFile
    self.laterChanges = laterChanges
    self.parts = parts
    self.isOnTestRoot = isOnTestRoot
  }
}

/// Whose certificate it was.
public struct SignerReport: Hashable, Sendable, Codable {
  public let name: String
  public let organization: String?
  /// Hexadecimal.
  public let serialNumber: String
  public let issuer: String
  public let validFrom: Instant
  public let validUntil: Instant
  /// `RSA 2048`, `EC 256`
  public let key: String

  public init(
    name: String, organization: String?, serialNumber: String, issuer: String, validFrom: Instant, validUntil: Instant,
    key: String
  ) {
    self.name = name
    self.organization = organization
    self.serialNumber = serialNumber
    self.issuer = issuer
    self.validFrom = validFrom
    self.validUntil = validUntil
    self.key = key
  }
}

/// What happened to the file after a signature.
public struct ChangesReport: Hashable, Sendable, Codable {
  public let kind: Kind
  /// Of fields that were filled in or signed.
  public let fields: [String]
  /// Objects that were changed against the permission: `12 0`.
  public let objects: [String]

  public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    case none, permitted, forbidden
  }

  public init(
    kind: Kind, fields: [String], objects: [String]
  ) {
    self.kind = kind
    self.fields = fields
    self.objects = objects
  }
}
