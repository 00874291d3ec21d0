import Documents
import Ledger
import People
import PDFSigning
import SigningFixtures
import TestRecords
import TestWorld
import Testing
import WorkTime

@Suite("Files signed by the Government CA's plug-in")
struct PlugInTests {
  /// What becomes of a file that is made of the served one.
  private func deliver(
    _ role: SignatureRole = .leader, _ make: (RemoteDesk, [UInt8]) throws -> [UInt8]
  ) async throws -> (refused: (any Error)?, document: OutgoingDocument?) {
    var outcome: ((any Error)?, OutgoingDocument?) = (nil, nil)
    try await RemoteDesk.with(.sqliteInMemory) { remote in
      let id = role == .leader ? try await remote.world.submitted() : try await remote.numbered()
      let before = try await remote.signatures(of: id)
      let ticket = try await remote.ticket(id, role, servesPlugIn: true)
      let served = try await remote.world.desk.servedFile(ofTicket: ticket, at: Times.now)
      let returned = try make(remote, served)
      let refused = await refusal { _ = try await remote.world.desk.accept(returned, onTicket: ticket, at: Times.now) }
      #expect(try await remote.signatures(of: id) == before + (refused == nil ? 1 : 0))
      if refused == nil {
        let again = await refusal { _ = try await remote.world.desk.accept(returned, onTicket: ticket, at: Times.now) }
        #expect(again == nil)
        #expect(try await remote.world.disagreement(on: id) == [])
      }
      outcome = (refused, try await remote.world.document(id))
    }
    return outcome
  }

  @Test("the leader's is recorded as any other")
  func leader() async throws {
    let (refused, document) = try await deliver { remote, served in try remote.signedFile(served) }
    #expect(refused == nil && document?.stage == .leaderSigned && document?.leaderSignature?.check == .valid)
  }

  @Test("the agency's has the number and the date that were allocated, and the document is issued")
  func seal() async throws {
    let (refused, document) = try await deliver(.agency) { remote, served in
      let fields = try PDFSignatures.examine(served, trust: remote.world.desk.trust, at: Times.now).filledFields
      #expect(fields.contains(FieldFill(name: "number", value: "01")) && fields.count == 4)
      return try remote.signedFile(served, .agency)
    }
    #expect(refused == nil && document?.stage == .issued)
  }

  @Test("another file, or the same with anything before its end changed, is not the one that was served")
  func notTheServedFile() async throws {
    let altered = try await deliver { remote, served in
      var altered = try remote.signedFile(served)
      altered[served.count - 20] ^= 1
      return altered
    }
    let unchanged = try await deliver { _, served in served }
    let other = try await deliver { remote, _ in try remote.signedFile(SamplePDF.letter()) }
    for outcome in [altered, unchanged, other] { #expect(outcome.refused as? TicketRefusal == .notTheServedFile) }
  }

  @Test("two new signatures, or none, are not one")
  func notSignedOnce() async throws {
    let twice = try await deliver { remote, served in
      try remote.signedFile(try remote.signedFile(served), .agency)
    }
    let none = try await deliver { _, served in try FieldFill.filling([FieldFill(name: "day", value: "14")], in: served)
    }
    for outcome in [twice, none] { #expect(outcome.refused as? TicketRefusal == .notSignedOnce) }
  }

  @Test("another certificate's signature is refused")
  func otherCertificate() async throws {
    let outcome = try await deliver { remote, served in try remote.signedFile(served, .leader, with: .agency) }
    #expect(outcome.refused as? TicketRefusal == .otherCertificate)
  }

  @Test("a leader fills in no number, signs in no other's field's stead with more, and nothing comes after a signature")
  func changedOtherwise() async throws {
    let filled = try await deliver { remote, served in
      try remote.signedFile(served, fills: [FieldFill(name: "number", value: "99")])
    }
    let after = try await deliver { remote, served in
      try FieldFill.filling([FieldFill(name: "number", value: "99")], in: try remote.signedFile(served))
    }
    let garbage = try await deliver { remote, served in try remote.signedFile(served) + Array("% more\n".utf8) }
    for outcome in [filled, after, garbage] { #expect(outcome.refused as? TicketRefusal == .changedOtherwise) }
  }

  @Test("one signature in the right place whose value does not hold is not valid")
  func notValid() async throws {
    let outcome = try await deliver { remote, served in
      var broken = try remote.signedFile(served)
      // The last digit that is not filling belongs to the value, which is the last of the message.
      let start = try #require(broken.ranges(of: Array("/Contents <".utf8)).last).upperBound
      let end = try #require(broken[start...].firstIndex(of: UInt8(ascii: ">")))
      let last = try #require(broken[start..<end].lastIndex { $0 != UInt8(ascii: "0") })
      broken[last] = broken[last] == UInt8(ascii: "1") ? UInt8(ascii: "2") : UInt8(ascii: "1")
      return broken
    }
    #expect(outcome.refused as? TicketRefusal == .notValid)
    #expect(outcome.document?.stage == .awaitingSignature)
  }

  @Test("text that was changed before the signature is refused, though the signature covers it")
  func textChanged() async throws {
    let outcome = try await deliver { remote, served in
      let text = ForeignRevision(of: served)
      let content = try #require(text.number(after: "/Contents "))
      return try remote.signedFile(try #require(text.setting(content, to: "<< /Length 0 >>\nstream\n\nendstream")))
    }
    #expect(outcome.refused as? TicketRefusal == .changedOtherwise)
  }

  @Test("a number that is not the allocated one is refused")
  func numberDiffers() async throws {
    try await RemoteDesk.with(.sqliteInMemory) { remote in
      let id = try await remote.numbered()
      let ticket = try await remote.ticket(id, .agency, servesPlugIn: true)
      let served = try await remote.world.desk.servedFile(ofTicket: ticket, at: Times.now)
      let text = ForeignRevision(of: served)
      let field = try #require(text.object(holding: "/T (number)"))
      let other = field.body.replacing("/V (01)", with: "/V (09)")
      #expect(other != field.body)
      let wrong = try remote.signedFile(try #require(text.setting(field.number, to: other)), .agency)
      let refused = await refusal { _ = try await remote.world.desk.accept(wrong, onTicket: ticket, at: Times.now) }
      #expect(refused as? TicketRefusal == .numberDiffers)
      #expect(try await remote.world.document(id).stage == .numbered)
    }
  }

  @Test("a ticket that was issued for the agent only gives the plug-in nothing")
  func noPlugIn() async throws {
    try await RemoteDesk.with(.sqliteInMemory) { remote in
      let ticket = try await remote.ticket(try await remote.world.submitted())
      for act in [
        { _ = try await remote.world.desk.servedFile(ofTicket: ticket, at: Times.now) },
        { _ = try await remote.world.desk.accept([1], onTicket: ticket, at: Times.now) },
      ] as [() async throws -> Void] {
        #expect(await refusal(act) as? TicketRefusal == .noPlugIn)
      }
    }
  }
}
