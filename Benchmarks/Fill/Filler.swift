import Documents
import Ledger
import People
import Storage

/// Spreads copies over the communes: a quarter of all goes to Trung Tiến, whose pages are the ones measured.
struct Filler: Sendable {
  private let records: Records
  private let communes: [Commune]
  private let isEven: Bool

  /// The commune that the signed-in viewer of the measurements works in.
  static let measured = "trung-tien"
  /// One copy in so many is still under way; all others are finished.
  private static let finishedPerOpen = 100
  /// Copies in one transaction.
  private static let batch = 2_000

  private struct Commune: Sendable {
    let agency: Agency.ID
    let isMeasured: Bool
    let open: [Pattern]
    let finished: [Pattern]

    /// The pattern of the n-th copy.
    func pattern(_ index: Int) -> Pattern {
      let isOpen = !open.isEmpty && (finished.isEmpty || index % Filler.finishedPerOpen == 0)
      let patterns = isOpen ? open : finished
      return patterns[(isOpen && !finished.isEmpty ? index / Filler.finishedPerOpen : index) % patterns.count]
    }
  }

  /// - Parameter stage: the only one to copy; nil copies all.
  init(_ records: Records, stage: Stage?) async throws {
    self.records = records
    isEven = stage != nil
    communes = try await records.read { db in
      let agencies: [CommuneRow] = try db.all(
        "SELECT id, code FROM agencies WHERE superior IS NOT NULL ORDER BY id")
      return try agencies.map { row in
        let patterns = try Pattern.all(of: row.id, in: db).filter { stage == nil || $0.stage == stage }
        let isFinished = { (pattern: Pattern) in [.issued, .paperRecorded, .voided].contains(pattern.stage) }
        return Commune(
          agency: row.id, isMeasured: row.code == Filler.measured, open: patterns.filter { !isFinished($0) },
          finished: patterns.filter(isFinished))
      }.filter { !$0.open.isEmpty || !$0.finished.isEmpty }
    }
  }

  /// - Parameter progress: told how many are done.
  func add(_ count: Int, progress: (Int) -> Void) async throws {
    var remaining = shares(of: count)
    var written = [Int](repeating: 0, count: communes.count)
    var done = 0
    while done < count {
      for (place, commune) in communes.enumerated() where remaining[place] > 0 {
        let size = min(Filler.batch, remaining[place])
        try await add(size, to: commune, after: written[place])
        remaining[place] -= size
        written[place] += size
        done += size
        progress(done)
      }
    }
  }

  private func add(_ size: Int, to commune: Commune, after first: Int) async throws {
    try await records.write(chain: Chain(rawValue: commune.agency.rawValue)) { db in
      var copier = try Copier(db, agency: commune.agency)
      for index in first..<(first + size) { try copier.copy(commune.pattern(index), serial: index + 1) }
      try copier.finish()
    }
  }

  private func shares(of count: Int) -> [Int] {
    let others = communes.count { !$0.isMeasured }
    let quarter = isEven || others == 0 ? count / communes.count : count / 4
    var shares = communes.map { $0.isMeasured ? quarter : (count - quarter) / max(others, 1) }
    shares[0] += count - shares.reduce(0, +)
    return shares
  }
}

private struct CommuneRow: RowReadable {
  let id: Agency.ID
  let code: String

  init(_ row: Row) throws {
    id = try row[0]
    code = try row[1]
  }
}
