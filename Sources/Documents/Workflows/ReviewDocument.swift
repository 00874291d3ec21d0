public import Ledger
public import People
import Storage
public import WorkTime

extension DocumentDesk {
  /// Gửi kiểm tra.
  public func sendForReview(
    _ id: OutgoingDocument.ID, by drafter: Permit<Drafting>, once: String = "", at now: Instant
  ) async throws {
    try await change(id, in: drafter.agency, by: drafter.person, once: once, at: now) { document, db in
      let policy = try ProcessPolicy(of: drafter.agency, at: now, in: db)
      let text = try DocumentStore(db).text(of: id, version: document.version)
      try DraftContent(particulars: document.particulars, text: text).requireNoGap()
      return [try document.sendForReview(by: drafter, policy: policy, at: now)]
    }
  }

  /// Nội dung đạt.
  public func approveContent(
    _ id: OutgoingDocument.ID, by reviewer: Permit<ContentReview>, once: String = "", at now: Instant
  ) async throws {
    try await change(id, in: reviewer.agency, by: reviewer.person, once: once, at: now) { document, _ in
      [try document.approveContent(by: reviewer, at: now)]
    }
  }

  /// Thể thức đạt.
  public func approveFormat(
    _ id: OutgoingDocument.ID, by reviewer: Permit<FormatReview>, once: String = "", at now: Instant
  ) async throws {
    try await change(id, in: reviewer.agency, by: reviewer.person, once: once, at: now) { document, _ in
      [try document.approveFormat(by: reviewer, at: now)]
    }
  }

  /// Trả lại, nêu lý do.
  public func returnDocument(
    _ id: OutgoingDocument.ID, to target: Stage, reason: String, by holder: Standing, once: String = "", at now: Instant
  ) async throws {
    try await change(id, in: holder.agency.id, by: holder.person.id, once: once, at: now) { document, _ in
      [try document.returnForChange(to: target, reason: reason, by: holder, at: now)]
    }
  }

  /// Lấy lại.
  public func takeBack(_ id: OutgoingDocument.ID, by drafter: Permit<Drafting>, once: String = "", at now: Instant)
    async throws
  {
    try await change(id, in: drafter.agency, by: drafter.person, once: once, at: now) { document, _ in
      [try document.takeBack(by: drafter, at: now)]
    }
  }

  /// Góp ý.
  public func comment(
    _ text: String, on id: OutgoingDocument.ID, by standing: Standing, once: String = "", at now: Instant
  ) async throws {
    try await change(id, in: standing.agency.id, by: standing.person.id, once: once, at: now) { document, _ in
      [try document.comment(text, by: standing, at: now)]
    }
  }

  /// Notes that somebody who has it to work on has opened it, and who read it; nothing is written if that is known.
  public func open(_ id: OutgoingDocument.ID, by viewer: Standing, at now: Instant) async throws {
    try await noteReading(of: id, by: viewer, at: now)
    let isNews = try await records.read { db in
      var document = try DocumentStore(db).load(id).document
      return document.open(by: viewer, at: now) != nil
    }
    guard isNews else { return }
    try await change(id, in: viewer.agency.id, by: viewer.person.id, at: now) { document, _ in
      [document.open(by: viewer, at: now)].compactMap { $0 }
    }
  }
}
