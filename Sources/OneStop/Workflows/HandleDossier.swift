public import Ledger
public import People
import Storage
public import WorkTime

extension DossierDesk {
  /// Bàn giao.
  public func handOver(_ id: Dossier.ID, by receiver: Standing, once: String = "", at now: Instant) async throws {
    let permit = try receiver.permit(Reception.self)
    try await change(id, by: receiver, once: once, at: now) { dossier, _, _ in
      [try dossier.handOver(by: permit, at: now)]
    }
  }

  /// Nhận xử lý.
  public func take(_ id: Dossier.ID, by officer: Standing, once: String = "", at now: Instant) async throws {
    try await change(id, by: officer, once: once, at: now) { dossier, _, _ in [try dossier.take(by: officer, at: now)] }
  }

  /// Phân công, phân công lại.
  public func assign(
    _ id: Dossier.ID, to handler: Person.ID, reason: String, by head: Standing, expecting revision: Int? = nil,
    once: String = "", at now: Instant
  ) async throws {
    let permit = try head.permit(DossierAssignment.self)
    try await change(id, by: head, expecting: revision, once: once, at: now) { dossier, _, db in
      let standing = try PeopleRegister(db).standing(of: handler, in: dossier.competent, on: now.vietnamDate)
      return [try dossier.assign(to: standing, reason: reason, by: permit, at: now)]
    }
  }

  /// Chuyển bước tiếp theo.
  public func completeStep(
    _ id: Dossier.ID, note: String, by officer: Standing, expecting revision: Int? = nil, once: String = "",
    at now: Instant
  ) async throws {
    try await change(id, by: officer, expecting: revision, once: once, at: now) { dossier, terms, _ in
      [
        try dossier.completeStep(
          note: note, procedure: terms.procedure, rules: terms.competentRules, by: officer, at: now)
      ]
    }
  }

  /// Trả lại bước trước.
  public func sendBack(
    _ id: Dossier.ID, to step: Int, reason: String, by officer: Standing, expecting revision: Int? = nil,
    once: String = "", at now: Instant
  ) async throws {
    try await change(id, by: officer, expecting: revision, once: once, at: now) { dossier, terms, _ in
      [
        try dossier.sendBack(
          to: step, reason: reason, procedure: terms.procedure, rules: terms.competentRules, by: officer, at: now)
      ]
    }
  }

  /// Ghi chú.
  public func note(
    _ text: String, on id: Dossier.ID, by somebody: Standing, expecting revision: Int? = nil, once: String = "",
    at now: Instant
  ) async throws {
    try await change(id, by: somebody, expecting: revision, once: once, at: now) { dossier, _, _ in
      [try dossier.note(text, by: somebody, at: now)]
    }
  }
}
