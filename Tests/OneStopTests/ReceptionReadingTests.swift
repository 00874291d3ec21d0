import Cryptography
import Documents
import Foundation
import Ledger
import OneStop
import People
import Procedures
import Storage
import TestRecords
import TestWorld
import Testing
import WorkTime

@Suite("What the counter's form stands on", .serialized)
struct ReceptionReadingTests {
  /// The world with the shipped catalogue, and somebody who receives.
  private static func with(
    _ engine: TestEngine, _ body: (DossierDesk, Standing, [Procedure]) async throws -> Void
  ) async throws {
    try await TestWorld.with(engine) { world in
      let desk = try await world.openCounter()
      let standing = try await world.appointReceiver()
      let offered = try await desk.receptionOffer(for: standing, at: Times.now).procedures
      try await body(desk, standing, offered)
    }
  }

  private static func order(_ procedure: Procedure, name: String, identity: String) -> ReceptionOrder {
    let party = Party(kind: .citizen, name: name, identity: IdentityNumber(.personal, identity), address: "bản Lốc")
    return ReceptionOrder(
      intake: Intake(
        procedure: procedure.id, parties: Parties(applicant: party),
        components: procedure.components.indices.map { ReceivedComponent(place: $0, originals: 1) },
        feeTiming: .atReturn))
  }

  @Test("offers what was received here most, first, and nothing of other systems", arguments: TestEngine.available)
  func offer(engine: TestEngine) async throws {
    try await ReceptionReadingTests.with(engine) { desk, receiver, offered in
      let last = try #require(offered.last { $0.discretion == .ordinary })
      _ = try await desk.receive(
        [ReceptionReadingTests.order(last, name: "Hà Thị Mẩy", identity: "000000000017")], by: receiver, at: Times.now)
      let offer = try await desk.receptionOffer(for: receiver, at: Times.now)
      #expect(offer.usedCount == 1 && offer.procedures.first == last && offer.procedures.count == offered.count)
      for procedure in offer.procedures {
        #expect(procedure.isReceivable, "\(procedure.name)")
      }
      let later = Times.now.adding(seconds: 91 * 86_400)
      #expect(try await desk.receptionOffer(for: receiver, at: later).usedCount == 0)
    }
  }

  @Test("finds people again by number and by name without marks, one row a person", arguments: TestEngine.available)
  func parties(engine: TestEngine) async throws {
    try await ReceptionReadingTests.with(engine) { desk, receiver, offered in
      let procedure = try #require(offered.first { $0.discretion == .ordinary })
      for name in ["Hà Thị Mây", "Hà Thị Mẩy"] {
        let order = ReceptionReadingTests.order(procedure, name: name, identity: "000000000017")
        _ = try await desk.receive([order], by: receiver, at: Times.now)
      }
      for words in ["000000000017", "ha thi may"] {
        let found = try await desk.knownParties(words, for: receiver, limit: 5)
        #expect(found.map(\.party.name) == ["Hà Thị Mẩy"], "\(words)")
        let id = try #require(found.first?.id)
        #expect(try await desk.knownParty(id, for: receiver)?.name == "Hà Thị Mẩy")
      }
    }
  }

  @Test("remembers an upload for who sent it, and for nobody else", arguments: TestEngine.available)
  func uploads(engine: TestEngine) async throws {
    try await ReceptionReadingTests.with(engine) { desk, receiver, _ in
      let bytes: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
      let path = "\(desk.uploadFolder)/tai-len-thu"
      try Foundation.Data(bytes).write(to: URL(fileURLWithPath: path))
      let file = try await desk.upload(path, named: "anh.png", by: receiver.permit(), at: Times.now)
      #expect(try await desk.uploads([file.digest], of: receiver.person.id) == [file.digest: file])
      #expect(try await desk.uploads([file.digest], of: Role.officer.id).isEmpty)
    }
  }

  @Test("keeps what is typed in one form apart from another", arguments: TestEngine.available)
  func typing(engine: TestEngine) async throws {
    try await ReceptionReadingTests.with(engine) { desk, receiver, _ in
      let person = receiver.person.id
      let places: [ReceptionPlace] = [.counter, .batch, .submitted(Dossier.ID(rawValue: 7))]
      for (number, place) in places.enumerated() {
        try await desk.keepTyped(
          "note=\(number)", in: place, by: person, once: "", on: Chain(rawValue: receiver.agency.id.rawValue),
          at: Times.now)
      }
      try await desk.dropTyped(in: .batch, by: receiver.permit())
      #expect(try await desk.typed(in: .counter, by: person)?.text == "note=0")
      #expect(try await desk.typed(in: .batch, by: person) == nil)
      #expect(try await desk.typed(in: .submitted(Dossier.ID(rawValue: 7)), by: person)?.text == "note=2")
      #expect(try await desk.typed(in: .submitted(Dossier.ID(rawValue: 8)), by: person) == nil)
    }
  }
}
