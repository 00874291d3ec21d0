public import WorkTime

/// Why the citizen's side says no. Web maps each case to a status and a sentence that says what to do.
public enum CitizenRefusal: Error, Hashable, Sendable {
  /// The same for a code that isn't there, one that may not be shown, and a second fact that doesn't agree.
  case notFoundOrNotMatching
  /// The address was opened too late, or nobody gave it out.
  case linkOver
  /// The signed result opens for who has the slip, and for the account that handed the dossier in.
  case slipNeeded
  case tooManyAttempts(until: Instant)
  case notYetRatable
  case ratedAlready
  case noResultFile
  case contactUnusable
  /// The code was wrong, is over or has been tried too often.
  case codeWrong
  case particularsMissing
  /// Another's, or none.
  case notYourDossier
  case procedureNotOnline
  case unknownUpload
  /// The piece does not begin where the last one ended; the number of bytes that are there.
  case uploadElsewhere(offset: Int)
  case uploadTooLarge
  case uploadsTooMany
  /// Components, by place, without a file.
  case filesMissing([Int])
  case fileUnreadable
  /// Its examination crashed, or took more time or memory than any document needs.
  case fileOvertaxing
  /// So many files are being examined that this one would not have its turn in time.
  case examinationBusy
}
