public import Ledger
public import People
import Storage
public import WorkTime

extension DossierDesk {
  /// Thu phí, lệ phí.
  public func pay(
    _ payment: FeePayment, for id: Dossier.ID, by receiver: Standing, expecting revision: Int? = nil, once: String = "",
    at now: Instant
  ) async throws {
    let permit = try receiver.permit(Reception.self)
    try await change(id, by: receiver, expecting: revision, once: once, at: now) { dossier, _, _ in
      [try dossier.pay(payment, by: permit, at: now)]
    }
  }

  /// Trả kết quả.
  ///
  /// - Parameter payment: what is paid at the return; nil: nothing is owed.
  public func returnResult(
    _ handover: ResultReturn, of id: Dossier.ID, payment: FeePayment? = nil, by receiver: Standing,
    expecting revision: Int? = nil, once: String = "", at now: Instant
  ) async throws {
    let permit = try receiver.permit(Reception.self)
    try await change(id, by: receiver, expecting: revision, once: once, at: now) { dossier, terms, _ in
      let paid = try payment.map { try dossier.pay($0, by: permit, at: now) }
      let returned = try dossier.returnResult(handover, procedure: terms.procedure, by: permit, at: now)
      return [paid, returned].compactMap(\.self)
    }
  }

  /// Trả lại giấy tờ, hoàn tiền of what ends without a result.
  public func giveBack(
    _ giving: GivingBack, of id: Dossier.ID, refund: FeePayment?, by receiver: Standing,
    expecting revision: Int? = nil, once: String = "", at now: Instant
  ) async throws {
    let permit = try receiver.permit(Reception.self)
    try await change(id, by: receiver, expecting: revision, once: once, at: now) { dossier, _, _ in
      try dossier.giveBack(giving, refund: refund, by: permit, at: now)
    }
  }

  /// Trả kết quả trực tuyến, once the applicant has taken the file.
  public func returnOnline(_ id: Dossier.ID, at now: Instant) async throws {
    try await change(id, by: nil, at: now) { dossier, terms, _ in
      [try dossier.returnOnline(procedure: terms.procedure, at: now)]
    }
  }

  /// Số hóa: a component scanned after reception.
  public func addScan(
    _ component: ReceivedComponent, to id: Dossier.ID, by receiver: Standing, expecting revision: Int? = nil,
    once: String = "", at now: Instant
  ) async throws {
    let permit = try receiver.permit(Reception.self)
    try await change(id, by: receiver, expecting: revision, once: once, at: now) { dossier, terms, _ in
      [try dossier.addScan(component, procedure: terms.procedure, by: permit, at: now)]
    }
  }

  /// Đính chính do lỗi của cơ quan: handled anew, free of charge.
  public func beginCorrection(
    _ id: Dossier.ID, reason: String, by head: Standing, expecting revision: Int? = nil, once: String = "",
    at now: Instant
  ) async throws {
    let permit = try head.permit(DossierAssignment.self)
    try await change(id, by: head, expecting: revision, once: once, at: now) { dossier, _, _ in
      [try dossier.beginCorrection(reason: reason, by: permit, at: now)]
    }
  }
}
