public import Ledger
public import People
public import Storage
public import WorkTime

extension DossierLine: RowReadable {
  static let columns: SQL = """
    d.id, d.receiving, d.competent, d.status, d.code, d.procedure_code, d.procedure_name, d.field, d.channel,
    d.applicant_name, d.owner_name, d.phone, d.submitted_at, d.answer_due, d.accepted_at, d.due_day, d.first_due_day,
    d.step_name, d.step_due, d.handler, h.full_name, d.supplement_until, d.is_delivered, d.requests, d.ended_at,
    d.returned_at, d.return_channel, d.fee, d.paid, d.result_number, d.discretion
    """
  static let tables: SQL = "dossiers d LEFT JOIN persons h ON h.id = d.handler"

  public init(_ row: Row) throws {
    id = try row[0]
    receiving = try row[1]
    competent = try row[2]
    status = try row[3]
    code = try row[4]
    procedureCode = try row[5]
    procedureName = try row[6]
    field = try row[7]
    channel = try row[8]
    applicantName = try row[9]
    ownerName = try row[10]
    phone = try row[11]
    submittedAt = try row[12]
    answerDue = try row[13]
    acceptedAt = try row[14]
    dueDay = try row[15]
    firstDueDay = try row[16]
    stepName = try row[17]
    stepDue = try row[18]
    handler = try row[19]
    handlerName = try row[20]
    supplementUntil = try row[21]
    isDelivered = try row[22]
    requests = try row[23]
    endedAt = try row[24]
    returnedAt = try row[25]
    returnChannel = try row[26]
    fee = try row[27]
    paid = try row[28]
    resultNumber = try row[29]
    procedureHasSecrets = try row[30] as String != "ordinary"
  }
}

/// Lists, queues and counters of dossiers.
public struct DossierLists {
  let db: Database

  public init(_ db: Database) { self.db = db }

  /// How many wait in each queue, and how many of them too long: one query.
  public func tallies(
    of queues: [DossierQueue], for viewer: Standing, at now: Instant
  ) throws -> [DossierQueue: DossierTally] {
    if queues.isEmpty { return [:] }
    let tallies: [DossierTally] = try db.all(DossierLists.tally(of: queues, for: viewer, at: now))
    return Dictionary(uniqueKeysWithValues: tallies.map { ($0.queue, $0) })
  }

  static func tally(of queues: [DossierQueue], for viewer: Standing, at now: Instant) -> SQL {
    let counts = queues.map { queue in
      """
      SELECT \(queue), COUNT(*), COUNT(*) FILTER (WHERE \(queue.alarm(at: now)))
      FROM dossiers d WHERE \(queue.condition(for: viewer, at: now)) AND \(DossierLists.seen(by: viewer))
      """ as SQL
    }
    return SQL.joined(counts, by: " UNION ALL ")
  }

  /// What waits, most pressing first.
  public func lines(
    of queue: DossierQueue, for viewer: Standing, at now: Instant, limit: Int
  ) throws -> [DossierLine] {
    try db.all(DossierLists.page(of: queue, for: viewer, at: now, limit: limit))
  }

  static func page(of queue: DossierQueue, for viewer: Standing, at now: Instant, limit: Int) -> SQL {
    """
    SELECT \(DossierLine.columns) FROM \(DossierLine.tables)
    WHERE d.id IN (
      SELECT d.id FROM dossiers d WHERE \(queue.condition(for: viewer, at: now)) AND \(seen(by: viewer))
      ORDER BY \(queue.order) LIMIT \(limit))
    ORDER BY \(queue.order)
    """
  }

  /// The viewer's unit's dossiers, newest first, but for those that are no business of theirs.
  public func lines(
    for viewer: Standing, filter: DossierFilter, before: Dossier.ID?, limit: Int
  ) throws -> [DossierLine] {
    let conditions = filter.conditions + [before.map { "d.id < \($0)" as SQL }].compactMap(\.self)
    let own: SQL = "d.receiving = \(viewer.agency.id) AND \(DossierLists.seen(by: viewer))"
    return try lines(where: SQL.joined([own] + conditions, by: " AND "), limit: limit)
  }

  /// The same rule as `Dossier.requireSeen`, on `dossiers d`. Only a restricted one, and few are, is looked at beside the
  /// index that it is counted from.
  static func seen(by viewer: Standing) -> SQL {
    if viewer.isLeader { return "1 = 1" }
    let mayReceive: SQL = viewer.capabilities.contains(.receive) ? "1 = 1" : "1 = 0"
    return """
      (d.discretion <> 'restricted' OR (SELECT COUNT(*) FROM dossiers o
        WHERE o.id = d.id AND (o.accepted_at IS NULL AND \(mayReceive) OR o.receiver = \(viewer.person.id)
          OR o.handler = \(viewer.person.id) OR EXISTS (SELECT 1 FROM dossier_referrals r
            WHERE r.dossier = o.id AND r.handler = \(viewer.person.id)))) = 1)
      """
  }

  /// Số thứ tự of an accepted dossier in its unit's year, in the order of acceptance; nil before it.
  func ordinal(of dossier: Dossier) throws -> Int? {
    guard let acceptedAt = dossier.acceptedAt else { return nil }
    return try ordinal(of: RegisterPlace(at: acceptedAt, id: dossier.id.rawValue), in: dossier.receiving)
  }

  /// How many the unit accepted in the year up to a place, and there.
  func ordinal(of place: RegisterPlace, in agency: Agency.ID) throws -> Int {
    guard let january = CalendarDate(year: place.at.vietnamDate.year, month: 1, day: 1) else { return 0 }
    return try count(
      where: """
        d.receiving = \(agency) AND d.accepted_at >= \(VietnamTime(january).instant)
          AND (d.accepted_at, d.id) <= (\(place.at), \(place.id))
        """)
  }

  /// Those of the agency that have a date to be counted again.
  public func openIDs(in agency: Agency.ID) throws -> [Dossier.ID] {
    try db.values(
      """
      SELECT id FROM dossiers
      WHERE competent = \(agency) AND ended_at IS NULL AND due_day IS NOT NULL ORDER BY id
      """)
  }

  public func count(where condition: SQL) throws -> Int {
    try db.value("SELECT COUNT(*) FROM dossiers d WHERE \(condition)") ?? 0
  }

  /// How many the unit accepted in a period.
  func acceptedCount(for viewer: Standing, from start: Instant, until end: Instant) throws -> Int {
    try count(where: DossierLists.accepted(for: viewer, from: start, until: end))
  }

  /// Those that the unit accepted in a period, oldest first.
  func accepted(
    for viewer: Standing, from start: Instant, until end: Instant, skipping before: Int, limit: Int
  ) throws -> [Dossier.ID] {
    let condition = DossierLists.accepted(for: viewer, from: start, until: end)
    return try db.values(
      "SELECT d.id FROM dossiers d WHERE \(condition) ORDER BY d.accepted_at, d.id LIMIT \(limit) OFFSET \(before)")
  }

  private static func accepted(for viewer: Standing, from start: Instant, until end: Instant) -> SQL {
    """
    d.receiving = \(viewer.agency.id) AND d.accepted_at >= \(start) AND d.accepted_at < \(end)
      AND \(seen(by: viewer))
    """
  }

  /// Every place of the register up to a moment, also of what the viewer may not see: those that follow another place.
  func places(
    for viewer: Standing, after place: RegisterPlace, until end: Instant, limit: Int
  ) throws -> [RegisterEntryPlace] {
    try db.all(
      """
      SELECT d.id, d.accepted_at, CASE WHEN \(DossierLists.seen(by: viewer)) THEN 1 ELSE 0 END FROM dossiers d
      WHERE d.receiving = \(viewer.agency.id) AND (d.accepted_at, d.id) > (\(place.at), \(place.id))
        AND d.accepted_at < \(end)
      ORDER BY d.accepted_at, d.id LIMIT \(limit)
      """)
  }

  /// How many places that are.
  func placeCount(for viewer: Standing, from start: Instant, until end: Instant) throws -> Int {
    try count(where: "d.receiving = \(viewer.agency.id) AND d.accepted_at >= \(start) AND d.accepted_at < \(end)")
  }

  /// What is worked on, by its due day, earliest first.
  func dueDays(for viewer: Standing) throws -> [DueDayCount] {
    let open = [DossierStatus.accepted, .inProcess]
    return try db.all(
      """
      SELECT d.due_day, COUNT(*) FROM dossiers d
      WHERE d.competent = \(viewer.agency.id) AND d.status IN \(open) AND d.due_day IS NOT NULL
        AND \(DossierLists.seen(by: viewer))
      GROUP BY d.due_day ORDER BY d.due_day
      """)
  }

  /// Those that fulfil a condition on `dossiers d`, newest first.
  public func lines(where condition: SQL, limit: Int) throws -> [DossierLine] {
    try db.all(
      "SELECT \(DossierLine.columns) FROM \(DossierLine.tables) WHERE \(condition) ORDER BY d.id DESC LIMIT \(limit)")
  }

  /// Those found by words, newest first: of the agency, received or handled there.
  public func search(
    _ words: String, in agency: Agency.ID, before: Dossier.ID?, limit: Int
  ) throws -> [DossierLine] {
    let found = try db.search(
      .dossiers, words: words, marks: [DossierMark.agency(agency)], before: before?.rawValue, limit: limit)
    return try db.all(
      "SELECT \(DossierLine.columns) FROM \(DossierLine.tables) WHERE d.id IN \(found) ORDER BY d.id DESC")
  }

  public func line(_ id: Dossier.ID) throws -> DossierLine? {
    try db.first("SELECT \(DossierLine.columns) FROM \(DossierLine.tables) WHERE d.id = \(id)")
  }

  /// Those on one slip, in the order of their codes.
  public func lines(ofBatch code: DossierCode) throws -> [DossierLine] {
    try db.all(
      """
      SELECT \(DossierLine.columns) FROM \(DossierLine.tables)
      WHERE d.batch = \(code) OR d.code = \(code) ORDER BY d.id
      """)
  }
}

/// Marks that narrow a search to what the reader may see.
enum DossierMark {
  static func agency(_ agency: Agency.ID) -> String { "a\(agency)" }
}

/// Which of an agency's dossiers a list shows.
public struct DossierFilter: Hashable, Sendable {
  public var status: DossierStatus?
  public var procedureCode: String?
  public var channel: SubmissionChannel?
  public var acceptedFrom: Instant?
  /// First moment after those shown.
  public var acceptedUntil: Instant?

  public init(
    status: DossierStatus? = nil, procedureCode: String? = nil, channel: SubmissionChannel? = nil,
    acceptedFrom: Instant? = nil, acceptedUntil: Instant? = nil
  ) {
    self.status = status
    self.procedureCode = procedureCode
    self.channel = channel
    self.acceptedFrom = acceptedFrom
    self.acceptedUntil = acceptedUntil
  }

  var conditions: [SQL] {
    [
      status.map { "d.status = \($0)" }, procedureCode.map { "d.procedure_code = \($0)" },
      channel.map { "d.channel = \($0)" }, acceptedFrom.map { "d.accepted_at >= \($0)" },
      acceptedUntil.map { "d.accepted_at < \($0)" },
    ].compactMap(\.self)
  }
}
