import People
import PrescribedForms
import Procedures
import WorkTime

extension SlipMatter {
  /// Phiếu kiểm soát: a line each time the dossier went from hand to hand.
  func controlSlip() -> ControlSlip? {
    guard let code = dossier.code, let acceptedAt = dossier.acceptedAt else { return nil }
    let spans = dossier.spans.filter { $0.since >= acceptedAt }
    let lines = (zip(spans, spans.dropFirst()).compactMap { line(from: $0, to: $1) } + legLines).inOrder
    var slip = ControlSlip(
      edition: edition, office: office, number: number, code: code.description, procedure: procedure.name,
      applicant: applicant, receivedAt: VietnamTime(acceptedAt), due: dossier.clock.map { VietnamTime($0.due) },
      resolvingUnit: FormOffice(competent, regime: regime).agency, steps: lines)
    slip.coordinatingUnits = dossier.referrals.map(name)
    return slip
  }

  /// Phần việc liên thông: given, and its result taken back.
  private var legLines: [ControlSlip.Step] {
    dossier.referrals.filter { $0.kind == .leg }.flatMap { leg in
      let sender = dossier.spans.last { $0.since <= leg.sentAt }?.handler
      let ours = hand(sender, FormOffice(competent, regime: regime).agency)
      let theirs = hand(leg.handler, name(leg))
      let given = ControlSlip.Step(
        giver: ours, receiver: theirs, at: VietnamTime(leg.sentAt), outcome: nil, note: "Phần việc liên thông")
      guard let ended = leg.endedAt else { return [given] }
      let (day, last) = (ended.vietnamDate, leg.due.vietnamDate)
      let back = ControlSlip.Step(
        giver: theirs, receiver: ours, at: VietnamTime(ended), outcome: SlipMatter.outcome(of: day, limit: last),
        note: leg.answer == nil ? "Không có kết quả" : "Phần việc liên thông")
      return [given, back]
    }
  }

  private func name(_ referral: Referral) -> String {
    switch referral.target {
    case .outside(let name): name
    case .agency(let agency): agencyNames[agency] ?? ""
    }
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
    return hand(person, unit)
  }

  private func hand(_ person: Person.ID?, _ unit: String) -> ControlSlip.Hand {
    ControlSlip.Hand(unit: unit, person: person.flatMap { names[$0] } ?? "")
  }

  /// By the step's own limit, or by the dossier's.
  private func outcome(of span: DossierSpan) -> ControlSlip.Outcome? {
    guard let until = span.until, let due = span.stepDue ?? span.due else { return nil }
    return SlipMatter.outcome(of: until.vietnamDate, limit: due.vietnamDate)
  }

  private static func outcome(of end: CalendarDate, limit: CalendarDate) -> ControlSlip.Outcome {
    end < limit ? .early : end == limit ? .onTime : .late
  }
}

extension [ControlSlip.Step] {
  /// As they happened: a part that another agency did runs beside the others.
  fileprivate var inOrder: [ControlSlip.Step] {
    sorted { first, second in
      guard let earlier = first.at, let later = second.at else { return false }
      return earlier.instant < later.instant
    }
  }
}
