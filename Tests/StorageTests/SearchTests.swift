import Ledger
import Storage
import TestRecords
import Testing

@Suite("Search")
struct SearchTests {
  private static let texts: [Int64: (text: String, marks: [String])] = [
    1: ("15/QĐ-UBND Quyết định về việc nâng lương", ["a12"]),
    2: ("Công văn gửi Sở Xây dựng", ["a12", "out"]),
    3: ("Đường Nguyễn Trãi, Đắk Lắk", ["a12"]),
    4: ("QUYẾT ĐỊNH số 150 về hoà giải", ["a13", "out"]),
    5: ("Quy định và quyết toán 15", ["a13"]),
  ]

  private func found(
    _ engine: TestEngine, _ words: String, marks: [String] = [], before: Int64? = nil, limit: Int = 20
  ) async throws -> [Int64] {
    try await TestRecords.with(engine) { records in
      try await records.write(chain: .system) { db in
        for (id, entry) in SearchTests.texts {
          try db.indexText("documents", id: id, text: entry.text, marks: entry.marks)
        }
        try db.indexText("people", id: 9, text: "Nguyễn Văn Quyết Định 15", marks: ["a12"])
      }
      return try await records.read { db in
        try db.search("documents", words: words, marks: marks, before: before, limit: limit)
      }
    }
  }

  @Test(
    "words are found without marks and capitals, as prefixes, newest first", arguments: TestEngine.available,
    [
      ("quyet dinh 15", [5, 4, 1]), ("Quyết Định", [5, 4, 1]), ("duong", [3]), ("dak lak", [3]), ("ĐẮK", [3]),
      ("15/QĐ", [1]), ("15/QĐ-UBND", [1]), ("150", [4]), ("hòa giải", [4]), ("uyet", []), ("đường sở", []),
      ("\"quyet\" OR so*", []), ("*", []), ("  ", []), ("' & 'w", []), ("' | 'x", [2]),
    ] as [(String, [Int64])])
  func words(engine: TestEngine, example: (words: String, ids: [Int64])) async throws {
    #expect(try await found(engine, example.words) == example.ids)
  }

  @Test("every mark must be there, and no word of a text is one", arguments: TestEngine.available)
  func marks(engine: TestEngine) async throws {
    #expect(try await found(engine, "quyet", marks: ["a13"]) == [5, 4])
    #expect(try await found(engine, "quyet", marks: ["a13", "out"]) == [4])
    #expect(try await found(engine, "quyet", marks: ["a1"]).isEmpty)
    #expect(try await found(engine, "quyet", marks: ["dinh"]).isEmpty)
    #expect(try await found(engine, "a13").isEmpty)
    #expect(try await found(engine, "_a13").isEmpty)
  }

  @Test("a page holds its limit and the next begins below it", arguments: TestEngine.available)
  func pages(engine: TestEngine) async throws {
    #expect(try await found(engine, "quyet", limit: 2) == [5, 4])
    #expect(try await found(engine, "quyet", before: 4, limit: 2) == [1])
    #expect(try await found(engine, "quyet", before: 1).isEmpty)
    #expect(try await found(engine, "quyet", before: .max).count == 3)
  }

  @Test("a text that is indexed again is found by its new words only", arguments: TestEngine.available)
  func replacing(engine: TestEngine) async throws {
    try await TestRecords.with(engine) { records in
      for text in ["tờ trình", "báo cáo", "báo cáo"] {
        try await records.write(chain: .system) { db in
          try db.indexText("documents", id: 7, text: text, marks: ["a1"])
        }
      }
      let found = try await records.read { db in
        try ["to trinh", "bao cao"].map { try db.search("documents", words: $0, marks: ["a1"], before: nil, limit: 5) }
      }
      #expect(found == [[], [7]])
    }
  }

  @Test("a text that was taken out is not found", arguments: TestEngine.available)
  func removing(engine: TestEngine) async throws {
    try await TestRecords.with(engine) { records in
      try await records.write(chain: .system) { db in
        try db.indexText("documents", id: 7, text: "tờ trình", marks: [])
        try db.removeText("documents", id: 7)
        try db.removeText("documents", id: 8)
        try db.removeText("people", id: 8)
      }
      let found = try await records.read { db in
        try db.search("documents", words: "to", marks: [], before: nil, limit: 5)
      }
      #expect(found.isEmpty)
    }
  }

  @Test("a scope that nothing was indexed in, and a text without words, find nothing", arguments: TestEngine.available)
  func empty(engine: TestEngine) async throws {
    try await TestRecords.with(engine) { records in
      try await records.write(chain: .system) { db in try db.indexText("documents", id: 1, text: " – ", marks: []) }
      let found = try await records.read { db in
        try ["documents", "nothing"].map { try db.search($0, words: "a", marks: [], before: nil, limit: 5) }
      }
      #expect(found == [[], []])
    }
  }

  @Test("a very long text is indexed, its first words at least", arguments: TestEngine.available)
  func longText(engine: TestEngine) async throws {
    try await TestRecords.with(engine) { records in
      let text = (0..<200_000).map { "từ\($0)" }.joined(separator: " ") + " " + String(repeating: "x", count: 100_000)
      try await records.write(chain: .system) { db in
        try db.indexText("documents", id: 1, text: text, marks: ["a1"])
      }
      let found = try await records.read { db in
        try db.search("documents", words: "tu12345", marks: ["a1"], before: nil, limit: 5)
      }
      #expect(found == [1])
    }
  }
}
