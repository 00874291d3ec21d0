public import People
public import WorkTime

/// Why the one-stop shop says no. Web maps each case to a status and a sentence that says what to do.
public enum DossierRefusal: Error, Hashable, Sendable {
  case unknownDossier
  /// The transition does not start from where the dossier stands.
  case notAtThisStatus(DossierStatus)
  /// The form was made from an older state.
  case overtaken
  case otherAgency
  /// Its kind is seen only by who receives and handles it.
  case restricted
  case procedureNotOffered
  /// Received for another agency before that was lawful.
  case boundariesHold
  /// What was read stands by a version that is over: there is a newer one.
  case versionOver
  /// Received in another authority's system, named.
  case procedureElsewhere(String)
  case nameMissing
  /// Somebody acts for the owner without an authority on paper.
  case authorityMissing
  /// Required components, by place, that did not come.
  case componentsMissing([Int])
  case unknownComponent(Int)
  case consentMissing
  /// Both have to be there in person.
  case presenceNeeded
  case addressMissing
  /// In đồng.
  case feeUnpaid(Int)
  case nothingToPay
  case reasonMissing
  case groundMissing
  case nothingAsked
  /// A supplement after acceptance has a last day.
  case deadlineMissing
  case completionAskedAlready
  /// Asked after the third working day: a reason is compulsory.
  case supplementLate(last: Instant)
  case secondSupplementNeedsHead
  case supplementStillOpen(until: CalendarDate)
  /// The stop is a notice that the head signs.
  case stopNeedsSignature
  /// No notice is prescribed for the stop: the officer stops it.
  case stopNeedsNoSignature
  case notTheHandler
  case lacksPosition(Position)
  case cannotSendBackThere
  /// The steps before have not been done: the name of the next.
  case stepsOpen(String)
  case lastStepNeedsResult
  case referralsOpen
  case unknownReferral
  case questionMissing
  case answerMissing
  case noDueDate
  case noExtension
  case apologyMissing
  case proposalMissing
  case clock(DossierClockRefusal)
  case resultMissing
  /// The document was not drafted from this dossier.
  case documentOfAnother
  case documentNotIssued
  /// It has been given as the result of this code already.
  case resultOfAnother(String)
  case resultNotSigned
  case resultSignatureInvalid
  case resultSignatureUnproved
  /// Neither the code nor the owner's name stands in the file.
  case resultDoesNotNameDossier
  case resultCarrierDiffers
  case identityMissing
  case originalsNotReturned
  case nothingToGiveBack
  /// In đồng.
  case refundTooLarge(paid: Int)
  case fileMissing
  case fileTooLarge(limit: Int)
  case fileTypeNotAllowed
  /// Its content is not what its name says.
  case fileDisguised
  case fileEncrypted
  case fileUnreadable
  /// Its examination crashed, or took more time or memory than any document needs.
  case fileOvertaxing
  /// So many files are being examined that this one would not have its turn in time.
  case examinationBusy
  case batchEmpty
  /// The unit's identifier is none that codes can be made of.
  case unitIdentifierWrong
  /// The dossier has nothing to say in this form.
  case formNotDue
  /// The register book is opened yearly.
  case registerOfSeveralYears
  /// More dossiers than one print takes.
  case registerTooLong(limit: Int)
}
