import Foundation
import Ledger
import PDFPages
import People
import Procedures
import Storage
import TestRecords
import TestWorld
import Testing
import WorkTime

@testable import OneStop

@Suite("The register of dossiers")
struct RegisterTests {
  private static let days = ["2020-08-10", "2020-08-14", "2020-08-14", "2021-01-04", "2021-01-05"]

  @Test("numbers run through the year, whatever period is shown, and begin anew", arguments: TestEngine.available)
  func numbers(engine: TestEngine) async throws {
    try await CounterWorld.with(engine) { counter in
      for day in RegisterTests.days { _ = try await counter.received(at: Times.at(day, 9)) }
      #expect(try await counter.registered("2020-01-01", "2021-12-31") == [1, 2, 3, 1, 2])
      #expect(try await counter.registered("2020-08-14", "2020-12-31") == [2, 3])
      let book = try await counter.book("2020-08-14", "2020-08-14")
      #expect(book.contains("SỔ THEO DÕI HỒ SƠ") && book.contains("Mẫu số 06"))
      #expect(book.contains("Năm 2020 – Quyển số 01, từ ngày 14/8/2020 đến ngày 14/8/2020"))
      #expect(book.contains("02 H56.97.03") && book.contains("03 H56.97.03") && !book.contains("200810"))
      #expect(try await counter.book("2021-01-01", "2021-12-31").contains("Năm 2021 – Quyển số 01 "))
    }
  }

  @Test("a year opened under TT 03/2025/TT-VPCP is kept in its form")
  func edition() async throws {
    try await CounterWorld.with(.sqliteInMemory) { counter in
      _ = try await counter.received(at: Times.at("2026-03-02", 9))
      let book = try await counter.book("2026-01-01", "2026-12-31", at: Times.at("2026-03-02", 10))
      #expect(book.contains("Mẫu số 07") && book.contains("TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG"))
    }
  }

  @Test("what a viewer may not see keeps its number and says nothing else", arguments: TestEngine.available)
  func restricted(engine: TestEngine) async throws {
    try await CounterWorld.with(engine) { counter in
      let secret = ReceptionOrder(intake: counter.intake { $0.procedure = counter.restricted.id })
      _ = try await counter.received(secret)
      _ = try await counter.received()
      let other = try await counter.book("2020-01-01", "2020-12-31", for: .counterHead)
      #expect(other.contains("Hồ sơ hạn chế") && !other.contains("tố cáo"))
      #expect(other.components(separatedBy: "Hà Thị Mẩy").count == 2)
      let own = try await counter.book("2020-01-01", "2020-12-31", for: .chairman)
      #expect(own.contains("tố cáo") && !own.contains("Hồ sơ hạn chế"))
      #expect(try await counter.registered("2020-01-01", "2020-12-31", for: .counterHead) == [2])
    }
  }

  @Test("a book of more dossiers than are read at once has them all, each once, over pages with their numbers")
  func pages() async throws {
    try await CounterWorld.with(.sqliteInMemory) { counter in
      let orders = Array(repeating: counter.order(), count: DossierRegisterView.pageSize + 3)
      for dossier in try await counter.desk.receive(orders, by: counter.standing(.receiver), at: Times.now) {
        #expect(dossier.code != nil)
      }
      let book = try await counter.book("2020-01-01", "2020-12-31")
      let printed = book.matches(of: /(\d\d) H56\.97\.03-?200814-(\d{4})/).map { [Int($0.1), Int($0.2)] }
      #expect(printed == (1...orders.count).map { [$0, $0] })
      #expect(book.contains("Trang 2") && book.components(separatedBy: "Tên thủ tục hành chính").count > 2)
    }
  }

  @Test("days of two years are no book, and neither are more dossiers than a print takes")
  func refused() async throws {
    try await CounterWorld.with(.sqliteInMemory) { counter in
      await #expect(throws: DossierRefusal.registerOfSeveralYears) {
        _ = try await counter.book("2020-12-31", "2021-01-01")
      }
      _ = try await counter.received()
      try await counter.records.write(chain: .system) { db in
        for _ in 1...11 {
          try db.run(
            """
            INSERT INTO dossiers (\(DossierAuditTests.columns), accepted_at)
            SELECT \(DossierAuditTests.columns), accepted_at FROM dossiers
            """)
        }
      }
      await #expect(throws: DossierRefusal.registerTooLong(limit: 2000)) {
        _ = try await counter.book("2020-01-01", "2020-12-31")
      }
    }
  }
}

extension CounterWorld {
  fileprivate func registered(
    _ first: String, _ last: String, for role: CounterRole = .receiver
  ) async throws -> [Int] {
    try await desk.register(
      for: standing(role), from: Times.at(first, 0), until: Times.at(last, 23, 59), page: 1
    ).lines.map(\.number)
  }

  /// The words of the printed book, blanks made one.
  fileprivate func book(
    _ first: String, _ last: String, for role: CounterRole = .receiver, at now: Instant = Times.now
  ) async throws -> String {
    let pdf = try await desk.registerBook(for: standing(role, at: now), of: Times.day(first)...Times.day(last))
    let words = try PDFPages(path: records.files.path(of: try records.files.keep(pdf))).text()
    return words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
