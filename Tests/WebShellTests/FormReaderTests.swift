import Markup
import Testing
import WebShell
import WorkTime

@Suite struct FormReaderTests {
  private func reader(_ body: String) throws -> FormReader {
    FormReader(try SubmittedForm(urlEncoded: Array(body.utf8)))
  }

  @Test("everything wrong is said at once, in the order of the form")
  func allProblems() throws {
    var reader = try reader("so=x&ngay=31/2/2020&chu=+")
    _ = reader.requiredText("chu", missing: "Nhập chữ")
    _ = reader.integer("so", in: 1...9, missing: "Nhập số")
    _ = reader.date("ngay", missing: "Nhập ngày")
    _ = reader.choice("loai", missing: "Chọn loại") { Int($0) }
    let problems = try #require(throws: FormProblems.self) { try reader.finish() }
    #expect(problems["chu"] == "Nhập chữ")
    #expect(problems["so"] == "Chỉ nhập chữ số")
    #expect(problems["ngay"] == "Nhập ngày theo dạng ngày/tháng/năm, ví dụ 17/8/2020")
    #expect(problems["loai"] == "Chọn loại")
    let places = ["f-chu", "f-so", "f-ngay", "f-loai"].map {
      problems.summary.description.firstRange(of: $0)?.lowerBound
    }
    #expect(!places.contains(nil) && places.compactMap(\.self) == places.compactMap(\.self).sorted())
  }

  @Test("text is trimmed and brought to one Unicode form")
  func normalized() throws {
    var reader = try reader("chu=%20a%CC%82%0D%0Ab%20")
    #expect(reader.requiredText("chu", missing: "") == "â\nb")
    #expect(throws: Never.self) { try reader.finish() }
  }

  @Test("a text over the limit is refused with both lengths")
  func tooLong() throws {
    var reader = try reader("chu=abcdef")
    _ = reader.optionalText("chu", atMost: 5)
    #expect(reader.problems["chu"]?.contains("6 ký tự") == true)
  }

  @Test(
    "a day is read as browsers and as people write it",
    arguments: ["2020-08-17", "17/8/2020", "17-08-2020", "17.8.2020"])
  func dates(text: String) throws {
    var reader = try reader("ngay=\(text)")
    #expect(reader.date("ngay", missing: "Nhập ngày") == CalendarDate(year: 2020, month: 8, day: 17))
  }

  @Test("digits may be grouped by dots")
  func grouped() throws {
    var reader = try reader("tien=1.250.000")
    #expect(reader.integer("tien", in: 0...9_000_000, missing: "") == 1_250_000)
  }

  @Test("the once key of a form is read, a made-up one is not")
  func onceKey() throws {
    let key = OnceKey()
    #expect(try SubmittedForm(urlEncoded: Array("_once=\(key.text)".utf8)).onceKey == key)
    #expect(try SubmittedForm(urlEncoded: Array("_once=1".utf8)).onceKey == nil)
  }
}
