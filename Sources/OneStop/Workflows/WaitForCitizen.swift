public import Ledger
public import People
import Procedures
import Storage
public import WorkTime

extension DossierDesk {
  /// Yêu cầu bổ sung after acceptance.
  public func askSupplement(
    _ request: SupplementRequest, of id: Dossier.ID, by officer: Standing, expecting revision: Int? = nil,
    once: String = "", at now: Instant
  ) async throws {
    try await change(id, by: officer, expecting: revision, once: once, at: now) { dossier, terms, _ in
      [try dossier.askSupplement(request, by: officer, rules: terms.competentRules, at: now)]
    }
  }

  /// The applicant sends it online.
  public func deliverSupplement(
    _ components: [ReceivedComponent], for id: Dossier.ID, once: String = "", at now: Instant
  ) async throws {
    try await change(id, by: nil, once: once, at: now) { dossier, terms, _ in
      [try dossier.deliverSupplement(components, procedure: terms.procedure, at: now)]
    }
  }

  /// Đã bổ sung đủ: what was brought to the counter, or what was sent online.
  public func receiveSupplement(
    _ components: [ReceivedComponent], for id: Dossier.ID, by receiver: Standing, expecting revision: Int? = nil,
    once: String = "", at now: Instant
  ) async throws {
    let permit = try receiver.permit(Reception.self)
    try await change(id, by: receiver, expecting: revision, once: once, at: now) { dossier, terms, _ in
      [
        try dossier.receiveSupplement(
          components, procedure: terms.procedure, rules: terms.competentRules, by: permit, at: now)
      ]
    }
  }

  /// Thông báo nghĩa vụ tài chính.
  public func askPayment(
    of amount: Int, reference: String, for id: Dossier.ID, by officer: Standing, expecting revision: Int? = nil,
    once: String = "", at now: Instant
  ) async throws {
    try await change(id, by: officer, expecting: revision, once: once, at: now) { dossier, terms, _ in
      [
        try dossier.askPayment(
          of: amount, reference: reference, procedure: terms.procedure, by: officer, at: now)
      ]
    }
  }

  /// Đã thực hiện nghĩa vụ tài chính.
  public func receivePayment(
    proof: String, for id: Dossier.ID, by receiver: Standing, expecting revision: Int? = nil, once: String = "",
    at now: Instant
  ) async throws {
    let permit = try receiver.permit(Reception.self)
    try await change(id, by: receiver, expecting: revision, once: once, at: now) { dossier, terms, _ in
      [try dossier.receivePayment(proof: proof, rules: terms.competentRules, by: permit, at: now)]
    }
  }

  /// Gia hạn theo quy định của thủ tục.
  public func extend(
    _ id: Dossier.ID, reason: String, by officer: Standing, expecting revision: Int? = nil, once: String = "",
    at now: Instant
  ) async throws {
    try await change(id, by: officer, expecting: revision, once: once, at: now) { dossier, terms, _ in
      [
        try dossier.extend(
          reason: reason, procedure: terms.procedure, rules: terms.competentRules, by: officer, at: now)
      ]
    }
  }

  /// Chuẩn bị xin lỗi và hẹn lại; it counts once the leader has signed.
  public func prepareApology(
    _ apology: Apology, for id: Dossier.ID, by officer: Standing, expecting revision: Int? = nil,
    once: String = "", at now: Instant
  ) async throws {
    try await change(id, by: officer, expecting: revision, once: once, at: now) { dossier, terms, _ in
      [try dossier.prepareApology(apology, rules: terms.competentRules, by: officer, at: now)]
    }
  }

  /// Counts the open due dates of an agency again after a holiday was announced; forward only.
  ///
  /// - Returns: how many moved.
  public func recount(in agency: Agency.ID, at now: Instant) async throws -> Int {
    let open = try await records.read { db in try DossierLists(db).openIDs(in: agency) }
    var moved = 0
    for id in open {
      let isToMove = try await records.read { [calendar] db in
        var dossier = try DossierStore(db).load(id).dossier
        let terms = try DossierTerms(of: dossier, calendar: calendar, in: db)
        return dossier.recount(rules: terms.competentRules, at: now) != nil
      }
      guard isToMove else { continue }
      try await change(id, by: nil, at: now) { dossier, terms, _ in
        [dossier.recount(rules: terms.competentRules, at: now)].compactMap(\.self)
      }
      moved += 1
    }
    return moved
  }
}
