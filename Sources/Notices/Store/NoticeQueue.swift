import Ledger
import People
public import Storage
import WorkTime

/// The outbox as its senders see it. Every change names the state that it expects, so that of two senders one prevails.
struct NoticeQueue {
  private let db: Database

  init(_ db: Database) { self.db = db }

  /// Puts a notice in; does nothing when one of its key is there already.
  func add(_ new: NewNotice, at now: Instant) throws {
    try db.run(
      """
      INSERT INTO notices (notice_key, agency, courier, recipient, masked, occasion, contents, about, queued_at,
        expires_at, state, tries, next_at)
      VALUES (\(new.key), \(new.agency), \(new.recipient.courier), \(new.recipient.address), \(new.recipient.masked),
        \(new.contents.message.occasion), \(try new.contents.json()), \(new.about), \(now),
        \(now.adding(seconds: new.contents.message.lifetime)), \(NoticeState.queued), 0, \(now))
      ON CONFLICT (notice_key) DO NOTHING
      """)
  }

  /// Whether there is anything for senders with these couriers to do: asked often, by indexes alone.
  func hasWork(for couriers: [CourierKind], at now: Instant) throws -> Bool {
    try db.value(
      """
      SELECT 1 WHERE EXISTS (SELECT 1 FROM notices WHERE next_at <= \(now))
        OR EXISTS (\(NoticeQueue.held(for: couriers)))
      """, as: Int.self) != nil
  }

  static func held(for couriers: [CourierKind]) -> SQL {
    "SELECT 1 FROM notices WHERE state = 'held' AND courier IN \(couriers)"
  }

  /// Holds back what is due and has no courier, and queues again what was held and has one now.
  func sort(for couriers: [CourierKind], at now: Instant) throws {
    try db.run(
      """
      UPDATE notices SET state = \(NoticeState.held), next_at = NULL
      WHERE next_at <= \(now) AND courier NOT IN \(couriers)
      """)
    try db.run(
      """
      UPDATE notices SET state = \(NoticeState.queued), next_at = \(now)
      WHERE state = 'held' AND courier IN \(couriers)
      """)
  }

  /// Takes up the notices that have waited longest. Until the lease ends they are nobody else's.
  func claim(_ limit: Int, until leaseEnd: Instant, at now: Instant) throws -> [CitizenNotice] {
    let claimed: [CitizenNotice.ID] = try db.values(
      """
      UPDATE notices SET state = \(NoticeState.sending), tries = tries + 1, next_at = \(leaseEnd)
      WHERE next_at <= \(now) AND id IN (\(NoticeQueue.due(limit, at: now)))
      RETURNING id
      """)
    return try db.all(
      """
      SELECT n.id, n.agency, a.name, n.courier, n.recipient, n.contents, n.about, n.notice_key, n.queued_at,
        n.expires_at, n.tries
      FROM notices n JOIN agencies a ON a.id = n.agency WHERE n.id IN \(claimed) ORDER BY n.queued_at, n.id
      """)
  }

  static func due(_ limit: Int, at now: Instant) -> SQL {
    "SELECT id FROM notices WHERE next_at <= \(now) ORDER BY next_at, id LIMIT \(limit)"
  }

  /// Records how an attempt ended; false when it does not count any more, because another sender has taken the notice up
  /// since. That a notice was sent counts always, unless it is settled already.
  func settle(_ notice: CitizenNotice, _ outcome: NoticeOutcome, at now: Instant) throws -> Bool {
    switch outcome {
    case .sent: try close(notice.id, as: .sent, unless: [.sent, .toldOtherwise], spent: notice.contents, at: now)
    case .tryAgain(let failure, let next):
      try db.run(
        """
        UPDATE notices SET state = \(NoticeState.failed), next_at = \(next), failure = \(failure)
        WHERE id = \(notice.id) AND state = \(NoticeState.sending) AND tries = \(notice.tries)
        """) == 1
    case .givenUp(let failure):
      try db.run(
        """
        UPDATE notices SET state = \(NoticeState.givenUp), next_at = NULL, failure = \(failure), settled_at = \(now),
          contents = \(try notice.contents.spent.json())
        WHERE id = \(notice.id) AND state = \(NoticeState.sending) AND tries = \(notice.tries)
        """) == 1
    }
  }

  /// Queues an unsent notice again, with all its tries; false when it is not unsent.
  func requeue(_ id: CitizenNotice.ID, expiresAt: Instant, at now: Instant) throws -> Bool {
    try db.run(
      """
      UPDATE notices SET state = \(NoticeState.queued), next_at = \(now), tries = 0, settled_at = NULL,
        expires_at = \(expiresAt)
      WHERE id = \(id) AND state IN \(NoticeState.allCases.filter(\.isUnsent))
      """) == 1
  }

  /// Closes a notice for good and forgets whom it was for; false when its state is one of those excepted.
  func close(
    _ id: CitizenNotice.ID, as state: NoticeState, unless excepted: [NoticeState], spent contents: NoticeContents,
    at now: Instant
  ) throws -> Bool {
    try db.run(
      """
      UPDATE notices SET state = \(state), next_at = NULL, recipient = NULL, settled_at = \(now),
        contents = \(try contents.spent.json())
      WHERE id = \(id) AND state NOT IN \(excepted)
      """) == 1
  }
}

extension NoticeContents {
  /// As it is kept when nothing more is sent of it.
  fileprivate var spent: NoticeContents { NoticeContents(message: message.spent, units: units) }
}

extension CitizenNotice: RowReadable {
  public init(_ row: Row) throws {
    let courier: CourierKind = try row[3]
    guard let recipient = NoticeRecipient(courier, try row[4]) else {
      throw ColumnFault(expected: "NoticeRecipient", found: .text, column: 4)
    }
    self.init(
      id: try row[0], agency: try row[1], agencyName: try row[2], recipient: recipient, contents: try row[5],
      about: try row[6], key: try row[7], queuedAt: try row[8], expiresAt: try row[9], tries: try row[10])
  }
}
