import Ledger
import People
import PrescribedForms
import Procedures
import WorkTime

extension SlipMatter {
  /// The form of this kind; nil when the dossier has nothing to say in it.
  func form(
    _ kind: FormKind, viewer: Standing, signer: FormSigner?, at now: Instant
  ) throws -> (any PrescribedForm)? {
    switch kind {
    case .reception: return batch.isEmpty ? try receptionSlip() : try batchSlip()
    case .supplementRequest: return supplementSlip()
    case .refusal: return refusalSlip()
    case .apology: return signer.flatMap { apologySlip(signer: $0, at: now) }
    case .stopNotice: return signer.flatMap { stopNotice(signer: $0, at: now) }
    case .control: return controlSlip()
    case .payment: return paymentSlip(collector: viewer)
    case .handover: return handoverReceipt(giver: viewer, at: now)
    case .register: return nil
    }
  }

  private func receptionSlip() throws -> ReceptionSlip? {
    guard let acceptance = dossier.acceptance, let acceptedAt = dossier.acceptedAt else { return nil }
    let intake = acceptance.intake
    var slip = ReceptionSlip(
      edition: edition, office: office, number: number, code: acceptance.code.description, procedure: procedure.name,
      applicant: applicant, channel: FormChannel(intake.channel),
      components: FormComponent.received(intake, procedure: procedure),
      limit: acceptance.clock?.limit.vietnameseText ?? "không quy định", receivedAt: VietnamTime(acceptedAt),
      due: dossier.clock.map { VietnamTime($0.due) }, collection: FormChannel(intake.returnChannel),
      receiver: officer(dossier.receiver))
    slip.request = intake.summary
    slip.owner = intake.parties.owner.map(FormPerson.init)
    slip.sets = intake.sets
    slip.explanation = explanation
    slip.fees = feeWords([dossier])
    slip.lookUp = try formLookUp()
    slip.copies = .two
    return slip
  }

  private func batchSlip() throws -> BatchReceptionSlip? {
    guard let acceptedAt = dossier.acceptedAt else { return nil }
    let entries = batch.compactMap { one -> BatchReceptionSlip.Entry? in
      guard let code = one.code else { return nil }
      let count = one.intake.copyCount
      return BatchReceptionSlip.Entry(
        code: code.description, procedure: procedure.name,
        subject: one.intake.summary.isEmpty ? one.intake.parties.concerned.name : one.intake.summary,
        quantity: "\(count.pages) trang, \(count.copies) bản", due: one.clock.map { VietnamTime($0.due) })
    }
    var slip = BatchReceptionSlip(
      edition: edition, office: office, number: number, applicant: applicant,
      channel: FormChannel(dossier.intake.channel), entries: entries, receivedAt: VietnamTime(acceptedAt),
      collection: FormChannel(dossier.intake.returnChannel), receiver: officer(dossier.receiver))
    slip.fees = feeWords(batch)
    slip.lookUp = try formLookUp()
    slip.copies = .two
    return slip
  }

  /// `21.000 đồng (đã nộp)`; empty where nothing is to be paid.
  private func feeWords(_ dossiers: [Dossier]) -> String {
    let total = dossiers.reduce(0) { $0 + ($1.acceptance?.fee.total ?? 0) }
    let owed = dossiers.reduce(0) { $0 + $1.feeOwed }
    if total == 0 { return "" }
    return "\(FormMoney.words(total)) (\(owed == 0 ? "đã nộp" : "còn phải nộp \(FormMoney.words(owed))"))"
  }

  private func supplementSlip() -> SupplementRequestSlip? {
    let asked = steps.last { step in
      switch step.event {
      case .supplementAsked, .completionAsked: true
      default: false
      }
    }
    guard let asked, let request = dossier.requests.last ?? request(of: asked.event) else { return nil }
    let items = request.items.map { item in
      let name = item.place.flatMap { procedure.components.indices.contains($0) ? procedure.components[$0].name : nil }
      return SupplementRequestSlip.Item(
        component: name ?? item.wanted, instruction: name == nil ? "Căn cứ: \(item.ground)" : item.wanted)
    }
    var slip = SupplementRequestSlip(
      edition: edition, office: office, number: number, date: asked.at.vietnamDate, code: dossier.code?.description,
      procedure: procedure.name, applicant: applicant, items: items, reason: request.reason, deadline: request.until,
      officer: officer(asked.actor))
    slip.submittedAt = dossier.intake.channel == .online ? VietnamTime(dossier.submittedAt) : nil
    return slip
  }

  private func request(of event: DossierEvent) -> SupplementRequest? {
    switch event {
    case .supplementAsked(let request, _), .completionAsked(let request): request
    default: nil
    }
  }

  private func refusalSlip() -> RefusalSlip? {
    for step in steps.reversed() {
      guard case .refusedAtReception(let reason, let ground) = step.event else { continue }
      var slip = RefusalSlip(
        edition: edition, office: office, number: nil, date: step.at.vietnamDate, code: nil,
        procedure: procedure.name, applicant: applicant, reason: reason, ground: ground, officer: officer(step.actor))
      slip.submittedAt = dossier.intake.channel == .online ? VietnamTime(dossier.submittedAt) : nil
      return slip
    }
    return nil
  }

  private func apologySlip(signer: FormSigner, at now: Instant) -> ApologySlip? {
    guard let apology = dossier.apology, let code = dossier.code, let clock = dossier.clock,
      let acceptedAt = dossier.acceptedAt
    else { return nil }
    return ApologySlip(
      edition: edition, office: FormOffice(competent, regime: regime), number: ownNumber, date: now.vietnamDate,
      code: code.description, procedure: procedure.name, applicant: applicant, receivedOn: acceptedAt.vietnamDate,
      promised: VietnamTime(clock.due), reason: apology.reason,
      newDue: VietnamTime(apology.newDay, hour: VietnamTime(clock.due).hour, minute: VietnamTime(clock.due).minute),
      signer: signer)
  }

  private func stopNotice(signer: FormSigner, at now: Instant) -> StopNotice? {
    guard let (cause, reason, ground) = stopWords, let code = dossier.code, let acceptedAt = dossier.acceptedAt else {
      return nil
    }
    let day = (dossier.endedAt ?? now).vietnamDate
    var notice = StopNotice(
      edition: edition, office: FormOffice(competent, regime: regime), number: ownNumber, date: day,
      code: code.description, procedure: procedure.name, applicant: applicant, receivedOn: acceptedAt.vietnamDate,
      cause: cause, reason: reason, ground: ground, signer: signer)
    notice.returned = FormComponent.returnable(dossier.intake, procedure: procedure)
    return notice
  }

  /// Why it stops: what is proposed, or what has been done.
  private var stopWords: (StopNotice.Cause, reason: String, ground: String)? {
    for step in steps.reversed() {
      switch step.event {
      case .stopped(let cause, let reason, let ground, _, _): return (cause.printed, reason, ground)
      case .withdrawn(let reason): return (.withdrawn, reason, "")
      default: continue
      }
    }
    return dossier.stopToSign.map { ($0.cause.printed, $0.reason, $0.ground) }
  }

  private func paymentSlip(collector: Standing) -> PaymentSlip? {
    guard let acceptance = dossier.acceptance, acceptance.fee.total > 0, let code = dossier.code else { return nil }
    let paidAt = steps.last { if case .feePaid(let payment) = $0.event { payment.amount > 0 } else { false } }
    guard let paidAt, let payment = dossier.payments.last(where: { $0.amount > 0 }) else { return nil }
    let count = acceptance.intake.copyCount
    let items = acceptance.fee.lines.map { line in
      PaymentSlip.Item(
        name: line.name, account: line.kind == .fee ? .fee : .charge,
        basis: line.amount == 0
          ? acceptance.fee.exemption.map { "Miễn: \($0)" } ?? "" : basis(of: line, count),
        amount: line.amount)
    }
    let payer = acceptance.intake.parties.payer ?? acceptance.intake.parties.applicant
    var slip = PaymentSlip(
      edition: edition, office: office, number: number, date: paidAt.at.vietnamDate, code: code.description,
      procedure: procedure.name, payer: FormPerson(payer), items: items, method: payment.method.slipName,
      collector: officer(paidAt.actor ?? collector.person.id))
    slip.receiptNumber = payment.receipt
    return slip
  }

  /// `05 trang × 03 bản`, `03 bản`, `01 hồ sơ`: by what the price counts.
  private func basis(of line: FeeAssessment.Line, _ count: CopyCount) -> String {
    let price = procedure.fees.first { $0.name == line.name }?.price
    return switch price {
    case .certifiedCopy: "\(count.pages) trang × \(count.copies) bản"
    case .perCopy: "\(count.copies) bản"
    default: "01 hồ sơ"
    }
  }

  private func handoverReceipt(giver: Standing, at now: Instant) -> HandoverReceipt? {
    guard let result = dossier.result, let code = dossier.code else { return nil }
    let parties = dossier.intake.parties
    let handedOverAt = dossier.returnedAt ?? now
    let receiver = dossier.handover.map { FormPerson($0.receiverName, identity: $0.identity) } ?? applicant
    var receipt = HandoverReceipt(
      edition: edition, office: office, number: number, handedOverAt: VietnamTime(handedOverAt),
      code: code.description, procedure: procedure.name, owner: FormPerson(parties.concerned), receiver: receiver,
      results: [FormComponent(result.name, form: result.kind == .paper ? "Bản giấy" : "Bản điện tử")],
      giver: FormOfficer(giver.person.fullName))
    receipt.authority = parties.authority
    receipt.originals = FormComponent.returnable(dossier.intake, procedure: procedure)
    return receipt
  }
}

extension StopCause {
  fileprivate var printed: StopNotice.Cause {
    switch self {
    case .ineligible: .ineligible
    case .notSupplemented: .supplementMissed
    }
  }
}

extension PaymentMethod {
  fileprivate var slipName: String {
    switch self {
    case .cash: "Tiền mặt"
    case .transfer: "Chuyển khoản"
    case .gateway: "Trực tuyến"
    }
  }
}
