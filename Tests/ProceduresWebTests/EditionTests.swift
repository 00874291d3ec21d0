import Hummingbird
import Ledger
import Markup
import People
import RouterClient
import Testing
import WebShell
import WorkTime

@testable import Procedures

@Suite("Publishing on the screen")
struct EditionTests {
  /// Every field of the form that must be there, a blank row among them.
  private static func filled(
    code: String = "1.999999", from day: String = "2020-08-20", limit: String = "3 ngày làm việc",
    name: String = "Thủ tục thử",
    stepLimit: String = "1 ngày làm việc", basedOn: String = "", add: String? = nil
  ) -> KeyValuePairs<String, String> {
    [
      "code": code, "based_on": basedOn, "name": name, "field": "Hộ tịch", "valid_from": day, "limit": limit,
      "supplement": "restart", "slack": "passed_on", "result": "Giấy xác nhận", "result_carrier": "paper",
      "online_level": "full", "place": "everywhere", "discretion": "ordinary", "situations": "birth",
      "component_0_name": "Tờ khai",
      "component_0_form": "original", "component_0_quantity": "2", "component_0_traits": "data", "component_1_name": "",
      "component_2_name": "Căn cước", "component_2_form": "shown", "component_2_quantity": "",
      "fee_0_name": "Lệ phí", "fee_0_kind": "charge", "fee_0_price": "8.000/bản", "fee_0_online_price": "5000",
      "fee_0_exemptions": "Hộ nghèo; Người khuyết tật", "step_0_name": "Thẩm định", "step_0_position": "officer",
      "step_0_unit": "TPHT", "step_0_limit": stepLimit, add == nil ? "khac" : "add": add ?? "",
    ]
  }

  @Test("a new procedure is published as it was written, without the blank rows")
  func publishNew() async throws {
    try await Office.with { office in
      let browser = try await office.browser(of: "quantri")
      _ = try await browser.get("/thu-tuc/them")
      let page = try await browser.follow(try await browser.submit("/thu-tuc", EditionTests.filled()))
      #expect(page.text.contains("Đã công bố phiên bản 1, áp dụng từ 20/8/2020"))
      let published = try #require(try await office.versions(of: "1.999999").first)
      #expect(
        published.components == [
          DossierComponent(name: "Tờ khai", quantity: 2, isReplaceableByData: true),
          DossierComponent(name: "Căn cước", form: .shown),
        ])
      #expect(
        published.fees == [
          FeeItem(
            name: "Lệ phí", kind: .charge, price: .perCopy(8_000), onlinePrice: .flat(5_000),
            exemptions: ["Hộ nghèo", "Người khuyết tật"])
        ])
      #expect(
        published.steps == [
          ProcedureStep(name: "Thẩm định", position: .officer, unit: "TPHT", limit: .workingDays(tenths: 10))
        ])
      #expect(published.situations == [.birth] && published.term.slack == .passedOn)
    }
  }

  @Test("the form of a new version says what the newest says")
  func editForm() async throws {
    try await Office.with { office in
      let page = try await office.browser(of: "quantri").get("/thu-tuc/2.000815/sua").text
      #expect(page.contains("value=\"2.000/trang, từ trang 3 1.000, tối đa 200.000\""))
      #expect(page.contains("value=\"trong ngày\""))
      #expect(page.contains("name=\"component_2_name\""))
      #expect(page.contains("value=\"2020-08-17\""))
    }
  }

  @Test("a new version begins on its day, and the old one ends on the eve")
  func newVersion() async throws {
    try await Office.with { office in
      let browser = try await office.browser(of: "quantri")
      _ = try await browser.get("/thu-tuc/1.000894/sua")
      let before = try #require(try await office.versions(of: "1.000894").last)
      let answer = try await browser.submit(
        "/thu-tuc/1.000894/sua", EditionTests.filled(basedOn: before.id.description))
      #expect(answer.status == .seeOther)
      let versions = try await office.versions(of: "1.000894")
      #expect(versions.map(\.version) == [1, 2])
      #expect(versions[0].validTo == CalendarDate("2020-08-19"))
    }
  }

  @Test("a form made from an older version says so and keeps what was typed")
  func overtaken() async throws {
    try await Office.with { office in
      let browser = try await office.browser(of: "quantri")
      _ = try await browser.get("/thu-tuc/1.000894/sua")
      let answer = try await browser.submit("/thu-tuc/1.000894/sua", EditionTests.filled(basedOn: "1"))
      #expect(answer.status == .unprocessableContent)
      #expect(answer.text.contains("Người khác vừa công bố phiên bản mới"))
      #expect(answer.text.contains("value=\"Thủ tục thử\""))
    }
  }

  @Test(
    "“Thêm dòng” gives two rows more and publishes nothing", arguments: [("component", 4), ("fee", 2), ("step", 2)])
  func moreRows(list: String, last: Int) async throws {
    try await Office.with { office in
      let browser = try await office.browser(of: "quantri")
      _ = try await browser.get("/thu-tuc/them")
      let answer = try await browser.submit("/thu-tuc", EditionTests.filled(add: list))
      #expect(answer.status == .ok)
      #expect(answer.text.contains("name=\"\(list)_\(last)_name\""))
      #expect(!answer.text.contains("name=\"\(list)_\(last + 1)_name\""))
      #expect(answer.text.contains("value=\"Tờ khai\""))
      await #expect(throws: ProcedureRefusal.unknownProcedure) { try await office.versions(of: "1.999999") }
    }
  }

  @Test("what is wrong is told at its field", arguments: Wrong.all)
  func wrongField(sample: Wrong) async throws {
    try await Office.with { office in
      let browser = try await office.browser(of: "quantri")
      _ = try await browser.get("/thu-tuc/them")
      let answer = try await browser.submit("/thu-tuc", sample.fields)
      #expect(answer.status == .unprocessableContent)
      #expect(answer.text.contains("id=\"e-\(sample.field)\""), "\(answer.text)")
    }
  }

  struct Wrong: Sendable {
    let field: String
    let fields: KeyValuePairs<String, String>

    static let all: [Wrong] = [
      Wrong(field: "code", fields: filled(code: "kết hôn")), Wrong(field: "valid_from", fields: filled(from: "mai")),
      Wrong(field: "limit", fields: filled(limit: "nhanh")), Wrong(field: "name", fields: filled(name: "")),
      Wrong(field: "step_0_limit", fields: filled(stepLimit: "lâu")),
      Wrong(field: "step_0_limit", fields: filled(stepLimit: "4 ngày làm việc")),
    ]
  }

  @Test("a procedure is replaced by another code from its last day on")
  func retire() async throws {
    try await Office.with { office in
      let browser = try await office.browser(of: "quantri")
      _ = try await browser.get("/thu-tuc/1.000656/ket-thuc")
      let answer = try await browser.submit(
        "/thu-tuc/1.000656/ket-thuc", ["last_day": "2020-08-31", "replaced_by": "1.000419"])
      let page = try await browser.follow(answer).text
      #expect(page.contains("áp dụng đến hết ngày 31/8/2020"))
      #expect(page.contains("href=\"/thu-tuc/1.000419\""))
    }
  }

  @Test(
    "an end before the beginning, or a code in its own place, is told at its field",
    arguments: [
      ("2018-01-01", "", "last_day"), ("2020-08-31", "1.000656", "replaced_by"), ("2020-08-31", "x", "replaced_by"),
      ("", "", "last_day"),
    ])
  func wrongRetirement(day: String, code: String, field: String) async throws {
    try await Office.with { office in
      let browser = try await office.browser(of: "quantri")
      _ = try await browser.get("/thu-tuc/1.000656/ket-thuc")
      let answer = try await browser.submit("/thu-tuc/1.000656/ket-thuc", ["last_day": day, "replaced_by": code])
      #expect(answer.status == .unprocessableContent)
      #expect(answer.text.contains("id=\"e-\(field)\""))
    }
  }
}
