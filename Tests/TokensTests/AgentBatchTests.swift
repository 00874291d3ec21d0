import Certificates
import Cryptography
import PDFSigning
import SigningFixtures
import Synchronization
import Testing
import Tokens

@testable import SigningAgent

extension TokensTests {
  @Suite("The agent's batches with a token")
  struct AgentBatchTests {
    /// Documents of the commune that wait for its signature, as they came from a server.
    private func documents(_ count: Int, _ world: SigningWorld) throws -> [(place: Int, document: CheckedDocument)] {
      try (0..<count).map { number in
        let letter = try world.signedByLeader(SamplePDF.letter(number: "\(number + 1)"))
        let prepared = try world.agencyRequest(fills: []).prepare(letter)
        let json = """
          {"document":"Văn bản \(number)","agency":"UBND","signer":"UBND","role":"agency",\
          "certificate":"\(world.agency.fingerprint.hexadecimal)","serial":"66",\
          "file":"\(SHA256Digest(of: prepared.bytes).hexadecimal)","size":\(prepared.bytes.count),\
          "expires":"2020-08-17T09:40:00+07:00","return":"/ky-so-tu-xa/1"}
          """
        return (
          number,
          try CheckedDocument(
            ticket: try #require(Ticket(String(repeating: "a", count: 40) + "\(number)")),
            notice: try SigningNotice(json: Array(json.utf8)), bytes: prepared.bytes,
            attributes: prepared.signedAttributes(for: world.agency).bytesToSign, trust: world.trust,
            at: SigningWorld.judgingTime)
        )
      }
    }

    private func act(_ module: TokenModule, _ world: TokenWorld) throws -> RoundSigning {
      let cabinet = KeyCabinet(drivers: [module], files: [])
      let search = cabinet.search(for: world.signing.agency.fingerprint)
      return RoundSigning(
        cabinet: cabinet, place: try #require(search.places.first), certificate: world.signing.agency.fingerprint,
        now: SigningWorld.judgingTime)
    }

    @Test("pulled out in the middle, what was signed before stays, the rest is signed when it is plugged in again")
    func pulledOut() throws {
      let world = try TokenWorld("rút giữa lượt")
      let module = try WaywardDriver.module(.init(signaturesUntilRemoval: 2))
      let documents = try documents(5, world.signing)
      let first = try act(module, world).sign(documents, pin: SoftToken.pin)
      #expect(first.answers.keys.sorted() == [0, 1])
      #expect(first.problem == .token(.tokenRemoved))

      #expect(KeyCabinet(drivers: [module], files: []).search(for: world.signing.agency.fingerprint).places.isEmpty)
      WaywardDriver.mood.withLock { $0 = WaywardDriver.Mood() }
      let rest = try act(module, world).sign(Array(documents.dropFirst(2)), pin: SoftToken.pin)
      #expect(rest.problem == nil && rest.answers.keys.sorted() == [2, 3, 4])
    }

    @Test("a token that locks meanwhile signs nothing and says so")
    func locks() throws {
      let world = try TokenWorld("khóa giữa lượt")
      let module = try WaywardDriver.module(.init(triesLeft: 1))
      let documents = try documents(2, world.signing)
      let act = try act(module, world)
      let outcomes = ["135790", SoftToken.pin].map { act.sign(documents, pin: $0) }
      #expect(outcomes.allSatisfy { $0.answers.isEmpty })
      #expect(outcomes.map(\.problem) == [.token(.pinLocked), .token(.pinLocked)])
    }
  }
}
