public import WorkTime

/// Why Documents says no. Web maps each case to a status and a sentence that says what to do.
public enum DocumentRefusal: Error, Hashable, Sendable {
  case unknownDocument
  case unknownType
  case subjectMissing
  case subjectTooLong(limit: Int)
  case textMissing
  /// The text still has a gap that was left to be filled in.
  case textHasGap
  /// The transition does not start from where the document stands.
  case notAtThisStage(Stage)
  case notTheAuthor
  case notTheSigner
  case otherAgency
  case alreadyOpened
  case reasonMissing
  case cannotReturnThere
  /// From the enforcement date on, the text may change only after going back to the drafter.
  case textIsApproved
  case formatCheckMissing(enforcedFrom: CalendarDate)
  case leaderSignatureMissing(enforcedFrom: CalendarDate)
  case paperNotAllowed(enforcedFrom: CalendarDate)
  case scanMissing
  case notNumbered
  case alreadyNumbered
  /// The series already has a later date.
  case dateWouldGoBack(last: CalendarDate)
  /// The form was made from an older state; both texts are shown.
  case overtaken
  case signatureNotValid
  /// Only what was issued with both signatures leaves the office with its proofs.
  case bundleNotIssued
  case fileNotPDF
  case fileEncrypted
  /// Its examination crashed, or took more time or memory than any document needs.
  case fileOvertaxing
  /// So many files are being examined that this one would not have its turn in time.
  case examinationBusy
  case fileTooLarge(limit: Int)
  case fileTypeNotAllowed
  case fileDisguised
  case unnumberedType
}
