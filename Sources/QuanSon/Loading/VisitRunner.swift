import Documents
import Ledger
import OneStop
import People
import Procedures
import Storage
import WorkTime

/// Takes what is handed in at one counter through the workflows, in the order of time.
struct VisitRunner: Sendable {
  private let desk: DossierDesk
  private let agency: LoadedAgency
  private let visits: [PlannedVisit]
  private let tickets: [Int]
  private let turns: [Turn]
  private var next = 0
  private var received: [Int: [Dossier.ID]] = [:]
  private var results = 0

  private struct Turn: Sendable {
    let at: Int
    let visit: Int
    /// nil: it begins.
    let step: Int?
  }

  init(desk: DossierDesk, agency: LoadedAgency, visits: [PlannedVisit], tickets: [Int]) {
    (self.desk, self.agency, self.visits, self.tickets) = (desk, agency, visits, tickets)
    let turns = visits.enumerated().flatMap { index, visit in
      [Turn(at: visit.at, visit: index, step: nil)]
        + visit.steps.enumerated().map { Turn(at: $1.at, visit: index, step: $0) }
    }
    self.turns = turns.sorted { ($0.at, $0.visit, $0.step ?? -1) < ($1.at, $1.visit, $1.step ?? -1) }
  }

  /// All that happens until a moment of the work clock.
  mutating func run(until end: Int, through turnstile: Turnstile, telling progress: LoadingProgress) async throws {
    while next < turns.count, turns[next].at <= end {
      let turn = turns[next]
      next += 1
      let visit = visits[turn.visit]
      if let step = turn.step {
        for id in received[turn.visit] ?? [] { try await take(id, visit.steps[step], of: visit) }
      } else {
        try await turnstile.enter(tickets[turn.visit])
        received[turn.visit] = try await receive(visit)
        await turnstile.leave()
        for _ in visit.intakes { await progress.finished(agency.plan.name) }
      }
    }
  }

  private func standing(_ position: Position, at now: Instant) -> Standing {
    agency.standing(agency.plan.places(position)[0], on: now.vietnamDate)
  }

  /// Tư pháp - Hộ tịch where the commune has one, else Văn phòng.
  private func officer(at now: Instant) -> Standing {
    let places = agency.plan.places(.officer)
    let place = places.first { agency.plan.people[$0].unit == DraftingPost.justice.rawValue } ?? places[0]
    return agency.standing(place, on: now.vietnamDate)
  }

  private func receive(_ visit: PlannedVisit) async throws -> [Dossier.ID] {
    let now = WorkClock.instant(visit.at)
    let receiver = standing(.counterOfficer, at: now)
    let orders = visit.intakes.map { order($0, visit.procedure) }
    switch visit.reception {
    case .atCounter: return try await desk.receive(orders, by: receiver, at: now).map(\.id)
    case .refused(let reason, let ground):
      _ = try await desk.turnAway(orders[0], .refuse(reason: reason, ground: ground), by: receiver, at: now)
      return []
    case .completionAsked:
      let request = SupplementRequest(
        items: [
          SupplementItem(place: 1, wanted: "Bản giấy nộp kèm chưa có dấu của cơ sở y tế; xin bổ sung bản có dấu.")
        ],
        reason: "Giấy tờ chưa hợp lệ")
      _ = try await desk.turnAway(orders[0], .complete(request), by: receiver, at: now)
      return []
    case .online(let acceptedAt):
      let dossier = try await desk.submit(visit.intakes[0], to: agency.record.id, at: now)
      guard let acceptedAt else { return [] }
      let moment = WorkClock.instant(acceptedAt)
      try await desk.accept(dossier.id, orders[0], by: standing(.counterOfficer, at: moment), at: moment)
      return [dossier.id]
    }
  }

  private func order(_ intake: Intake, _ procedure: Procedure) -> ReceptionOrder {
    let fee = FeeAssessment(intake, procedure: procedure).total
    let method = intake.channel == .online ? PaymentMethod.gateway : .cash
    return ReceptionOrder(intake: intake, payment: fee > 0 ? FeePayment(amount: fee, method: method) : nil)
  }

  private mutating func take(_ id: Dossier.ID, _ step: PlannedHandling, of visit: PlannedVisit) async throws {
    let now = WorkClock.instant(step.at)
    let (receiver, officer) = (standing(.counterOfficer, at: now), officer(at: now))
    switch step.act {
    case .take: try await desk.take(id, by: officer, at: now)
    case .finish: try await finish(id, of: visit, by: officer, at: now)
    case .bringBack: try await bringBack(id, by: receiver, at: now)
    case .withdraw: try await desk.withdraw(id, reason: "Người nộp không còn nhu cầu.", by: receiver, at: now)
    case .askSupplement:
      let request = SupplementRequest(
        items: [SupplementItem(place: 0, wanted: "Tờ khai thiếu chữ ký của người yêu cầu; xin ký bổ sung.")],
        reason: "Thành phần hồ sơ chưa hợp lệ", until: now.vietnamDate.adding(days: 7))
      try await desk.askSupplement(request, of: id, by: officer, at: now)
    case .supplement:
      try await desk.receiveSupplement([ReceivedComponent(place: 0, originals: 1)], for: id, by: receiver, at: now)
    case .stop: try await desk.stop(id, reason: "Quá hạn mà hồ sơ chưa được bổ sung.", by: receiver, at: now)
    case .prepareApology:
      let apology = Apology(
        reason: "Cần đối chiếu sổ hộ tịch lưu tại huyện.", newDay: now.vietnamDate.adding(days: 11))
      try await desk.prepareApology(apology, for: id, by: officer, at: now)
    case .proposeStop:
      let proposal = StopProposal(
        reason: "Thửa đất đang có tranh chấp, chưa đủ điều kiện giao dịch.", ground: "Luật Đất đai 2013, Điều 188")
      try await desk.proposeStop(proposal, for: id, by: officer, at: now)
    }
  }

  private mutating func finish(
    _ id: Dossier.ID, of visit: PlannedVisit, by officer: Standing, at now: Instant
  ) async throws {
    results += 1
    let number = "\(results)/\(visit.errand.numberEnding)"
    let dossier = try await desk.dossier(id, seenBy: officer)
    let scan = try await ResultScan(
      dossier: dossier, result: visit.procedure.result, number: number, signedAt: now, agency: agency,
      files: desk.records.files
    ).pdf()
    let file = ComponentFile(
      digest: try desk.records.files.keep(scan), name: "ket-qua.pdf", mediaType: "application/pdf",
      byteCount: scan.count, signatures: .none)
    let signer = agency.plan.people[agency.plan.places(.chairman)[0]]
    let result = BroughtResult(
      name: visit.procedure.result, number: number, date: now.vietnamDate, signerName: signer.fullName, file: file)
    try await desk.finish(id, with: result, by: officer, at: now)
  }

  private func bringBack(_ id: Dossier.ID, by receiver: Standing, at now: Instant) async throws {
    let dossier = try await desk.dossier(id, seenBy: receiver)
    let party = dossier.intake.parties.applicant
    let handover = ResultReturn(
      channel: .counter, receiverName: party.name, identity: party.identity?.number ?? "",
      originalsReturned: dossier.hasOriginalsToReturn)
    try await desk.returnResult(handover, of: id, by: receiver, at: now)
  }
}
