import Ledger
import People
import Storage
import TestRecords
import TestWorld
import Testing
import WorkTime

@testable import Procedures

@Suite("Finding a procedure at the counter")
struct ProcedureSearchTests {
  @Test(
    "what is typed finds the procedure first",
    arguments: [
      ("kh", "1.000894"), ("ks", "1.001193"), ("kt", "1.000656"), ("dkks", "1.001193"), ("dkkh", "1.000894"),
      ("khai sinh", "1.001193"), ("khai s", "1.001193"), ("KẾT HÔN", "1.000894"), ("ket hon", "1.000894"),
      ("kêt", "1.000894"), ("hôn nhân", "1.004873"), ("ban chinh", "2.000815"), ("tuyên truyền", "2.001457"),
      ("1.000894", "1.000894"), ("000894", "1.000894"), ("0894", "1.000894"), ("nuoi con", "2.001263"),
      ("chữ ký", "2.000884"), ("di chuc", "2.001019"), ("khuyết tật", "1.001653"),
    ])
  func first(typed: String, code: String) async throws {
    let found = try await ProcedureSearchTests.found(typed)
    #expect(found.first == code, "\(found)")
  }

  @Test("words in any order find it, among others")
  func anyOrder() async throws {
    #expect(try await ProcedureSearchTests.found("con nuôi đăng ký").contains("2.001263"))
  }

  @Test("what stands nowhere finds nothing", arguments: ["xyzt", "9.999999", "thẻ căn cước"])
  func nothing(typed: String) async throws {
    #expect(try await ProcedureSearchTests.found(typed) == [])
  }

  @Test("an empty search gives the list as far as it was asked for")
  func empty() async throws {
    #expect(try await ProcedureSearchTests.found("").count == 10)
  }

  @Test("procedures of the border are found in its communes only", arguments: [false, true])
  func border(isBorder: Bool) async throws {
    #expect(try await ProcedureSearchTests.found("1.000094", isBorder: isBorder).isEmpty != isBorder)
  }

  @Test("a code that is over is not found any more")
  func over() async throws {
    #expect(try await ProcedureSearchTests.found("1.003554") == ["1.003554"])
    #expect(try await ProcedureSearchTests.found("1.003554", on: "2026-01-05").isEmpty)
  }

  private static func found(
    _ typed: String, isBorder: Bool = false, on day: String = "2020-08-14"
  ) async throws -> [String] {
    try await TestWorld.with(.sqliteInMemory) { world in
      try await ProcedureCatalogue(records: world.records).loadShipped(at: Times.now)
      var commune = world.cast.commune
      commune.area.isBorder = isBorder
      return try await world.records.read { [commune] db in
        try ProcedureRegister(db).search(typed, offeredBy: commune, on: Times.day(day), limit: 10).map(\.code.text)
      }
    }
  }
}
