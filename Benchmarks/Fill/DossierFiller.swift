import Foundation
import Ledger
import OneStop
import People
import Storage
import WorkTime

/// Many more dossiers at the demo's counters, five of each person: rows, search words and known applicants as the product
/// writes them. No events stand behind the copies; only what a counter looks for is there.
struct DossierFiller: Sendable {
  let records: Records

  /// Small: SQLite walks all that a transaction wrote before at each statement of it.
  private static let batch = 250
  /// How often each person has come.
  private static let visits = 5

  /// - Parameter progress: told how many are done.
  func add(_ count: Int, progress: (Int) -> Void) async throws {
    let patterns = try await records.read { db in
      try db.all(
        """
        SELECT id, receiving, procedure_code, procedure_name FROM dossiers
        WHERE code IS NOT NULL AND discretion <> 'restricted' ORDER BY id
        """, as: PatternRow.self)
    }
    for first in stride(from: 0, to: count, by: DossierFiller.batch) {
      let last = min(first + DossierFiller.batch, count)
      try await records.write(chain: .system) { db in
        // Those of one kind after the other: the index takes numbers that grow without writing itself out in between.
        for serial in first..<last {
          let person = Applicant(serial % (count / DossierFiller.visits))
          try patterns[serial % patterns.count].copy(person, serial, into: db)
        }
        for serial in first..<last where serial < count / DossierFiller.visits {
          try patterns[serial % patterns.count].note(Applicant(serial), in: db)
        }
      }
      progress(last)
    }
  }
}

/// Somebody whose name, number and phone follow from a serial number; names come back about every 3,000.
struct Applicant {
  let name: String
  let identity: String
  let phone: String

  private static let families = ["Hà", "Lò", "Vi", "Lương", "Ngân", "Phạm", "Lê", "Nguyễn"]
  private static let middles = ["Văn", "Thị", "Thanh", "Minh", "Xuân", "Đức", "Hồng", "Ngọc", "Quang", "Thu"]
  private static let given = [
    "Ún", "Pằng", "Mẩy", "Chung", "Hoa", "Hùng", "Lan", "Mai", "Nga", "Phúc", "Quý", "Sơn", "Tâm", "Thảo", "Trang",
    "Tú", "Tuấn", "Tuyết", "Vân", "Vinh", "Yến", "Dung", "Đạt", "Giang", "Hạnh", "Hiền", "Huệ", "Khánh", "Liên", "Long",
    "Nam", "Nhung", "Oanh", "Phương", "Quyên", "Thắng", "Thủy", "Toàn", "Trường", "Xoan",
  ]

  init(_ serial: Int) {
    let (a, b) = (Applicant.families, Applicant.middles)
    let c = Applicant.given
    name = "\(a[serial * 7 % a.count]) \(b[serial * 3 / 8 % b.count]) \(c[serial / 80 % c.count])"
    identity = String(format: "%012d", 800_000_000_000 + serial)
    phone = String(format: "08%08d", serial)
  }
}

/// A dossier of the demo that is copied.
private struct PatternRow: RowReadable {
  let id: Dossier.ID
  let receiving: Agency.ID
  let procedureCode: String
  let procedureName: String

  init(_ row: Row) throws {
    (id, receiving, procedureCode, procedureName) = (try row[0], try row[1], try row[2], try row[3])
  }

  func copy(_ somebody: Applicant, _ serial: Int, into db: Database) throws {
    let code = "H56.97.\(receiving)-190102-\(10_000 + serial)"
    let copy: Dossier.ID = try db.insert(
      """
      INSERT INTO dossiers (receiving, competent, status, revision, procedure, procedure_code, procedure_name, field,
        discretion, online_level, code, channel, return_channel, is_assisted, applicant_name, owner_name,
        owner_identity, phone, email, submitted_at, accepted_at, due, due_day, first_due_day, late_from, is_delivered,
        requests, needs_signature, ended_at, open_until, kept_until, returned_at, fee, charge, paid, paid_online,
        components, digitised, reused, result_kind, changed_at)
      SELECT receiving, competent, status, revision, procedure, procedure_code, procedure_name, field,
        discretion, online_level, \(code), channel, return_channel, is_assisted, \(somebody.name), \(somebody.name),
        \(somebody.identity), \(somebody.phone), email, submitted_at, accepted_at, due, due_day, first_due_day, late_from,
        is_delivered, requests, needs_signature, ended_at, open_until, kept_until, returned_at, fee, charge, paid,
        paid_online, components, digitised, reused, result_kind, changed_at
      FROM dossiers WHERE id = \(id)
      """)
    let words = [
      code, somebody.name, somebody.name, somebody.identity, somebody.identity, somebody.phone, procedureName,
      procedureCode, "",
    ]
    try db.indexText(.dossiers, id: copy.rawValue, text: words.joined(separator: "\n"), marks: ["a\(receiving)"])
  }

  /// As somebody who came before.
  func note(_ somebody: Applicant, in db: Database) throws {
    let party = Party(
      kind: .citizen, name: somebody.name, identity: IdentityNumber(.personal, somebody.identity), address: "bản thử",
      phone: somebody.phone)
    let known: KnownParty.ID = try db.insert(
      """
      INSERT INTO known_parties (agency, party_key, party, seen_at)
      VALUES (\(receiving), \("personal:\(somebody.identity)"),
        \(String(decoding: try JSONEncoder().encode(party), as: UTF8.self)), 0)
      """)
    try db.indexText(
      .knownParties, id: known.rawValue,
      text: [somebody.name, somebody.identity, somebody.phone].joined(separator: " "),
      marks: ["a\(receiving)"])
  }
}
