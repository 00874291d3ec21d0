import Documents
import HTTPTypes
import Ledger
import Markup
import People
import RouterClient
import TestWorld
import Testing
import WebShell

@Suite("Queues")
struct QueuePageTests {
  /// One document at every stage before issue, two waiting for the signature.
  private static func fill(_ office: Office) async throws {
    for stage in [
      Stage.draft, .contentReview, .formatReview, .cleared, .awaitingSignature, .awaitingSignature, .leaderSigned,
      .numbered, .sealed,
    ] { _ = try await office.world.document(at: stage) }
  }

  @Test("the counters of the navigation, the tiles and the lists agree", arguments: Role.allCases)
  func counters(role: Role) async throws {
    try await Office.withKeys { office in
      try await QueuePageTests.fill(office)
      let browser = try await office.browser(of: role)
      let desk = try await browser.get("/").text
      for queue in Queue.allCases {
        let page = try await browser.get(DocumentsURL.queue(queue))
        guard role.position.capabilities.contains(queue.capability) else {
          #expect(page.status == .notFound && !desk.contains("\"/viec/\(queue.rawValue)\""))
          continue
        }
        let rows = page.text.ranges(of: "<tr data-row>").count
        #expect(counter(of: queue, in: page.text) == rows, "\(queue)")
        #expect(desk.contains("href=\"/viec/\(queue.rawValue)\"><b>\(rows)</b>"), "\(queue)")
      }
    }
  }

  @Test("the desk of somebody with nothing to do says so")
  func nothing() async throws {
    try await Office.with { office in
      let page = try await office.browser(of: .officer).get("/").text
      #expect(page.contains("Không có việc đang chờ") && page.contains("Soạn văn bản mới"))
      #expect(try await !office.browser(of: .monitor).get("/").text.contains("Soạn văn bản mới"))
    }
  }

  @Test("an unknown queue is not found")
  func unknown() async throws {
    try await Office.with { office in
      let answer = try await office.browser(of: .officer).get("/viec/cho-an-trua")
      #expect(answer.status == .notFound)
    }
  }

  @Test("what is past its day stands first and is marked late in the navigation")
  func late() async throws {
    try await Office.with { office in
      _ = try await office.world.drafted(TestWorld.content("việc thường"))
      var urgent = TestWorld.content("việc gấp")
      urgent.particulars.dueOn = Times.day("2020-08-12")
      _ = try await office.world.drafted(urgent)
      let page = try await office.browser(of: .officer).get("/viec/du-thao").text
      #expect(page.contains("Quá hạn 2 ngày") && page.contains("class=\"n late\">2"))
      let (late, other) = (
        try #require(page.firstRange(of: ">việc gấp<")), try #require(page.firstRange(of: ">việc thường<"))
      )
      #expect(late.lowerBound < other.lowerBound)
    }
  }

  /// The number behind the queue's name in the navigation; an empty queue has none.
  private func counter(of queue: Queue, in page: String) -> Int {
    let link = page.split(separator: "<a href=\"/viec/\(queue.rawValue)\"").dropFirst().first ?? ""
    let text = link.prefix(while: { $0 != "\n" }).split(separator: "</a>").first ?? ""
    return text.firstMatch(of: /<span class="n[^"]*">(\d+)/).flatMap { Int($0.output.1) } ?? 0
  }
}
