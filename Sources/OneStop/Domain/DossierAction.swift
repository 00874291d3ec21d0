public import People

/// What somebody can do with a dossier as it stands: the page shows these and nothing else; the transitions decide.
public enum DossierAction: String, Sendable, CaseIterable {
  case accept, askCompletion, refuseAtReception, handOver
  case take, assign, completeStep, sendBack, draftResult, finish
  case askSupplement, receiveSupplement, askPayment, receivePayment
  case takeReferral, assignReferral, answerReferral, declineReferral, refer, recallReferral
  case extend, prepareApology, signApology, proposeStop, proposeOverdueStop, signStop
  case pay, returnResult, giveBack, addScan, stop, withdraw, beginCorrection, note
}

extension Dossier {
  /// In the order of the process, the main one first.
  public func actions(for viewer: Standing) -> [DossierAction] {
    DossierAction.allCases.filter { isOpen($0, to: viewer) }
  }

  private func isOpen(_ action: DossierAction, to viewer: Standing) -> Bool {
    switch action {
    case .accept, .askCompletion, .refuseAtReception, .handOver, .receiveSupplement, .receivePayment, .pay,
      .returnResult, .giveBack, .addScan, .withdraw:
      viewer.agency.id == receiving && viewer.capabilities.contains(.receive) && isOpenAtCounter(action)
    case .takeReferral, .assignReferral, .answerReferral, .declineReferral, .recallReferral:
      !referrals(for: action, by: viewer).isEmpty
    case .note: [receiving, competent].contains(viewer.agency.id)
    case .stop, .proposeOverdueStop:
      [receiving, competent].contains(viewer.agency.id) && status == .waitingSupplement
        && hasSignedStop == (action == .proposeOverdueStop)
        && !viewer.capabilities.isDisjoint(with: [.receive, .examine, .assignDossiers])
    default: viewer.agency.id == competent && isOpenInProcess(action, to: viewer)
    }
  }

  private func isOpenAtCounter(_ action: DossierAction) -> Bool {
    switch action {
    case .accept, .refuseAtReception: [.submitted, .supplementAtReception].contains(status)
    case .askCompletion: status == .submitted && !hasCompletionRequest
    case .handOver: status == .accepted
    case .receiveSupplement: status == .waitingSupplement
    case .receivePayment: status == .waitingFinance
    case .pay: feeOwed > 0 && !status.isClosed
    case .returnResult: status == .resultReady
    case .giveBack: owesBack
    case .addScan: !status.isClosed
    default: !status.isClosed && ![.resultReady, .correcting].contains(status)
    }
  }

  private func isOpenInProcess(_ action: DossierAction, to viewer: Standing) -> Bool {
    let isWorked = status == .inProcess || status == .correcting
    let mayStep = currentStep.map { $0.isOpen(to: viewer) } ?? false
    let isHandler = isWorked && isTurn(of: viewer)
    let isHead = viewer.capabilities.contains(.assignDossiers)
    switch action {
    case .take: return isWorked && mayStep && handler == nil
    case .assign: return isWorked && isHead
    case .completeStep: return isHandler && (step ?? 0) + 1 < plan.count
    case .sendBack: return isHandler && (step ?? 0) > 0
    case .draftResult: return isHandler && viewer.capabilities.contains(.draft)
    case .finish: return isWorked && mayFinish(viewer)
    case .askSupplement: return status == .inProcess && (requests.isEmpty ? isHandler : isHead)
    case .askPayment: return isHandler && status == .inProcess
    case .refer: return isHandler
    case .extend, .prepareApology: return isHandler && status == .inProcess && clock != nil
    case .signApology: return apologyToSign != nil && viewer.maySign
    case .proposeStop: return isHandler && status == .inProcess
    case .signStop: return stopToSign != nil && viewer.maySign
    case .beginCorrection: return status == .returned && isHead
    default: return false
    }
  }

  private func mayFinish(_ viewer: Standing) -> Bool {
    if referrals.contains(where: \.isOpenLeg) { return false }
    do {
      try requireFinisher(viewer)
      return true
    } catch {
      return false
    }
  }

  /// Whether the work on it is this person's now, also while it waits for somebody else.
  func isTurn(of viewer: Standing) -> Bool {
    let isOpen = currentStep.map { $0.isOpen(to: viewer) } ?? true
    return competent == viewer.agency.id && isOpen && (handler == nil || handler == viewer.person.id)
  }
}

extension Standing {
  /// Chủ tịch, Phó Chủ tịch: the heads who see what is restricted.
  var isLeader: Bool { appointments.contains { [.chairman, .viceChairman].contains($0.position) } }

  /// Whether somebody signs for the agency: a leader, or who has it delegated.
  fileprivate var maySign: Bool {
    isLeader || capabilities.contains(.sign) && !delegations.isEmpty
  }
}
