public import Ledger
import Storage
public import WorkTime

extension NoticeDesk {
  /// Sent at once; each has a connection of its own.
  private static let batch = 8
  /// Seconds that a claimed notice is nobody else's: several times what a courier takes before it gives up.
  static let lease: Int64 = 120

  /// Sends what is due, eight at a time; a notice is claimed in one transaction and settled in another, and no
  /// transaction is open while it is sent. Stops early when the task is cancelled, with nothing half done.
  ///
  /// - Parameters:
  ///   - now: the clock.
  ///   - jitter: from 0 to 1, drawn anew for each failure.
  /// - Returns: how each attempt ended.
  @discardableResult
  public func sendDue(
    at now: @escaping @Sendable () -> Instant,
    jitter: @escaping @Sendable () -> Double = { Double.random(in: 0...1) }
  ) async throws -> [NoticeAttempt] {
    var attempts: [NoticeAttempt] = []
    while !Task.isCancelled {
      let claimed = try await claim(at: now())
      if claimed.isEmpty { break }
      attempts += try await withThrowingTaskGroup { group in
        for notice in claimed { group.addTask { try await send(notice, at: now, jitter: jitter()) } }
        return try await group.reduce(into: []) { $0.append($1) }
      }
    }
    return attempts
  }

  private func claim(at now: Instant) async throws -> [CitizenNotice] {
    let kinds = couriers.kinds
    guard try await records.read({ db in try NoticeQueue(db).hasWork(for: kinds, at: now) }) else { return [] }
    return try await records.write(chain: .system) { db in
      let queue = NoticeQueue(db)
      try queue.sort(for: kinds, at: now)
      return try queue.claim(NoticeDesk.batch, until: now.adding(seconds: NoticeDesk.lease), at: now)
    }
  }

  private func send(
    _ notice: CitizenNotice, at now: @Sendable () -> Instant, jitter: Double
  ) async throws -> NoticeAttempt {
    let failure = notice.expiresAt < now() ? .expired : try await couriers.failure(sending: notice)
    let settled = now()
    let outcome =
      failure.map {
        rule.outcome(of: $0, tries: notice.tries, at: settled, expiresAt: notice.expiresAt, jitter: jitter)
      } ?? .sent
    try await records.write(chain: Chain(rawValue: notice.agency.rawValue)) { db in
      guard try NoticeQueue(db).settle(notice, outcome, at: settled), let event = outcome.event(of: notice) else {
        return
      }
      let subject = NoticeEvent.subject(of: notice.id)
      try db.append(try NewEvent(event, subject: subject, actor: nil, at: settled))
    }
    return NoticeAttempt(id: notice.id, courier: notice.recipient.courier, outcome: outcome)
  }
}

/// One attempt at a notice: what may be logged of it.
public struct NoticeAttempt: Hashable, Sendable {
  public let id: CitizenNotice.ID
  public let courier: CourierKind
  public let outcome: NoticeOutcome
}

extension NoticeOutcome {
  /// What the log tells; a failure that is tried again is not the end of anything.
  fileprivate func event(of notice: CitizenNotice) -> NoticeEvent? {
    let (occasion, courier) = (notice.contents.message.occasion, notice.recipient.courier)
    return switch self {
    case .sent: .sent(occasion, about: notice.about, by: courier)
    case .givenUp(let failure): .givenUp(occasion, about: notice.about, by: courier, failure: failure.text)
    case .tryAgain: nil
    }
  }
}
