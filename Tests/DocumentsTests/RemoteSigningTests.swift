import Certificates
import Documents
import Ledger
import People
import PDFSigning
import Storage
import TestRecords
import TestWorld
import Testing
import WorkTime

@Suite("Signing on one's own computer")
struct RemoteSigningTests {
  @Test("a leader's signature comes in on its ticket and is recorded as any other", arguments: TestEngine.available)
  func leader(engine: TestEngine) async throws {
    try await RemoteDesk.with(engine) { remote in
      let id = try await remote.world.submitted()
      let ticket = try await remote.ticket(id)
      let notice = try await remote.world.desk.notice(ofTicket: ticket, at: Times.now)
      #expect(notice.subject == "kiện toàn Ban Chỉ đạo chuyển đổi số" && notice.signerName == Role.chairman.fullName)
      #expect(notice.certificate == remote.chairman.certificate && notice.ticket.role == .leader)
      let prepared = try await remote.world.desk.preparedFile(ofTicket: ticket, at: Times.now)
      let stored = try PreparedPDF(stored: prepared)
      #expect(prepared.count == notice.size && stored.bytes == prepared)
      let later = Times.now.adding(seconds: 300)
      _ = try await remote.world.desk.deliver(
        try await remote.signature(on: ticket, at: later), onTicket: ticket, at: later)
      let document = try await remote.world.document(id)
      let mark = try #require(document.leaderSignature)
      #expect(document.stage == .leaderSigned && mark.check == .valid && mark.key == remote.chairman.id)
      #expect(document.leaderSignedAt == later && document.signer?.capacity == .head)
      let signed = try remote.world.records.files.read(mark.file)
      #expect(signed.count == prepared.count && zip(signed, prepared).count { $0 != $1 } > 1000)
      #expect(try await remote.world.disagreement(on: id) == [])
      #expect(try await remote.world.line(id)?.deviations == [])
    }
  }

  @Test(
    "the văn thư's comes with number and date filled in, and the document is issued", arguments: TestEngine.available)
  func seal(engine: TestEngine) async throws {
    try await RemoteDesk.with(engine) { remote in
      let id = try await remote.numbered()
      let ticket = try await remote.ticket(id, .agency)
      _ = try await remote.world.desk.deliver(
        try await remote.signature(on: ticket, .agency), onTicket: ticket, at: Times.now)
      let document = try await remote.world.document(id)
      #expect(document.stage == .issued && document.agencySignature?.person == Role.clerk.id)
      let file = try remote.world.records.files.read(try #require(document.file))
      let examined = try PDFSignatures.examine(file, trust: remote.world.desk.trust, at: Times.now)
      #expect(examined.isValid && examined.signatures.map(\.fieldName) == ["leader", "agency"])
      #expect(examined.filledFields.contains(FieldFill(name: "number", value: "01")))
      #expect(try await remote.world.line(id)?.deviations == [])
    }
  }

  @Test("may be fetched again until it has come, and the same delivery again changes nothing")
  func resumed() async throws {
    try await RemoteDesk.with(.sqliteInMemory) { remote in
      let id = try await remote.world.submitted()
      let ticket = try await remote.ticket(id)
      let first = try await remote.world.desk.attributes(ofTicket: ticket, at: Times.now)
      #expect(try await remote.world.desk.attributes(ofTicket: ticket, at: Times.now) == first)
      let signature = try await remote.signature(on: ticket)
      for _ in 0..<2 { _ = try await remote.world.desk.deliver(signature, onTicket: ticket, at: Times.now) }
      #expect(try await remote.signatures(of: id) == 1)
      let gone = await refusal { _ = try await remote.world.desk.notice(ofTicket: ticket, at: Times.now) }
      #expect(gone as? TicketRefusal == .ticketUsed)
      let other = BroughtSignature(value: [1, 2, 3], algorithm: .rsa, chain: [])
      let second = await refusal { _ = try await remote.world.desk.deliver(other, onTicket: ticket, at: Times.now) }
      #expect(second as? TicketRefusal == .ticketUsed)
    }
  }

  @Test(
    "of deliveries at once one is recorded, and none fails", arguments: TestEngine.available,
    [SignatureRole.leader, .agency])
  func atOnce(engine: TestEngine, role: SignatureRole) async throws {
    try await RemoteDesk.with(engine) { remote in
      let id = role == .leader ? try await remote.world.submitted() : try await remote.numbered()
      let before = try await remote.signatures(of: id)
      let ticket = try await remote.ticket(id, role)
      let signature = try await remote.signature(on: ticket, role)
      let failures = await withTaskGroup(of: (any Error)?.self) { group in
        for _ in 0..<6 {
          group.addTask {
            await refusal { _ = try await remote.world.desk.deliver(signature, onTicket: ticket, at: Times.now) }
          }
        }
        return await group.reduce(into: []) { if let failure = $1 { $0.append(failure) } }
      }
      #expect(failures.isEmpty, "\(failures)")
      #expect(try await remote.signatures(of: id) == before + 1)
    }
  }

  @Test("of a delivery and the same signer's key file at once one is recorded", arguments: TestEngine.available)
  func besideTheKeyFile(engine: TestEngine) async throws {
    try await RemoteDesk.with(engine) { remote in
      let file = try await remote.world.bind(
        try SigningMaterial.shared.get().viceChairman, to: .person(Role.chairman.id))
      let id = try await remote.world.submitted()
      let ticket = try await remote.ticket(id)
      let signature = try await remote.signature(on: ticket)
      async let delivered = refusal {
        _ = try await remote.world.desk.deliver(signature, onTicket: ticket, at: Times.now)
      }
      async let signed = refusal {
        try await remote.world.desk.sign(
          id, as: remote.world.cast.standing(.chairman), key: file.id, pin: SigningMaterial.pin, at: Times.now)
      }
      #expect([await delivered, await signed].count { $0 == nil } == 1)
      #expect(try await remote.signatures(of: id) == 1)
    }
  }

  @Test("a batch has a ticket a document; one that can't be signed keeps no other back")
  func batch() async throws {
    try await RemoteDesk.with(.sqliteInMemory) { remote in
      let ids = [
        try await remote.world.submitted(TestWorld.content("một")), try await remote.world.drafted(),
        try await remote.world.submitted(TestWorld.content("ba")),
      ]
      var seen: [SeenDocument] = []
      for id in ids { seen.append(SeenDocument(id: id, file: try await remote.world.line(id)?.file)) }
      let issued = try await remote.world.desk.issueTickets(
        for: seen, to: try remote.signer(.leader), key: remote.chairman.id, at: Times.now)
      #expect(issued.outcomes.map { $0.failure as? DocumentRefusal } == [nil, .notAtThisStage(.draft), nil])
      for secret in issued.secrets {
        _ = try await remote.world.desk.deliver(try await remote.signature(on: secret), onTicket: secret, at: Times.now)
      }
      let lines = try await remote.world.desk.tickets(of: issued.batch, for: Role.chairman.id, at: Times.now)
      #expect(lines.map(\.subject) == ["một", "ba"] && lines.allSatisfy { $0.state == .signed })
      #expect(try await remote.world.desk.tickets(of: issued.batch, for: Role.clerk.id, at: Times.now).isEmpty)
    }
  }
}

extension RemoteDesk {
  func numbered() async throws -> OutgoingDocument.ID {
    let id = try await world.submitted()
    let ticket = try await ticket(id)
    _ = try await world.desk.deliver(try await signature(on: ticket), onTicket: ticket, at: Times.now)
    try await world.desk.number(id, by: try world.permit(.clerk), at: Times.now)
    return id
  }
}
