import Ledger
import OfficeFiles
import People
import ShippedResources
import TestWorld
import Testing
import WorkTime

@testable import Procedures

@Suite("Files of the catalogue")
struct CatalogueFileTests {
  @Test("every particular is written into a row and read again")
  func roundTrip() throws {
    let sheet = try CatalogueSheet(CatalogueSheet.rows(of: [Samples.full(), Samples.procedure(Samples.otherCode)]))
    #expect(sheet.entries.flatMap(\.problems) == [])
    #expect(sheet.entries.compactMap(\.procedure) == [Samples.full(), Samples.procedure(Samples.otherCode)])
  }

  @Test("the catalogue that the program ships is read without a problem, and demands no household book")
  func shipped() throws {
    let sheet = try CatalogueSheet(try TextTable(csv: ShippedFile.procedures).rows)
    #expect(sheet.entries.flatMap(\.problems) == [])
    let procedures = sheet.entries.compactMap(\.procedure)
    #expect(procedures.count == 83)
    #expect(Set(procedures.map(\.code)).count == 82)
    #expect(!procedures.contains { $0.components.contains { $0.name.lowercased().contains("hộ khẩu") } })
  }

  @Test("the shipped catalogue says what the law says", arguments: Shipped.all)
  func shippedRules(sample: Shipped) throws {
    let sheet = try CatalogueSheet(try TextTable(csv: ShippedFile.procedures).rows)
    let found = sheet.entries.compactMap(\.procedure).first { $0.code.text == sample.code }
    #expect(sample.holds(try #require(found)))
  }

  /// One fact of one procedure.
  struct Shipped: Sendable {
    let code: String
    let holds: @Sendable (Procedure) -> Bool

    static let all: [Shipped] = [
      Shipped(code: "1.004946") { $0.term.limit == TimeLimit([.hours(12)]) && $0.discretion == .hidden },
      Shipped(code: "1.001167") { $0.term.limit == nil && $0.resultCarrier == .acknowledgement },
      Shipped(code: "2.002165") { $0.term.limit == nil },
      Shipped(code: "1.010803") {
        $0.term.limit == TimeLimit([.workingDays(tenths: 50), .workingDays(tenths: 70), .days(12)])
      },
      Shipped(code: "2.002409") { $0.term.limit(isOnline: false, isRemote: true) == TimeLimit([.days(45)]) },
      Shipped(code: "1.001022") { $0.term.namedExtension?.by == .workingDays(tenths: 50) },
      Shipped(code: "1.004859") { $0.term.namedExtension?.by == .workingDays(tenths: 30) },
      Shipped(code: "2.000815") {
        $0.fees.map { $0.amount(for: CopyCount(pages: 5, copies: 3), isOnline: false) } == [21_000]
      },
      Shipped(code: "2.000635") { $0.fees.first?.price == .perCopy(8_000) },
      Shipped(code: "1.004222") {
        !$0.isReceivable && $0.fees.map { $0.amount(for: .one, isOnline: true) } == [10_000]
      },
      Shipped(code: "1.000094") { !$0.isOffered(in: .ordinary) && $0.isOffered(in: AgencyArea(isBorder: true)) },
      Shipped(code: "1.000894") { $0.needsPresence && $0.term.limit == TimeLimit([.sameDay]) },
      Shipped(code: "1.004746") { $0.fees.first?.exemptions.contains("Người khuyết tật") == true },
      Shipped(code: "2.002396") { $0.discretion == .restricted },
      Shipped(code: "2.001263") { $0.discretion == .hidden && $0.term.limit == TimeLimit([.days(30)]) },
      Shipped(code: "1.001776") { $0.discretion == .hidden && $0.steps.count == 5 },
      Shipped(code: "1.003554") { $0.replacedBy?.text == "1.012812" },
      Shipped(code: "1.012812") { $0.replacedBy?.text == "1.013967" },
      Shipped(code: "2.000986") { $0.replacedBy?.text == "2.002621" },
      Shipped(code: "1.001193") {
        $0.components.last?.isReplaceableByData == true && $0.components.last?.form == .shown
      },
    ]
  }

  @Test(
    "limits are written as officials write them",
    arguments: [
      ("3 ngày làm việc", "3 working days"), ("0,5 ngày làm việc", "0.5 working days"), ("Trong ngày", "same day"),
      ("ngay trong ngày", "same day"), ("12 giờ", "12 hours"), ("8 giờ làm việc", "8 working hours"),
      ("5 ngày làm việc + 7 ngày làm việc + 12 ngày", "5 working days + 7 working days + 12 days"),
      ("30 days", "30 days"),
    ])
  func limits(text: String, limit: String) throws {
    #expect(TimeLimit(catalogueText: text) == (try TimeLimit(limit)))
  }

  @Test("a row says everything that is wrong with it, each at its column", arguments: Wrong.all)
  func wrongCell(sample: Wrong) throws {
    var rows = CatalogueSheet.rows(of: [Samples.procedure()])
    rows[1][try #require(CatalogueColumn.allCases.firstIndex(of: sample.column))] = sample.text
    let entry = try #require(try CatalogueSheet(rows).entries.first)
    #expect(entry.procedure == nil)
    #expect(entry.problems == [CatalogueRowProblem(row: 2, column: sample.column, reason: sample.reason)])
  }

  /// A cell that can't be read.
  struct Wrong: Sendable {
    let column: CatalogueColumn
    let text: String
    let reason: CatalogueRowProblem.Reason

    static let all: [Wrong] = [
      Wrong(column: .code, text: "", reason: .missing),
      Wrong(column: .code, text: "kết hôn", reason: .notACode("kết hôn")),
      Wrong(column: .name, text: " ", reason: .missing), Wrong(column: .validFrom, text: "", reason: .missing),
      Wrong(column: .validFrom, text: "31/2/2020", reason: .notADate("31/2/2020")),
      Wrong(column: .validTo, text: "mai", reason: .notADate("mai")),
      Wrong(column: .replacedBy, text: "x", reason: .notACode("x")), Wrong(column: .limit, text: "", reason: .missing),
      Wrong(column: .limit, text: "nhanh", reason: .notALimit("nhanh")),
      Wrong(column: .limit, text: "0 ngày", reason: .notALimit("0 ngày")),
      Wrong(column: .remoteExtension, text: "1 ngày + 2 giờ", reason: .notALimit("1 ngày + 2 giờ")),
      Wrong(column: .namedExtension, text: "5 ngày", reason: .notALimit("5 ngày")),
      Wrong(column: .supplement, text: "dừng", reason: .unknownWord("dừng")),
      Wrong(column: .slack, text: "mất", reason: .unknownWord("mất")),
      Wrong(column: .suspendedForPayment, text: "x", reason: .unknownWord("x")),
      Wrong(column: .fees, text: "Lệ phí | lệ phí | nhiều", reason: .line(1, .notAPrice("nhiều"))),
      Wrong(column: .fees, text: "Lệ phí | thuế | 5", reason: .line(1, .unknownWord("thuế"))),
      Wrong(column: .components, text: "Tờ khai\n | bản sao", reason: .line(2, .nameMissing)),
      Wrong(column: .components, text: "a | bản sao | 0", reason: .line(1, .notAQuantity("0"))),
      Wrong(column: .components, text: "a||||| b", reason: .line(1, .tooManyParts)),
      Wrong(column: .components, text: "a | bản chính | 1 | cần", reason: .line(1, .unknownWord("cần"))),
      Wrong(column: .components, text: "", reason: .flawed(.componentsMissing)),
      Wrong(column: .steps, text: "Ký | Chủ tịch || lâu", reason: .line(1, .notALimit("lâu"))),
      Wrong(column: .place, text: "mặt trăng", reason: .unknownWord("mặt trăng")),
      Wrong(column: .situations, text: "Hôn nhân, gia đình; đi xa", reason: .unknownWord("đi xa")),
      Wrong(column: .validTo, text: "2018-01-01", reason: .flawed(.endBeforeStart)),
    ]
  }

  @Test("a code that a spreadsheet took for a number gets its zeros back, and a day may be written as people do")
  func spreadsheetHabits() throws {
    var rows = CatalogueSheet.rows(of: [Samples.procedure(ProcedureCode("1.004270")!)])
    rows[1][0] = "1.00427"
    rows[1][3] = "1/7/2025"
    let read = try #require(try CatalogueSheet(rows).entries.first?.procedure)
    #expect(read.code.text == "1.004270")
    #expect(read.validFrom == Times.day("2025-07-01"))
  }

  @Test("columns may stand in any order, under either name, with others between; blank rows are skipped")
  func headings() throws {
    let sheet = try CatalogueSheet([
      ["Ghi gì đó", "limit", "TÊN THỦ TỤC", "code", "field", "valid_from", "components", "result"], [], ["", " "],
      ["x", "trong ngày", "Kết hôn", "1.000894.H56", "Hộ tịch", "2020-01-01", "Tờ khai", "Giấy"],
    ])
    #expect(sheet.entries.map(\.row) == [4])
    #expect(sheet.entries[0].procedure?.suffix == "H56")
    #expect(sheet.entries[0].procedure?.steps == ProcedureStep.customary)
  }

  @Test("a file without the headings, without rows or with far too many is refused")
  func noCatalogue() {
    #expect(throws: ProcedureRefusal.fileNotRead(.headingsMissing([.limit, .components, .result]))) {
      try CatalogueSheet([["code", "name", "field", "valid_from"]])
    }
    let heading = CatalogueColumn.allCases.map(\.heading)
    #expect(throws: ProcedureRefusal.fileNotRead(.rowCount(0))) { try CatalogueSheet([heading]) }
    #expect(throws: ProcedureRefusal.fileNotRead(.rowCount(5_001))) {
      try CatalogueSheet([heading] + Array(repeating: ["x"], count: 5_001))
    }
  }
}
