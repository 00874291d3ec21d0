/// Which way a document of the demo takes through the process.
enum ProcessRoute: Hashable, Sendable {
  /// Correct, to issue.
  case straight
  case revisedFirst
  case returnedAtFormatCheck
  case returnedBySigner
  case commented
  case takenBack
  case incorrect(IncorrectRoute)
  /// Correct so far, submitted, not signed; the signer has opened it or not.
  case awaitingSignature(opened: Bool)
  /// Not submitted yet.
  case drafting
  case returnedDraft
  case contentReview
  case formatReview
  case cleared
  /// Signed, waiting for a number.
  case signed

  /// Whether somebody still has to do something about it, for which a day is set.
  var isUnfinished: Bool {
    switch self {
    case .drafting, .returnedDraft, .contentReview, .formatReview, .cleared, .awaitingSignature: true
    default: false
    }
  }

  /// Those of the correct, signed documents, as often as they are in life.
  static let correct: [ProcessRoute] = [
    .straight, .straight, .commented, .straight, .revisedFirst, .straight, .returnedAtFormatCheck, .straight,
    .straight, .takenBack, .straight, .returnedBySigner,
  ]
}

extension ProcessScript {
  mutating func write(_ route: ProcessRoute) {
    switch route {
    case .incorrect(let wrong): write(wrong)
    case .drafting, .returnedDraft, .contentReview, .formatReview, .cleared, .awaitingSignature, .signed:
      writeUnfinished(route)
    case .straight, .revisedFirst, .returnedAtFormatCheck, .returnedBySigner, .commented, .takenBack:
      writeFinished(route)
    }
  }

  private mutating func writeFinished(_ route: ProcessRoute) {
    draft(route == .straight || route == .commented ? .final : .unfinished)
    switch route {
    case .revisedFirst: revise()
    case .returnedAtFormatCheck:
      returnFromFormat()
      revise()
    case .takenBack:
      takeBack()
      revise()
    case .returnedBySigner:
      review()
      submit()
      returnFromSigner()
      revise()
    default: break
    }
    review()
    if route == .commented { commentByClerk() }
    submit()
    finish()
  }

  private mutating func writeUnfinished(_ route: ProcessRoute) {
    draft(route == .drafting || route == .returnedDraft ? .unfinished : .final)
    switch route {
    case .returnedDraft: returnFromFormat()
    case .contentReview:
      send()
      openForReview()
    case .formatReview:
      send()
      approveContent()
    case .cleared: review()
    case .awaitingSignature(let opened):
      review()
      submit()
      if opened { openToSign() }
    case .signed:
      review()
      submit()
      openToSign()
      sign()
    default: break
    }
  }

  private mutating func write(_ wrong: IncorrectRoute) {
    if wrong == .paper { return recordPaper() }
    draft(wrong == .textChangedAfterCheck ? .unfinished : .final)
    switch wrong {
    case .numberedBeforeSignature:
      review()
      submit()
      number()
      openToSign()
      sign()
      seal()
      issue()
    case .textChangedAfterCheck:
      review()
      revise()
      submit()
      finish()
    case .issuedLate:
      review()
      submit()
      openToSign()
      sign()
      number()
      wait(workingDays: 3)
      seal()
      issue()
    case .formatUnchecked, .paper:
      submit()
    }
  }
}
