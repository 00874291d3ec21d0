import Ledger
import OneStop
import People
import Procedures
import TestRecords
import TestWorld
import Testing
import WorkTime

@Suite("Dossiers that come or go by post")
struct PostalTests {
  private static let address = "bản Lốc, xã Trung Tiến"

  @Test("what has to be posted, what goes back by post and what came by post", arguments: TestEngine.available)
  func lists(engine: TestEngine) async throws {
    try await CounterWorld.with(engine) { counter in
      _ = try await counter.received()
      let came = try await counter.desk.submit(
        counter.intake { $0.channel = .post }, to: counter.world.cast.commune.id, at: Times.now)
      let open = try await counter.posted()
      let ready = try await counter.posted()
      try await counter.desk.finish(
        ready, with: try counter.brought("posted"), by: counter.standing(.justice), at: Times.now)
      let viewer = counter.standing(.receiver)
      let toPost = try await counter.desk.postal(.toPost, for: viewer, before: nil, limit: 50)
      #expect(toPost.counts == [.toPost: 1, .returning: 2, .submitted: 1])
      #expect(toPost.lines.map(\.line.id) == [ready])
      #expect(toPost.lines.map(\.address) == [PostalTests.address])
      let returning = try await counter.desk.postal(.returning, for: viewer, before: nil, limit: 1)
      #expect(returning.lines.map(\.line.id) == [ready])
      #expect(returning.next == ready)
      let rest = try await counter.desk.postal(.returning, for: viewer, before: ready, limit: 1)
      #expect(rest.lines.map(\.line.id) == [open])
      #expect(rest.next == nil)
      let submitted = try await counter.desk.postal(.submitted, for: viewer, before: nil, limit: 50)
      #expect(submitted.lines.map(\.line.id) == [came.id])
    }
  }

  @Test("what was posted has nothing left to be posted, and stays in the list of what goes back by post")
  func posted() async throws {
    try await CounterWorld.with(.sqliteInMemory) { counter in
      let id = try await counter.posted()
      try await counter.desk.finish(
        id, with: try counter.brought("posted"), by: counter.standing(.justice), at: Times.now)
      let handover = ResultReturn(
        channel: .post, receiverName: "Bưu điện Quan Sơn", identity: "EL 123 456 789 VN", originalsReturned: false)
      try await counter.desk.returnResult(handover, of: id, by: counter.standing(.receiver), at: Times.now)
      let view = try await counter.desk.postal(
        .returning, for: counter.standing(.receiver), before: nil, limit: 50)
      #expect(view.counts[.toPost] == 0)
      #expect(view.lines.map(\.line.status) == [.returned])
    }
  }

  @Test("dossiers of another unit and of a restricted kind are not listed")
  func others() async throws {
    try await CounterWorld.with(.sqliteInMemory) { counter in
      let order = counter.order {
        ($0.procedure, $0.returnChannel, $0.returnAddress) = (counter.restricted.id, .post, PostalTests.address)
      }
      _ = try await counter.desk.receive(
        [ReceptionOrder(intake: order.intake)], by: counter.standing(.receiver), at: Times.now)
      _ = try await counter.posted()
      let counts = try await counter.desk.postal(
        .returning, for: counter.standing(.counterHead), before: nil, limit: 50
      ).counts
      #expect(counts[.returning] == 1)
      let above = CounterRole.receiver.standing(in: counter.world.cast.district)
      #expect(try await counter.desk.postal(.returning, for: above, before: nil, limit: 50).lines.isEmpty)
    }
  }
}

extension CounterWorld {
  /// One whose result goes back by post, and is being handled.
  fileprivate func posted() async throws -> Dossier.ID {
    try await received(order { ($0.returnChannel, $0.returnAddress) = (.post, "bản Lốc, xã Trung Tiến") }).id
  }
}
