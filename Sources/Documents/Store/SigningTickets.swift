import Cryptography
import Ledger
import People
public import Storage
import WorkTime

/// The tickets for signatures from outside. Not part of the record, so without events: what they bring in is.
struct SigningTickets {
  private let db: Database

  init(_ db: Database) { self.db = db }

  /// How long a ticket is remembered after its end, to say what became of it: a day.
  private static let rememberedSeconds: Int64 = 86_400

  /// - Throws: `TicketRefusal.unknownTicket`.
  func ticket(_ digest: SHA256Digest) throws -> SigningTicket {
    let found: SigningTicket? = try db.first(
      "SELECT \(SigningTicket.columns) FROM signing_tickets WHERE digest = \(digest)")
    guard let found else { throw TicketRefusal.unknownTicket }
    return found
  }

  /// In the order they were issued.
  func tickets(of batch: String, for person: Person.ID) throws -> [SigningTicket] {
    try db.all(
      """
      SELECT \(SigningTicket.columns) FROM signing_tickets WHERE batch = \(batch) AND person = \(person)
      ORDER BY place, digest
      """)
  }

  /// Issues a ticket in place of those that wait for the same signature.
  ///
  /// - Parameter place: where it stands in its batch.
  func issue(_ ticket: SigningTicket, place: Int, at now: Instant) throws {
    try db.run(
      """
      UPDATE signing_tickets SET replaced_at = \(now)
      WHERE document = \(ticket.document) AND role = \(ticket.role) AND replaced_at IS NULL AND delivered_at IS NULL
      """)
    try db.run("DELETE FROM signing_tickets WHERE expires_at < \(now.adding(seconds: -Self.rememberedSeconds))")
    try db.run(
      """
      INSERT INTO signing_tickets (digest, batch, place, document, role, person, held_key, revision, file, served,
        expires_at)
      VALUES (\(ticket.digest), \(ticket.batch), \(place), \(ticket.document), \(ticket.role), \(ticket.person),
        \(ticket.key), \(ticket.revision), \(ticket.file), \(ticket.served), \(ticket.expiresAt))
      """)
  }

  /// Notes what came in, in the transaction that records it.
  func use(_ ticket: SHA256Digest, _ delivery: SigningTicket.Delivery) throws {
    try db.run(
      """
      UPDATE signing_tickets SET delivered_at = \(delivery.at), delivered = \(delivery.content)
      WHERE digest = \(ticket)
      """)
  }
}

extension SigningTicket: RowReadable {
  static let columns: SQL = """
    digest, batch, document, role, person, held_key, revision, file, served, expires_at, replaced_at, delivered_at,
    delivered
    """

  public init(_ row: Row) throws {
    let (at, content): (Instant?, SHA256Digest?) = (try row[11], try row[12])
    self.init(
      digest: try row[0], batch: try row[1], document: try row[2], role: try row[3], person: try row[4],
      key: try row[5], revision: try row[6], file: try row[7], served: try row[8], expiresAt: try row[9],
      replacedAt: try row[10],
      delivery: at.flatMap { at in content.map { Delivery(at: at, content: $0) } })
  }
}
