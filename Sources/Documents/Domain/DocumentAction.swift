public import People

/// What somebody can do with a document as it stands: the page shows these and nothing else; the transitions decide.
public enum DocumentAction: String, Sendable, CaseIterable {
  case edit, sendForReview, approveContent, approveFormat, submit, sign, number, seal, issue
  case returnForChange, takeBack, void, comment
}

extension OutgoingDocument {
  /// In the order of the process, the main one first.
  public func actions(for viewer: Standing, policy: ProcessPolicy) -> [DocumentAction] {
    guard viewer.agency.id == agency else { return [] }
    return DocumentAction.allCases.filter { isOpen($0, to: viewer, policy: policy) }
  }

  private func isOpen(_ action: DocumentAction, to viewer: Standing, policy: ProcessPolicy) -> Bool {
    let isAuthor = viewer.person.id == author && viewer.capabilities.contains(.draft)
    let isClerk = viewer.capabilities.contains(.register)
    let isLenient = policy.enforcedFrom == nil
    switch action {
    case .edit:
      let isChangeable = stage == .draft || isLenient && [.cleared, .awaitingSignature].contains(stage)
      return isAuthor && isChangeable && number == nil
    case .sendForReview: return isAuthor && stage == .draft
    case .approveContent: return viewer.capabilities.contains(.reviewContent) && stage == .contentReview
    case .approveFormat: return viewer.capabilities.contains(.reviewFormat) && stage == .formatReview
    case .submit: return isAuthor && (stage == .cleared || isLenient && stage == .draft)
    case .sign: return viewer.person.id == particulars.signer && stage == .awaitingSignature
    case .number:
      let isReady = stage == .leaderSigned || isLenient && stage == .awaitingSignature
      return isClerk && isReady && number == nil && type?.numbering == .numbered
    case .seal: return isClerk && (stage == .numbered || stage == .leaderSigned && type?.numbering == .unnumbered)
    case .issue: return isClerk && stage == .sealed
    case .returnForChange: return mayReturn(viewer)
    case .takeBack:
      let isAway = [.contentReview, .formatReview, .awaitingSignature].contains(stage)
      return isAuthor && isAway && !isOpened && number == nil
    case .void: return isClerk && number != nil && Stage.voidable.contains(stage)
    case .comment: return stage != .paperRecorded
    }
  }

  private func mayReturn(_ viewer: Standing) -> Bool {
    guard number == nil, let capability = stage.returningCapability else { return false }
    switch stage {
    case .awaitingSignature: return viewer.person.id == particulars.signer
    case .cleared: return viewer.person.id == author && viewer.capabilities.contains(capability)
    default: return viewer.capabilities.contains(capability)
    }
  }
}
