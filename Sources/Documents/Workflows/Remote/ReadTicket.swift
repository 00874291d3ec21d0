import BlockingWork
import Certificates
public import Cryptography
public import Ledger
public import People
import PDFSigning
import Storage
public import WorkTime

/// What whoever signs on a ticket is told of it.
public struct TicketNotice: Sendable {
  public let ticket: SigningTicket
  /// Trích yếu.
  public let subject: String
  public let agencyName: String
  public let signerName: String
  public let signerTitle: String
  /// SHA-256 of the expected certificate.
  public let certificate: SHA256Digest
  /// The certificate's serial number, hexadecimal.
  public let serial: String
  /// Bytes of the prepared file.
  public let size: Int
}

/// A ticket as its owner finds it on the page of its batch.
public struct TicketLine: Sendable {
  public let ticket: SigningTicket
  public let subject: String
  public let state: SigningTicket.State
  /// The document has moved on since, so that the ticket is worth nothing, however much time is left.
  public let isOvertaken: Bool
  /// Number and date as allocated, for the plug-in; nil before.
  public let number: IssuedNumber?
}

extension DocumentDesk {
  /// - Throws: `TicketRefusal`, and as delivery would: what can't be signed any more is not given out either.
  public func notice(ofTicket secret: String, at now: Instant) async throws -> TicketNotice {
    let admitted = try await admitted(secret, at: now)
    let size = try await offload { [files = records.files] in try files.read(admitted.ticket.file).count }
    return TicketNotice(
      ticket: admitted.ticket, subject: admitted.document.particulars.subject, agencyName: admitted.agency.name,
      signerName: admitted.fullName, signerTitle: admitted.title, certificate: admitted.key.certificate,
      serial: admitted.key.serial, size: size)
  }

  /// The prepared file: its signature's value is zeros.
  public func preparedFile(ofTicket secret: String, at now: Instant) async throws -> [UInt8] {
    let file = try await admitted(secret, at: now).ticket.file
    return try await offload { [files = records.files] in try files.read(file) }
  }

  /// DER of the signed attributes, as a SET OF: what the key signs over SHA-256.
  public func attributes(ofTicket secret: String, at now: Instant) async throws -> [UInt8] {
    let admitted = try await admitted(secret, at: now)
    return try await offload { [files = records.files] in
      let certificate = try Certificate(der: try files.read(admitted.key.certificate))
      return try PreparedPDF(stored: try files.read(admitted.ticket.file)).signedAttributes(for: certificate)
        .bytesToSign
    }
  }

  /// The file that the Government CA's plug-in signs, and what it is called.
  ///
  /// - Throws: also `TicketRefusal.noPlugIn`.
  public func servedFile(ofTicket secret: String, at now: Instant) async throws -> [UInt8] {
    guard let file = try await admitted(secret, at: now).ticket.served else { throw TicketRefusal.noPlugIn }
    return try await offload { [files = records.files] in try files.read(file) }
  }

  /// How long the file of a ticket is, spent or not; asked before anything is read of what comes back.
  ///
  /// - Throws: `TicketRefusal.unknownTicket`, `noPlugIn`.
  public func uploadLimit(ofTicket secret: String) async throws -> Int {
    let ticket = try await records.read { db in try SigningTickets(db).ticket(SHA256Digest(ofTicket: secret)) }
    guard let file = ticket.served else { throw TicketRefusal.noPlugIn }
    return try await offload { [files = records.files] in try files.read(file).count }
  }

  /// The tickets that a person asked for together; empty for anybody else.
  public func tickets(of batch: String, for person: Person.ID, at now: Instant) async throws -> [TicketLine] {
    try await records.read { db in
      try SigningTickets(db).tickets(of: batch, for: person).map { ticket in
        let document = try DocumentStore(db).load(ticket.document).document
        let state = ticket.state(at: now)
        return TicketLine(
          ticket: ticket, subject: document.particulars.subject, state: state,
          isOvertaken: state == .waiting && document.revision != ticket.revision, number: document.number)
      }
    }
  }

  private func admitted(_ secret: String, at now: Instant) async throws -> AdmittedTicket {
    try await records.read { db in
      try AdmittedTicket(try SigningTickets(db).ticket(SHA256Digest(ofTicket: secret)), at: now, in: db)
    }
  }
}
