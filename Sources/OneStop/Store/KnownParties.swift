import Foundation
public import Ledger
import OfficialText
public import People
public import Storage
import WorkTime

/// Người đã nộp hồ sơ at an agency: found again by number or name, so that nobody types them twice. Each agency knows its
/// own applicants only.
public struct KnownParties {
  private let db: Database

  public init(_ db: Database) { self.db = db }

  /// Keeps the newest of what somebody gave as their particulars.
  func note(_ party: Party, at agency: Agency.ID, at now: Instant) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    let text = String(decoding: try encoder.encode(party), as: UTF8.self)
    let ids: [Int64] = try db.values(
      """
      INSERT INTO known_parties (agency, party_key, party, seen_at)
      VALUES (\(agency), \(KnownParties.key(of: party)), \(text), \(now))
      ON CONFLICT (agency, party_key) DO UPDATE SET party = excluded.party, seen_at = excluded.seen_at
      RETURNING id
      """)
    guard let id = ids.first else { return }
    try db.indexText(
      .knownParties, id: id, text: [party.name, party.identity?.number ?? "", party.phone].joined(separator: " "),
      marks: [PartyMark.agency(agency)])
  }

  /// The identity number; without one, name, birth date and phone together.
  private static func key(of party: Party) -> String {
    if let identity = party.identity { return "\(identity.kind.rawValue):\(identity.number)" }
    let birth = party.birthDate.map(\.description) ?? ""
    return "name:\(VietnameseText.folded(party.name)):\(birth):\(party.phone)"
  }

  /// Those found by the words, newest first.
  public func find(_ words: String, at agency: Agency.ID, limit: Int) throws -> [KnownParty] {
    let found = try db.search(
      .knownParties, words: words, marks: [PartyMark.agency(agency)], before: nil, limit: limit)
    return try db.all("SELECT id, party FROM known_parties WHERE id IN \(found) ORDER BY seen_at DESC, id DESC")
  }

  /// One of those that the agency knows; nil: it doesn't.
  public func party(_ id: KnownParty.ID, at agency: Agency.ID) throws -> KnownParty? {
    try db.first("SELECT id, party FROM known_parties WHERE id = \(id) AND agency = \(agency)")
  }
}

/// Somebody who handed in a dossier before, as they stood then.
public struct KnownParty: Hashable, Sendable, RowReadable {
  public typealias ID = Identifier<KnownParty>

  public let id: ID
  public let party: Party

  public init(_ row: Row) throws {
    id = try row[0]
    let text: String = try row[1]
    party = try JSONDecoder().decode(Party.self, from: Foundation.Data(text.utf8))
  }
}

private enum PartyMark {
  static func agency(_ agency: Agency.ID) -> String { "a\(agency)" }
}
