import Certificates
import Cryptography
import Documents
import Ledger
import Passwords
import People
import SigningKeys
import Storage
import TestRecords
import TestWorld
import Testing
import WorkTime

@Suite("Attacks on tickets")
struct TicketAttackTests {
  /// Does something between issue and delivery, and says why the delivery was refused; nothing may be recorded then.
  private func attack(
    _ engine: TestEngine = .sqliteInMemory, _ role: SignatureRole = .leader, at now: Instant = Times.now,
    _ meanwhile: (RemoteDesk, OutgoingDocument.ID) async throws -> Void
  ) async throws -> (any Error)? {
    var refused: (any Error)?
    try await RemoteDesk.with(engine) { remote in
      let id = role == .leader ? try await remote.world.submitted() : try await remote.numbered()
      let ticket = try await remote.ticket(id, role)
      let signature = try await remote.signature(on: ticket, role)
      let before = try await remote.signatures(of: id)
      try await meanwhile(remote, id)
      refused = await refusal { _ = try await remote.world.desk.deliver(signature, onTicket: ticket, at: now) }
      #expect(try await remote.signatures(of: id) == before)
    }
    return refused
  }

  @Test("a ticket ends after ten minutes")
  func ticketExpired() async throws {
    let end = Times.now.adding(seconds: SigningTicket.lifetimeSeconds)
    #expect(try await attack(at: end) { _, _ in } as? TicketRefusal == .ticketExpired)
  }

  @Test("a newer ticket takes the place of the one before")
  func ticketReplaced() async throws {
    let refused = try await attack { remote, id in _ = try await remote.ticket(id) }
    #expect(refused as? TicketRefusal == .ticketReplaced)
  }

  @Test("nobody guesses a ticket, and its digest is none")
  func unknownTicket() async throws {
    try await RemoteDesk.with(.sqliteInMemory) { remote in
      let ticket = try await remote.ticket(try await remote.world.submitted())
      let digest = SHA256Digest(of: Array(ticket.utf8)).hexadecimal
      for guess in ["", String(ticket.dropLast()), ticket.lowercased(), digest] {
        let refused = await refusal { _ = try await remote.world.desk.notice(ofTicket: guess, at: Times.now) }
        #expect(refused as? TicketRefusal == .unknownTicket)
      }
      let stored: String? = try await remote.world.records.read { db in
        try db.value("SELECT digest FROM signing_tickets WHERE batch <> ''")
      }
      #expect(stored == digest)
    }
  }

  @Test("a document that has moved on is not signed", arguments: TestEngine.available)
  func documentChanged(engine: TestEngine) async throws {
    let refused = try await attack(engine) { remote, id in
      try await remote.world.desk.comment(
        "Xem lại khoản 2", on: id, by: remote.world.cast.standing(.clerk), at: Times.now)
    }
    #expect(refused as? DocumentRefusal == .overtaken)
  }

  @Test("a document that was returned meanwhile is not signed")
  func returned() async throws {
    let refused = try await attack { remote, id in
      try await remote.world.desk.returnDocument(
        id, to: .draft, reason: "Sai căn cứ", by: remote.world.cast.standing(.chairman), at: Times.now)
    }
    #expect(refused as? DocumentRefusal == .overtaken)
  }

  @Test("whose office has ended meanwhile signs no more", arguments: TestEngine.available)
  func rightEnded(engine: TestEngine) async throws {
    let refused = try await attack(engine) { remote, _ in
      try await remote.world.directory.endAppointment(
        Role.chairman.appointment, on: Times.day("2020-08-13"), by: try remote.world.permit(.administrator),
        at: Times.now)
    }
    #expect(refused as? PeopleRefusal == .noSigningAuthority)
  }

  @Test("a văn thư whose office has ended meanwhile seals no more")
  func clerkEnded() async throws {
    let refused = try await attack(.sqliteInMemory, .agency) { remote, _ in
      try await remote.world.directory.endAppointment(
        Role.clerk.appointment, on: Times.day("2020-08-13"), by: try remote.world.permit(.administrator), at: Times.now)
    }
    #expect(refused as? PeopleRefusal == .lacksCapability(.register))
  }

  @Test("who has been locked out signs by no other door either")
  func lockedOut() async throws {
    let refused = try await attack { remote, _ in
      let administrator = try remote.world.permit(.administrator, Administration.self)
      _ = try await remote.world.directory.openAccount(
        for: Role.chairman.id, name: "chutich", password: "suối Xia mùa nước lên", cost: .demonstration,
        by: administrator, at: Times.now)
      try await remote.world.directory.disableAccount(of: Role.chairman.id, by: administrator, at: Times.now)
    }
    #expect(refused as? PeopleRefusal == .accountDisabled)
  }

  @Test("a key that is not used any more signs nothing, whoever still has it")
  func keyRetired() async throws {
    let refused = try await attack { remote, _ in
      try await remote.world.directory.retireKey(
        remote.chairman.id, for: .compromised, by: try remote.world.permit(.administrator), at: Times.now)
    }
    #expect(refused as? PeopleRefusal == .keyRetired)
  }

  @Test("another document's signature, or another certificate's, is none of this ticket's")
  func wrongValue() async throws {
    try await RemoteDesk.with(.sqliteInMemory) { remote in
      let one = try await remote.world.submitted(TestWorld.content("một"))
      let other = try await remote.world.submitted(TestWorld.content("hai"))
      let (ticket, otherTicket) = (try await remote.ticket(one), try await remote.ticket(other))
      let foreign = try await remote.signature(on: otherTicket)
      let seal = try await remote.signature(on: ticket, .agency)
      let cut = BroughtSignature(value: [UInt8](repeating: 7, count: 256), algorithm: .rsa, chain: [])
      for signature in [foreign, seal, cut] {
        let refused = await refusal {
          _ = try await remote.world.desk.deliver(signature, onTicket: ticket, at: Times.now)
        }
        #expect(refused as? TicketRefusal == .wrongValue)
      }
      #expect(try await remote.signatures(of: one) == 0)
      _ = try await remote.world.desk.deliver(try await remote.signature(on: ticket), onTicket: ticket, at: Times.now)
      #expect(try await remote.signatures(of: one) == 1)
    }
  }

  @Test("an algorithm that the certificate's key has not, and a chain that is none")
  func wrongAlgorithm() async throws {
    try await RemoteDesk.with(.sqliteInMemory) { remote in
      let ticket = try await remote.ticket(try await remote.world.submitted())
      let elliptic = BroughtSignature(value: [1], algorithm: .ecdsa, chain: [])
      let refused = await refusal { _ = try await remote.world.desk.deliver(elliptic, onTicket: ticket, at: Times.now) }
      #expect(refused as? TicketRefusal == .wrongAlgorithm)
      let certificate = try SigningMaterial.shared.get().agency.certificate
      for chain in [[[1, 2, 3]], Array(repeating: certificate, count: 9)] {
        let signature = try await remote.signature(on: ticket, chain: chain)
        let refused = await refusal {
          _ = try await remote.world.desk.deliver(signature, onTicket: ticket, at: Times.now)
        }
        #expect(refused as? TicketRefusal == .chainMalformed)
      }
    }
  }

  @Test("a key that was revoked gets no ticket, and one revoked meanwhile delivers nothing")
  func revoked() async throws {
    let (certificate, since) = (try SigningMaterial.shared.get().chairman.certificate, Times.at("2020-08-14", 9))
    let refused = try await attack { remote, _ in try remote.world.revoke(certificate, since: since) }
    #expect(refused as? PeopleRefusal == .keyRevoked(since: since.vietnamDate))
    try await RemoteDesk.with(.sqliteInMemory) { remote in
      let id = try await remote.world.submitted()
      try remote.world.revoke(certificate, since: since)
      await #expect(throws: PeopleRefusal.keyRevoked(since: since.vietnamDate)) { _ = try await remote.ticket(id) }
    }
  }

  @Test(
    "no ticket for who may not sign, for a file they did not see, or for a key that is not theirs or is opened here")
  func notIssued() async throws {
    try await RemoteDesk.with(.sqliteInMemory) { remote in
      let id = try await remote.world.submitted()
      let file = try await remote.world.line(id)?.file
      let (leader, clerk) = (try remote.signer(.leader), try remote.signer(.agency))
      let deputy = RemoteSigner.leader(remote.world.cast.standing(.viceChairman))
      let opened = try await remote.world.bind(
        try SigningMaterial.shared.get().viceChairman, to: .person(Role.chairman.id))
      let cases: [(RemoteSigner, HeldKey.ID, SHA256Digest?, any Error & Equatable)] = [
        (deputy, remote.chairman.id, file, DocumentRefusal.notTheSigner),
        (clerk, remote.agency.id, file, DocumentRefusal.notAtThisStage(.awaitingSignature)),
        (leader, remote.agency.id, file, PeopleRefusal.unknownKey),
        (leader, opened.id, file, PeopleRefusal.unknownKey),
        (leader, remote.chairman.id, nil, DocumentRefusal.overtaken),
      ]
      for (signer, key, seen, expected) in cases {
        let issued = try await remote.world.desk.issueTickets(
          for: [SeenDocument(id: id, file: seen)], to: signer, key: key, at: Times.now)
        #expect(issued.secrets.isEmpty && "\(issued.outcomes.first?.failure as Any)".contains("\(expected)"))
      }
    }
  }
}
