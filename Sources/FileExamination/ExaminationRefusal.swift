/// Why a file could not be examined.
public enum ExaminationRefusal: String, Error, Hashable, Sendable, Codable, CaseIterable {
  case notPDF, encrypted, damaged
  /// More bytes, objects, revisions or signatures than any document has.
  case tooLarge
  /// The examination crashed over it, or asked for more time or memory than any document needs.
  case overtaxing
  /// So many files are waiting already that this one would not have its turn in time.
  case busy
}
