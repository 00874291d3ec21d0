public import Ledger
public import People
public import Storage
public import WorkTime

/// A list of an agency's notices, a page of it, with the counters of all lists.
public struct NoticeListView: Sendable {
  public let list: NoticeList
  public let counts: [NoticeList: Int]
  public let lines: [NoticeLine]
  public let page: Int
  /// The ways out that are set up.
  public let couriers: [CourierKind]
}

extension NoticeDesk {
  /// Lines on a page of a list.
  public static let pageSize = 25

  /// - Parameter page: from 1; past the end is the last.
  public func list(_ list: NoticeList, page: Int, for overseer: NoticeOversight) async throws -> NoticeListView {
    let kinds = couriers.kinds
    return try await records.read { db in
      let lists = NoticeLists(db)
      let counts = try NoticeList.allCases.map { ($0, try lists.count($0, of: overseer.agency)) }
      let tally = Dictionary(uniqueKeysWithValues: counts)
      let last = max(1, ((tally[list] ?? 0) + NoticeDesk.pageSize - 1) / NoticeDesk.pageSize)
      let shown = min(max(1, page), last)
      let lines = try lists.lines(
        list, of: overseer.agency, skipping: (shown - 1) * NoticeDesk.pageSize, limit: NoticeDesk.pageSize)
      return NoticeListView(list: list, counts: tally, lines: lines, page: shown, couriers: kinds)
    }
  }

  /// How many notices of the agency failed: the counter of the navigation, the same as the list's.
  public static func unsentCount(of agency: Agency.ID, in db: Database) throws -> Int {
    try NoticeLists(db).count(.unsent, of: agency)
  }

  /// Gửi lại: queues an unsent notice again, at once and with all its tries.
  ///
  /// - Throws: `NoticeRefusal.unknownNotice`, `notUnsent`, `codeExpired`.
  public func retry(_ id: CitizenNotice.ID, by overseer: NoticeOversight, at now: Instant) async throws {
    try await change(id, by: overseer, at: now) { line, queue in
      let isCode = line.occasion == .signInCode
      if isCode, line.state == .givenUp || line.expiresAt < now { throw NoticeRefusal.codeExpired }
      let expiresAt = isCode ? line.expiresAt : now.adding(seconds: line.contents.message.lifetime)
      guard try queue.requeue(id, expiresAt: expiresAt, at: now) else { throw NoticeRefusal.notUnsent }
      return .retried(line.occasion, about: line.about)
    }
  }

  /// Đã báo cách khác: the citizen was told by telephone or at the counter, nothing more is sent.
  ///
  /// - Throws: `NoticeRefusal.unknownNotice`, `notUnsent`.
  public func close(_ id: CitizenNotice.ID, by overseer: NoticeOversight, at now: Instant) async throws {
    try await change(id, by: overseer, at: now) { line, queue in
      let others = NoticeState.allCases.filter { !$0.isUnsent }
      guard try queue.close(id, as: .toldOtherwise, unless: others, spent: line.contents, at: now) else {
        throw NoticeRefusal.notUnsent
      }
      return .toldOtherwise(line.occasion, about: line.about)
    }
  }

  private func change(
    _ id: CitizenNotice.ID, by overseer: NoticeOversight, at now: Instant,
    _ body: @escaping @Sendable (NoticeLine, NoticeQueue) throws -> NoticeEvent
  ) async throws {
    try await records.write(chain: Chain(rawValue: overseer.agency.rawValue)) { db in
      guard let line = try NoticeLists(db).line(id), line.agency == overseer.agency else {
        throw NoticeRefusal.unknownNotice
      }
      let event = try body(line, NoticeQueue(db))
      let subject = NoticeEvent.subject(of: id)
      try db.append(try NewEvent(event, subject: subject, actor: overseer.person.rawValue, at: now))
    }
  }
}
