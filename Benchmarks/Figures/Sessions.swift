import Cryptography
import Documents
import Foundation
import Ledger
import People
import Storage
import WorkTime

/// Cookies of people of the measured commune who are signed in already.
struct Sessions: Sendable {
  let clerk: String
  let chairman: String

  static func open(in folder: String) async throws -> Sessions {
    let world = try await World.open(folder)
    let sessions = Sessions(clerk: token("k"), chairman: token("c"))
    let holders = [("vanthu.trungtien", sessions.clerk), ("chutich.trungtien", sessions.chairman)]
    try await world.records.write(chain: .system) { db in
      for (name, secret) in holders {
        try db.run(
          """
          INSERT INTO sessions (token_digest, account, began_at, expires_at)
          SELECT \(SHA256Digest(of: secret.utf8)), id, 0, \(Int64.max) FROM accounts WHERE name = \(name)
          ON CONFLICT (token_digest) DO NOTHING
          """)
      }
    }
    try await world.records.close()
    return sessions
  }

  /// Well formed and not secret: the data folder is a demo's.
  private static func token(_ letter: Character) -> String { String(repeating: letter, count: 43) }
}
