import Cryptography
import Ledger
import People
import Storage
import WorkTime

/// A file that a worker has taken up.
struct EvidenceTask: Hashable, Sendable, RowReadable {
  let file: SHA256Digest
  let agency: Agency.ID
  /// Attempts in a row, this one included.
  let tries: Int

  init(_ row: Row) throws {
    file = try row[0]
    agency = try row[1]
    tries = try row[2]
  }
}

/// The outbox as its workers see it. Every change names the state that it expects, so that of two workers one prevails.
struct EvidenceQueue {
  private let db: Database

  init(_ db: Database) { self.db = db }

  /// Puts a file in; does nothing when it is there already.
  func add(_ file: SHA256Digest, of agency: Agency.ID, trustList: SHA256Digest, due: Instant) throws {
    try db.run(
      """
      INSERT INTO evidence_work (file, agency, state, tries, next_at, trust_list)
      VALUES (\(file), \(agency), \(EvidenceState.queued), 0, \(due), \(trustList))
      ON CONFLICT (file) DO NOTHING
      """)
  }

  /// A further signature made another file of it: nothing more is done for this one.
  func replace(_ file: SHA256Digest) throws {
    try db.run(
      """
      UPDATE evidence_work SET state = \(EvidenceState.replaced), next_at = NULL, failure = NULL, failed_at = NULL
      WHERE file = \(file)
      """)
  }

  /// Whether there is anything to do: asked often, by indexes alone.
  func hasWork(trustList: SHA256Digest, hasServer: Bool, at now: Instant) throws -> Bool {
    let isDue = try db.value("SELECT 1 FROM evidence_work WHERE next_at <= \(now) LIMIT 1", as: Int.self) != nil
    if isDue { return true }
    if hasServer, try !db.values(EvidenceQueue.held(1), as: SHA256Digest.self).isEmpty { return true }
    for query in EvidenceQueue.judgedByAnother(trustList, limit: 1) {
      if try !db.values(query, as: SHA256Digest.self).isEmpty { return true }
    }
    return false
  }

  static func held(_ limit: Int) -> SQL {
    "SELECT file FROM evidence_work WHERE state = 'held' ORDER BY trust_list, file LIMIT \(limit)"
  }

  /// What rests and was judged by another trust list than this.
  static func judgedByAnother(_ trustList: SHA256Digest, limit: Int) -> [SQL] {
    [EvidenceState.settled, .held, .failed].flatMap { state -> [SQL] in
      [
        """
        SELECT file FROM evidence_work WHERE state = \(state) AND trust_list < \(trustList)
        ORDER BY trust_list, file LIMIT \(limit)
        """,
        """
        SELECT file FROM evidence_work WHERE state = \(state) AND trust_list > \(trustList)
        ORDER BY trust_list, file LIMIT \(limit)
        """,
      ]
    }
  }

  /// Queues what a new trust list or a new server lets hope for, so much at a time.
  func sort(trustList: SHA256Digest, hasServer: Bool, limit: Int, at now: Instant) throws {
    let queries =
      EvidenceQueue.judgedByAnother(trustList, limit: limit) + (hasServer ? [EvidenceQueue.held(limit)] : [])
    var room = limit
    for query in queries where room > 0 {
      let files = Array(try db.values(query, as: SHA256Digest.self).prefix(room))
      room -= files.count
      if files.isEmpty { continue }
      try db.run(
        """
        UPDATE evidence_work SET state = \(EvidenceState.queued), next_at = \(now), tries = 0
        WHERE file IN \(files) AND state IN ('settled', 'held', 'failed')
        """)
    }
  }

  /// Takes up the files that have waited longest. Until the lease ends they are nobody else's.
  func claim(_ limit: Int, until leaseEnd: Instant, at now: Instant) throws -> [EvidenceTask] {
    let claimed: [EvidenceTask] = try db.all(
      """
      UPDATE evidence_work SET state = \(EvidenceState.working), tries = tries + 1, next_at = \(leaseEnd)
      WHERE next_at <= \(now) AND file IN (\(EvidenceQueue.due(limit, at: now)))
      RETURNING file, agency, tries
      """)
    return claimed.sorted { $0.file.hexadecimal < $1.file.hexadecimal }
  }

  /// What was signed just now goes before what has waited longer: it is what people look at.
  static func due(_ limit: Int, at now: Instant) -> SQL {
    "SELECT file FROM evidence_work WHERE next_at <= \(now) ORDER BY next_at DESC, file DESC LIMIT \(limit)"
  }

  func failure(of file: SHA256Digest) throws -> EvidenceFailure? {
    try db.value("SELECT failure FROM evidence_work WHERE file = \(file)")
  }

  /// Whether the task is still this worker's, and not another one's or replaced.
  func isHeld(_ task: EvidenceTask) throws -> Bool {
    try db.value(
      """
      SELECT 1 FROM evidence_work
      WHERE file = \(task.file) AND state = \(EvidenceState.working) AND tries = \(task.tries)
      """, as: Int.self) != nil
  }

  /// Records how an attempt ended.
  func settle(_ task: EvidenceTask, _ outcome: EvidenceOutcome, trustList: SHA256Digest, at now: Instant) throws {
    let (state, next, tries, failure): (EvidenceState, Instant, Int, EvidenceFailure?) =
      switch outcome {
      case .settled(let until, let failure): (.settled, until, 0, failure)
      case .tryAgain(let failure, let at): (.failed, at, task.tries, failure)
      case .held(let until): (.held, until, 0, .noServer)
      }
    try db.run(
      """
      UPDATE evidence_work SET state = \(state), next_at = \(next), tries = \(tries), failure = \(failure),
        failed_at = \(failure == nil ? nil : now), trust_list = \(trustList)
      WHERE file = \(task.file) AND state = \(EvidenceState.working) AND tries = \(task.tries)
      """)
  }

  /// Brings everything that rests and wants something up again at once: somebody has mended the cause.
  func hasten(_ agencies: [Agency.ID], at now: Instant) throws -> Int {
    try db.run(
      """
      UPDATE evidence_work SET state = \(EvidenceState.queued), next_at = \(now), tries = 0
      WHERE agency IN \(agencies) AND state IN ('failed', 'held')
      """)
  }
}
