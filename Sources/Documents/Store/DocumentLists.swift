public import Ledger
public import People
public import Storage
public import WorkTime

extension DocumentLine: RowReadable {
  static let columns: SQL = """
    d.id, d.agency, d.stage, d.type, d.subject, d.urgency, d.number, d.symbol, d.dated, d.due_on, d.changed_at,
    d.submitted_at, d.leader_signed_at, d.leader_check, d.agency_check, d.issued_at, d.is_returned, d.deviations,
    d.late_from, p.full_name, s.full_name, d.revision, d.file
    """
  static let tables: SQL = "documents d JOIN persons p ON p.id = d.author JOIN persons s ON s.id = d.signer"

  public init(_ row: Row) throws {
    id = try row[0]
    agency = try row[1]
    stage = try row[2]
    type = try row[3]
    subject = try row[4]
    urgency = try row[5]
    number = try row[6]
    symbol = try row[7]
    dated = try row[8]
    dueOn = try row[9]
    changedAt = try row[10]
    submittedAt = try row[11]
    leaderSignedAt = try row[12]
    leaderCheck = try row[13]
    agencyCheck = try row[14]
    issuedAt = try row[15]
    isReturned = try row[16]
    let rules: String = try row[17]
    deviations = rules.split(separator: ",").compactMap { DeviationRule(rawValue: String($0)) }
    lateFrom = try row[18]
    authorName = try row[19]
    signerName = try row[20]
    revision = try row[21]
    file = try row[22]
  }
}

/// Lists, queues and counters of outgoing documents.
public struct DocumentLists {
  private let db: Database

  public init(_ db: Database) { self.db = db }

  /// The condition of "không đúng quy trình", used by every figure and list.
  public static func incorrect(asOf now: Instant) -> SQL {
    "(d.deviations <> '' OR (d.late_from IS NOT NULL AND d.late_from <= \(now)))"
  }

  /// How many wait in each of these queues of somebody, in one query; every queue asked for is in the answer.
  public func tallies(
    of queues: [Queue], for person: Person.ID, in agency: Agency.ID, at now: Instant
  ) throws -> [Queue: QueueTally] {
    if queues.isEmpty { return [:] }
    let tallies: [QueueTally] = try db.all(DocumentLists.tally(of: queues, for: person, in: agency, at: now))
    return Dictionary(uniqueKeysWithValues: tallies.map { ($0.queue, $0) })
  }

  static func tally(of queues: [Queue], for person: Person.ID, in agency: Agency.ID, at now: Instant) -> SQL {
    let counts = queues.map { queue in
      """
      SELECT \(queue), COUNT(*), COUNT(*) FILTER (WHERE d.late_from <= \(now) OR d.due_on < \(now.vietnamDate))
      FROM documents d WHERE \(queue.condition(for: person, in: agency))
      """ as SQL
    }
    return SQL.joined(counts, by: " UNION ALL ")
  }

  /// What waits, what is due or late first.
  public func lines(
    of queue: Queue, for person: Person.ID, in agency: Agency.ID, limit: Int
  ) throws -> [DocumentLine] {
    try db.all(DocumentLists.page(of: queue, for: person, in: agency, limit: limit))
  }

  /// The queue's first are chosen and ordered within an index; only those that are shown are looked up.
  static func page(of queue: Queue, for person: Person.ID, in agency: Agency.ID, limit: Int) -> SQL {
    let order: SQL = """
      d.is_returned DESC, COALESCE(d.late_from, 9223372036854775807), COALESCE(d.due_on, '9999-12-31'), d.id
      """
    return """
      SELECT \(DocumentLine.columns) FROM \(DocumentLine.tables)
      WHERE d.id IN (
        SELECT d.id FROM documents d WHERE \(queue.condition(for: person, in: agency))
        ORDER BY \(order) LIMIT \(limit))
      ORDER BY \(order)
      """
  }

  /// The agency's documents, newest first, by stage and type.
  public func lines(
    in agency: Agency.ID, filter: DocumentFilter, before: OutgoingDocument.ID?, limit: Int
  ) throws -> [DocumentLine] {
    try lines(where: DocumentLists.condition(in: agency, filter: filter, before: before), limit: limit)
  }

  static func condition(in agency: Agency.ID, filter: DocumentFilter, before: OutgoingDocument.ID?) -> SQL {
    let conditions = filter.conditions + [before.map { "d.id < \($0)" as SQL }].compactMap { $0 }
    return SQL.joined(["d.agency = \(agency)"] + conditions, by: " AND ")
  }

  public func count(where condition: SQL) throws -> Int {
    try db.value("SELECT COUNT(*) FROM documents d WHERE \(condition)") ?? 0
  }

  /// Those that fulfil a condition on `documents d`, newest first.
  public func lines(where condition: SQL, limit: Int) throws -> [DocumentLine] {
    try db.all(DocumentLists.page(where: condition, limit: limit))
  }

  static func page(where condition: SQL, limit: Int) -> SQL {
    """
    SELECT \(DocumentLine.columns) FROM \(DocumentLine.tables) WHERE \(condition) ORDER BY d.id DESC LIMIT \(limit)
    """
  }

  /// Those found by words, newest first.
  public func search(
    _ words: String, in agency: Agency.ID, before: OutgoingDocument.ID?, limit: Int
  ) throws -> [DocumentLine] {
    let found = try db.search(
      .outgoingDocuments, words: words, marks: [SearchMark.agency(agency)], before: before?.rawValue, limit: limit)
    return try db.all(
      """
      SELECT \(DocumentLine.columns) FROM \(DocumentLine.tables) WHERE d.id IN \(found) ORDER BY d.id DESC
      """)
  }

  /// The documents whose file carries the agency's signature, by their numbers.
  func signed(after: OutgoingDocument.ID?, limit: Int) throws -> [OutgoingDocument.ID] {
    try db.values(DocumentLists.signedPage(after: after, limit: limit))
  }

  static func signedPage(after: OutgoingDocument.ID?, limit: Int) -> SQL {
    """
    SELECT d.id FROM documents d WHERE d.id > \(after?.rawValue ?? 0) AND d.agency_check IS NOT NULL
    ORDER BY d.id LIMIT \(limit)
    """
  }

  public func line(_ id: OutgoingDocument.ID) throws -> DocumentLine? {
    try db.first("SELECT \(DocumentLine.columns) FROM \(DocumentLine.tables) WHERE d.id = \(id)")
  }
}

/// Marks that narrow a search to what the reader may see.
public enum SearchMark {
  public static func agency(_ agency: Agency.ID) -> String { "a\(agency)" }
}

/// Which of an agency's documents a list shows.
public struct DocumentFilter: Hashable, Sendable {
  public var stage: Stage?
  public var type: String?
  public var year: Int?

  public init(stage: Stage? = nil, type: String? = nil, year: Int? = nil) {
    self.stage = stage
    self.type = type
    self.year = year
  }

  var conditions: [SQL] {
    [
      stage.map { "d.stage = \($0)" }, type.map { "d.type = \($0)" }, year.map { "d.series_year = \($0)" },
    ].compactMap { $0 }
  }
}
