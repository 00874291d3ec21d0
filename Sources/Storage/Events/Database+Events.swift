public import Ledger
public import WorkTime

extension Database {
  /// Appends a fact to the transaction's chain. Only in `Records.write`.
  @discardableResult
  public func append(_ fact: NewEvent) throws -> Event {
    guard let chain else { preconditionFailure("events are appended in Records.write(chain:) only") }
    let last = try head ?? first(ChainHead.query(chain)) ?? ChainHead.empty(chain)
    let event = Event(fact, chain: chain, position: last.position + 1, previous: last.hash)
    try run(
      """
      INSERT INTO events (chain, position, at, actor, subject, kind, payload, previous, hash)
      VALUES (\(chain), \(event.position), \(fact.at), \(fact.actor), \(fact.subject), \(fact.kind), \(fact.payload),
        \(event.previous), \(event.hash))
      """)
    head = ChainHead(chain: chain, position: event.position, hash: event.hash)
    return event
  }

  /// What happened to one subject (`document/12`), oldest first.
  public func events(of subject: String) throws -> [Event] {
    let rows: [StoredEvent] = try all(
      """
      SELECT chain, position, at, actor, subject, kind, payload, previous, hash FROM events
      WHERE subject = \(subject) ORDER BY at, chain, position
      """)
    return rows.map(\.event)
  }

  /// A page of a chain, oldest first.
  /// - Parameter position: the position before the page; 0 for the first page.
  public func events(in chain: Chain, after position: Int64, limit: Int) throws -> [Event] {
    let rows: [StoredEvent] = try all(
      """
      SELECT chain, position, at, actor, subject, kind, payload, previous, hash FROM events
      WHERE chain = \(chain) AND position > \(position) ORDER BY position LIMIT \(limit)
      """)
    return rows.map(\.event)
  }

  /// When the newest event happened; nil for an empty log.
  public func newestEventTime() throws -> Instant? {
    try heads().compactMap { head in
      try value(
        "SELECT at FROM events WHERE chain = \(head.chain) AND position = \(head.position)", as: Instant.self)
    }.max()
  }

  /// The newest event of each chain, in the order of the chains.
  public func heads() throws -> [ChainHead] {
    // One index seek a chain instead of a scan of all events.
    let chains: [Chain] = try values(
      """
      WITH RECURSIVE found (chain) AS (
        SELECT min(chain) FROM events
        UNION ALL
        SELECT (SELECT min(events.chain) FROM events WHERE events.chain > found.chain) FROM found
        WHERE found.chain IS NOT NULL
      )
      SELECT chain FROM found WHERE chain IS NOT NULL ORDER BY chain
      """)
    return try chains.compactMap { try first(ChainHead.query($0)) }
  }
}

/// A row of the table `events`, as it stands: whether it is intact is the audit's question.
struct StoredEvent: RowReadable {
  let event: Event

  init(_ row: Row) throws {
    let fact = NewEvent(
      at: try row[2], actor: try row[3], subject: try row[4], kind: try row[5], payload: try row[6])
    event = Event(chain: try row[0], position: try row[1], fact: fact, previous: try row[7], hash: try row[8])
  }
}
