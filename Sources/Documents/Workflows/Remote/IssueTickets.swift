import BlockingWork
import Cryptography
public import Ledger
public import People
import PDFSigning
import Storage
public import WorkTime

/// The tickets that were asked for together.
public struct IssuedTickets: Sendable {
  /// What their page is known by; no secret.
  public let batch: String
  /// For those documents that can be signed, in order; nobody can be told them a second time.
  public let secrets: [String]
  /// Of all documents that were asked for; nil as failure: there is a ticket.
  public let outcomes: [SigningOutcome]
}

extension DocumentDesk {
  /// Prepares files for signatures from the signer's own computer, and issues a ticket for each. One that fails keeps no
  /// other back.
  ///
  /// - Parameters:
  ///   - chosen: as the signer saw them.
  ///   - key: one whose place is with its owner.
  ///   - servesPlugIn: the Government CA's plug-in is set up, so that its file is prepared too.
  public func issueTickets(
    for chosen: [SeenDocument], to signer: RemoteSigner, key: HeldKey.ID, servesPlugIn: Bool = false, at now: Instant
  ) async throws -> IssuedTickets {
    let batch = SecureRandom.token()
    var (secrets, outcomes): ([String], [SigningOutcome]) = ([], [])
    for (place, seen) in chosen.enumerated() {
      let subject = try await subject(of: seen.id, in: signer.agency)
      do {
        let draft = TicketDraft(seen: seen, batch: batch, place: place, key: key, servesPlugIn: servesPlugIn)
        secrets.append(try await issueTicket(draft, to: signer, at: now))
        outcomes.append(SigningOutcome(document: seen.id, subject: subject, failure: nil))
      } catch {
        outcomes.append(SigningOutcome(document: seen.id, subject: subject, failure: error))
      }
    }
    return IssuedTickets(batch: batch, secrets: secrets, outcomes: outcomes)
  }

  /// - Returns: the secret.
  private func issueTicket(_ draft: TicketDraft, to signer: RemoteSigner, at now: Instant) async throws -> String {
    let (document, agency) = try await signable(draft, by: signer, at: now)
    guard let unsigned = document.file else { throw DocumentRefusal.textMissing }
    let request =
      switch signer {
      case .leader(let standing): try await leaderRequest(of: standing.person, at: now)
      case .clerk: try await sealRequest(of: agency, on: document, at: now)
      }
    let (file, served) = try await offload { [files = records.files] in
      let bytes = try files.read(unsigned)
      let prepared = try files.keep(try request.prepare(bytes).bytes)
      let served: SHA256Digest? =
        try draft.servesPlugIn ? files.keep(FieldFill.filling(request.fills, in: bytes)) : nil
      return (prepared, served)
    }
    let secret = SecureRandom.token()
    let ticket = SigningTicket(
      digest: SHA256Digest(ofTicket: secret), batch: draft.batch, document: document.id, role: signer.role,
      person: signer.person, key: draft.key, revision: document.revision, file: file, served: served,
      expiresAt: now.adding(seconds: SigningTicket.lifetimeSeconds), replacedAt: nil, delivery: nil)
    try await records.write(chain: Chain(rawValue: document.agency.rawValue)) { db in
      let current = try DocumentStore(db).load(document.id).document
      if current.revision != document.revision { throw DocumentRefusal.overtaken }
      try PreparedSignatures(db).keep(
        file, role: ticket.role, of: document.id, revision: document.revision, by: ticket.person, at: now)
      try SigningTickets(db).issue(ticket, place: draft.place, at: now)
    }
    return secret
  }

  /// The document as it will be signed. Who asks for a ticket has opened it: their reading it later changes nothing.
  private func signable(
    _ draft: TicketDraft, by signer: RemoteSigner, at now: Instant
  ) async throws -> (OutgoingDocument, Agency) {
    let id = draft.seen.id
    let isTheirs = try await records.read { db in
      let document = try DocumentStore(db).load(id).document
      if document.agency != signer.agency { throw DocumentRefusal.otherAgency }
      try signer.requireRight(to: document)
      let state = try PeopleRegister(db).keyRing(of: signer.holder).key(draft.key, at: now)
      guard state.key.place == .remote else { throw PeopleRefusal.unknownKey }
      try directory.requireUnrevoked(state.key, at: now)
      return try PeopleRegister(db).standing(of: signer.person, in: document.agency, on: now.vietnamDate)
    }
    try await open(id, by: isTheirs, at: now)
    return try await records.read { db in
      let document = try DocumentStore(db).load(id).document
      if signer.role == .leader, draft.seen.file != document.file { throw DocumentRefusal.overtaken }
      return (document, try PeopleRegister(db).agency(document.agency))
    }
  }
}

/// What is known of a ticket before it is issued.
private struct TicketDraft: Sendable {
  let seen: SeenDocument
  let batch: String
  let place: Int
  let key: HeldKey.ID
  let servesPlugIn: Bool
}
