import People
import PrescribedForms
import Procedures
import WorkTime

extension SlipMatter {
  /// Phiếu kiểm soát: a line each time the dossier went from hand to hand.
  func controlSlip() -> ControlSlip? {
    guard let code = dossier.code, let acceptedAt = dossier.acceptedAt else { return nil }
    let spans = dossier.spans.filter { $0.since >= acceptedAt }
    let lines = zip(spans, spans.dropFirst()).compactMap { line(from: $0, to: $1) }
    var slip = ControlSlip(
      edition: edition, office: office, number: number, code: code.description, procedure: procedure.name,
      applicant: applicant, receivedAt: VietnamTime(acceptedAt), due: dossier.clock.map { VietnamTime($0.due) },
      resolvingUnit: FormOffice(competent, regime: regime).agency, steps: lines)
    slip.coordinatingUnits = dossier.referrals.compactMap { referral in
      switch referral.target {
      case .outside(let name): name
      case .agency(let agency): agencyNames[agency]
      }
    }
    return slip
  }

  /// nil when nothing changed hands.
  private func line(from before: DossierSpan, to after: DossierSpan) -> ControlSlip.Step? {
    let (giver, receiver) = (hand(before), hand(after))
    if giver == receiver { return nil }
    return ControlSlip.Step(
      giver: giver, receiver: receiver, at: VietnamTime(after.since), outcome: outcome(of: before),
      note: before.stepName)
  }

  private func hand(_ span: DossierSpan) -> ControlSlip.Hand {
    let isAtCounter = span.status == .accepted || span.status == .resultReady || span.status.isWaiting
    let unit = isAtCounter ? office.counter(edition) : FormOffice(competent, regime: regime).agency
    let person = isAtCounter ? dossier.receiver : span.handler
    return ControlSlip.Hand(unit: unit, person: person.flatMap { names[$0] } ?? "")
  }

  /// By the step's own limit, or by the dossier's.
  private func outcome(of span: DossierSpan) -> ControlSlip.Outcome? {
    guard let until = span.until, let due = span.stepDue ?? span.due else { return nil }
    let (ended, limit) = (until.vietnamDate, due.vietnamDate)
    return ended < limit ? .early : ended == limit ? .onTime : .late
  }
}
