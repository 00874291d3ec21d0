public import Ledger
public import People
import Storage
public import WorkTime

extension DossierDesk {
  /// Lấy ý kiến, chuyển phần việc liên thông.
  public func refer(
    _ id: Dossier.ID, _ kind: ReferralKind, to target: ReferralTarget, question: String, due: Instant,
    by officer: Standing, expecting revision: Int? = nil, once: String = "", at now: Instant
  ) async throws {
    try await change(id, by: officer, expecting: revision, once: once, at: now) { dossier, _, db in
      if case .agency(let asked) = target { _ = try PeopleRegister(db).agency(asked) }
      return [try dossier.refer(kind, to: target, question: question, due: due, by: officer, at: now)]
    }
  }

  /// The end of a limit of so many working days from now, by the office hours of the agency asked; of one outside the
  /// system nobody knows them, and those of `competent` hold.
  public func referralDue(
    afterWorkingDays days: Int, of target: ReferralTarget, askedBy competent: Agency, at now: Instant
  ) async throws -> Instant {
    guard case .agency(let asked) = target else { return closing(afterWorkingDays: days, of: competent, at: now) }
    let agency = try await records.read { db in try PeopleRegister(db).agency(asked) }
    return closing(afterWorkingDays: days, of: agency, at: now)
  }

  /// Nhận phần việc.
  public func takeReferral(
    _ number: Int, of id: Dossier.ID, by officer: Standing, once: String = "", at now: Instant
  ) async throws {
    try await change(id, by: officer, once: once, at: now) { dossier, _, _ in
      [try dossier.takeReferral(number, by: officer, at: now)]
    }
  }

  /// Phân công trong cơ quan phối hợp.
  public func assignReferral(
    _ number: Int, of id: Dossier.ID, to handler: Person.ID, reason: String, by head: Standing,
    expecting revision: Int? = nil, once: String = "", at now: Instant
  ) async throws {
    let permit = try head.permit(DossierAssignment.self)
    try await change(id, by: head, expecting: revision, once: once, at: now) { dossier, _, db in
      let standing = try PeopleRegister(db).standing(of: handler, in: permit.agency, on: now.vietnamDate)
      return [try dossier.assignReferral(number, to: standing, reason: reason, by: permit, at: now)]
    }
  }

  /// Trả lời.
  public func answerReferral(
    _ number: Int, of id: Dossier.ID, text: String, file: ComponentFile? = nil, by somebody: Standing,
    expecting revision: Int? = nil, once: String = "", at now: Instant
  ) async throws {
    try await change(id, by: somebody, expecting: revision, once: once, at: now) { dossier, _, _ in
      [
        try dossier.answerReferral(
          number, text: text, file: file?.digest, signatures: file?.signatures, by: somebody, at: now)
      ]
    }
  }

  /// Trả lại đề nghị.
  public func declineReferral(
    _ number: Int, of id: Dossier.ID, reason: String, by somebody: Standing, expecting revision: Int? = nil,
    once: String = "", at now: Instant
  ) async throws {
    try await change(id, by: somebody, expecting: revision, once: once, at: now) { dossier, _, _ in
      [try dossier.declineReferral(number, reason: reason, by: somebody, at: now)]
    }
  }

  /// Thu hồi đề nghị.
  public func recallReferral(
    _ number: Int, of id: Dossier.ID, reason: String, by officer: Standing, expecting revision: Int? = nil,
    once: String = "", at now: Instant
  ) async throws {
    try await change(id, by: officer, expecting: revision, once: once, at: now) { dossier, _, _ in
      [try dossier.recallReferral(number, reason: reason, by: officer, at: now)]
    }
  }
}
