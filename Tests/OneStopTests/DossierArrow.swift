import Cryptography
import Ledger
import OneStop
import People
import Procedures
import TestWorld
import WorkTime

/// Every transition of a dossier.
enum DossierArrow: String, CaseIterable, Sendable {
  case askCompletion, complete, changeVersion, refuseAtReception, accept, handOver
  case take, assign, completeStep, sendBack, refer, answerReferral, noteDraft, note
  case askSupplement, deliverSupplement, receiveSupplement, askPayment, receivePayment
  case extend, prepareApology, reschedule, recount
  case finish, proposeStop, proposeOverdueStop, refuse, stop, withdraw, withdrawOnline, giveBack, returnResult,
    beginCorrection
  case addScan, pay
  case referLeg, takeReferral, assignReferral, declineReferral, recallReferral

  /// Done by the citizen, or by the system.
  var isCitizens: Bool { [.complete, .deliverSupplement, .withdrawOnline, .recount].contains(self) }

  /// Done by the agency that a part was sent to: the district.
  var isAskedAgencys: Bool { [.takeReferral, .assignReferral, .declineReferral].contains(self) }

  /// Whose duty it is at the first step.
  var actor: CounterRole {
    switch self {
    case .askCompletion, .changeVersion, .refuseAtReception, .accept, .handOver, .receiveSupplement, .receivePayment,
      .withdraw, .giveBack,
      .returnResult, .addScan, .pay, .stop, .proposeOverdueStop:
      .receiver
    case .assign, .beginCorrection, .reschedule, .refuse, .sendBack, .assignReferral: .chairman
    default: .justice
    }
  }

  /// The prescribed way to a status, after the opening.
  static func way(to status: DossierStatus) -> [DossierArrow] {
    switch status {
    case .submitted: []
    case .supplementAtReception: [.askCompletion]
    case .refusedAtReception: [.refuseAtReception]
    case .accepted: [.accept]
    case .inProcess: [.accept, .handOver]
    case .waitingSupplement: way(to: .inProcess) + [.askSupplement]
    case .waitingFinance: way(to: .inProcess) + [.askPayment]
    case .withdrawn: way(to: .inProcess) + [.withdraw]
    case .stopped: way(to: .inProcess) + [.proposeStop, .refuse]
    case .resultReady: way(to: .inProcess) + [.take, .finish]
    case .returned: way(to: .resultReady) + [.returnResult]
    case .correcting: way(to: .returned) + [.beginCorrection]
    }
  }

  @discardableResult
  func run(
    on dossier: inout Dossier, by actor: Standing? = nil, of walk: DossierWalk, at now: Instant
  ) throws -> [DossierEvent] {
    let actor = actor ?? walk.standing(self)
    switch self {
    case .askCompletion, .complete, .changeVersion, .refuseAtReception, .accept, .handOver, .withdraw, .withdrawOnline,
      .giveBack,
      .addScan, .pay,
      .returnResult, .receiveSupplement, .receivePayment:
      return try atCounter(&dossier, by: actor, of: walk, at: now)
    case .askSupplement, .deliverSupplement, .askPayment, .extend, .prepareApology, .reschedule, .recount:
      return try onDates(&dossier, by: actor, of: walk, at: now)
    case .referLeg, .takeReferral, .assignReferral, .declineReferral, .recallReferral:
      return [try withReferral(&dossier, by: actor, at: now)]
    default: return [try inProcess(&dossier, by: actor, of: walk, at: now)]
    }
  }

  private func withReferral(_ dossier: inout Dossier, by actor: Standing, at now: Instant) throws -> DossierEvent {
    let number = dossier.referrals.last?.number ?? 1
    return switch self {
    case .referLeg:
      try dossier.refer(
        .leg, to: .agency(Cast().district.id), question: "Xác minh nơi cư trú", due: now.adding(seconds: 172_800),
        by: actor, at: now)
    case .takeReferral: try dossier.takeReferral(number, by: actor, at: now)
    case .assignReferral:
      try dossier.assignReferral(
        number, to: CounterRole.land.standing(in: Cast().district), reason: "Theo địa bàn", by: try actor.permit(),
        at: now)
    case .declineReferral:
      try dossier.declineReferral(number, reason: "Không thuộc thẩm quyền", by: actor, at: now)
    default: try dossier.recallReferral(number, reason: "Đã có kết quả khác", by: actor, at: now)
    }
  }

  private func atCounter(
    _ dossier: inout Dossier, by actor: Standing, of walk: DossierWalk, at now: Instant
  ) throws -> [DossierEvent] {
    if self == .complete { return [try dossier.complete(walk.intake, procedure: walk.procedure, at: now)] }
    if self == .withdrawOnline { return [try dossier.withdraw(reason: "Không còn nhu cầu", at: now)] }
    let permit = try actor.permit(Reception.self)
    switch self {
    case .askCompletion: return [try dossier.askCompletion(Sample.request, by: permit, at: now)]
    case .changeVersion:
      return [try dossier.change(from: walk.procedure, to: walk.procedure.nextVersion, by: permit, at: now)]
    case .refuseAtReception:
      return [
        try dossier.refuseAtReception(
          reason: "Không thuộc thẩm quyền", ground: "Luật Hộ tịch, Điều 7", by: permit, at: now)
      ]
    case .accept:
      return try dossier.accept(
        walk.intake, as: DossierWalk.code(on: now.vietnamDate), procedure: walk.procedure,
        terms: AcceptanceTerms(rules: try walk.rules, isRemote: walk.competent.area.isRemote),
        payment: Sample.payment, by: permit, at: now)
    case .handOver: return [try dossier.handOver(by: permit, at: now)]
    case .withdraw: return [try dossier.withdraw(reason: "Không còn nhu cầu", by: permit, at: now)]
    case .giveBack: return try dossier.giveBack(Sample.givingBack, refund: Sample.payment, by: permit, at: now)
    case .addScan:
      return [try dossier.addScan(DossierArrow.scan, procedure: walk.procedure, by: permit, at: now)]
    case .pay: return [try dossier.pay(Sample.payment, by: permit, at: now)]
    case .returnResult:
      return [try dossier.returnResult(Sample.handover, procedure: walk.procedure, by: permit, at: now)]
    case .receivePayment: return [try dossier.receivePayment(proof: "UNC 12", rules: walk.rules, by: permit, at: now)]
    default:
      return [
        try dossier.receiveSupplement(
          [ReceivedComponent(place: 0, originals: 2)], procedure: walk.procedure, rules: walk.rules, by: permit,
          at: now)
      ]
    }
  }

  private func onDates(
    _ dossier: inout Dossier, by actor: Standing, of walk: DossierWalk, at now: Instant
  ) throws -> [DossierEvent] {
    let rules = try walk.rules
    switch self {
    case .askSupplement:
      var request = Sample.request(at: now)
      if !dossier.requests.isEmpty { request.lateReason = "Mới phát hiện khi thẩm tra" }
      return [try dossier.askSupplement(request, by: actor, rules: rules, at: now)]
    case .deliverSupplement:
      return [
        try dossier.deliverSupplement([ReceivedComponent(place: 0, copies: 1)], procedure: walk.procedure, at: now)
      ]
    case .askPayment:
      return [
        try dossier.askPayment(of: 50_000, reference: "TB 3", procedure: walk.procedure, by: actor, at: now)
      ]
    case .extend:
      return [
        try dossier.extend(reason: "Phải xác minh", procedure: walk.procedure, rules: rules, by: actor, at: now)
      ]
    case .prepareApology:
      return [try dossier.prepareApology(DossierArrow.apology, rules: rules, by: actor, at: now)]
    case .reschedule:
      let signer = try actor.signatory(for: .head, documentType: "Phiếu")
      return [
        try dossier.reschedule(
          signed: DossierArrow.file, number: DossierArrow.number, rules: rules, by: signer, at: now)
      ]
    default: return [dossier.recount(rules: try DossierArrow.laterRules(), at: now)].compactMap(\.self)
    }
  }

  private func inProcess(
    _ dossier: inout Dossier, by actor: Standing, of walk: DossierWalk, at now: Instant
  ) throws -> DossierEvent {
    switch self {
    case .take: try dossier.take(by: actor, at: now)
    case .assign:
      try dossier.assign(
        to: walk.standing(dossier.whoMayWork), reason: "Theo chuyên môn", by: try actor.permit(), at: now)
    case .completeStep:
      try dossier.completeStep(
        note: "Đủ điều kiện", procedure: walk.procedure, rules: walk.rules, by: actor, at: now)
    case .sendBack:
      try dossier.sendBack(
        to: 0, reason: "Xem lại", procedure: walk.procedure, rules: walk.rules, by: actor, at: now)
    case .refer:
      try dossier.refer(
        .opinion, to: .outside("Công an xã"), question: "Nơi cư trú?", due: now.adding(seconds: 86_400), by: actor,
        at: now)
    case .answerReferral:
      try dossier.answerReferral(dossier.referrals.last?.number ?? 1, text: "Đúng", file: nil, by: actor, at: now)
    case .noteDraft: try draft(&dossier, by: actor, at: now)
    case .note: try dossier.note("Đã gọi điện", by: actor, at: now)
    case .finish: try dossier.finish(with: Sample.result, procedure: walk.procedure, by: actor, at: now)
    case .stop: try dossier.stop(reason: "Quá hạn bổ sung", by: actor, at: now)
    case .proposeOverdueStop: try dossier.proposeOverdueStop(reason: "Quá hạn bổ sung", by: actor, at: now)
    case .proposeStop: try dossier.proposeStop(DossierArrow.proposal, by: actor, at: now)
    case .refuse:
      try dossier.stop(
        signed: DossierArrow.file, number: DossierArrow.number,
        by: try actor.signatory(for: .head, documentType: "Phiếu"), at: now)
    default: try dossier.beginCorrection(reason: "Sai họ tên", by: try actor.permit(), at: now)
    }
  }

  /// A result is drafted by who may draft.
  private func draft(_ dossier: inout Dossier, by actor: Standing, at now: Instant) throws -> DossierEvent {
    _ = try actor.permit(Drafting.self)
    return try dossier.noteDraft(.init(rawValue: 7), by: actor, at: now)
  }

  /// A moment at which the arrow can be taken whatever the minute; nil: any.
  var moment: Instant? {
    switch self {
    case .stop: Times.at("2020-08-24", 8)
    case .proposeOverdueStop: Times.at("2025-10-20", 8)
    default: nil
    }
  }

  static let number = SlipNumber(7, of: 2020)
  static let file = SHA256Digest(of: Array("a file".utf8))
  static let apology = Apology(reason: "Mất điện kéo dài", newDay: Times.day("2020-08-31"))
  static let proposal = StopProposal(reason: "Không đủ điều kiện", ground: "Luật Hộ tịch, Điều 12")
  static let scan = ReceivedComponent(
    place: 0, originals: 1, source: .digitised,
    file: ComponentFile(
      digest: file, name: "to-khai.pdf", mediaType: "application/pdf", byteCount: 6, signatures: .none))

  /// After Wednesday 12/8/2020 has been made a holiday.
  static func laterRules() throws -> DueRules {
    let extra = DayRule(date: Times.day("2020-08-12"), kind: .off, reason: "Nghỉ bù", source: "QĐ")
    return DueRules(calendar: WorkCalendar(rules: try Sample.calendar.exceptions + [extra]))
  }
}

extension Procedure {
  /// The same from another day on, with a paper before the others.
  var nextVersion: Procedure {
    var next = self
    (next.id, next.version, next.validFrom) = (.init(rawValue: 2), 2, Times.day("2020-08-17"))
    next.components.insert(DossierComponent(name: "Đơn"), at: 0)
    return next
  }
}

extension Dossier {
  /// Somebody who may do the present step.
  fileprivate var whoMayWork: CounterRole {
    CounterRole.allCases.first { currentStep?.isOpen(to: $0.standing()) ?? false } ?? .justice
  }
}
