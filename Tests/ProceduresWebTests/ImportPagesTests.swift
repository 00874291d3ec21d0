import Hummingbird
import Markup
import RouterClient
import ShippedResources
import Testing
import WebShell

@testable import Procedures

@Suite("Importing and exporting on the screen")
struct ImportPagesTests {
  private static let csv = """
    code,name,field,valid_from,limit,components,result
    1.999998,Thủ tục thử,Hộ tịch,2020-09-01,5 ngày làm việc,Tờ khai,Giấy xác nhận
    1.99,Sai mã,Hộ tịch,2020-09-01,nhanh,Tờ khai,Giấy xác nhận
    """

  private static func upload(_ bytes: [UInt8]) -> RouterUpload {
    RouterUpload("file", fileName: "danh-muc.csv", mediaType: "text/csv", bytes)
  }

  @Test("a file is looked at row by row, then its accepted rows are published")
  func imported() async throws {
    try await Office.with { office in
      let browser = try await office.browser(of: "quantri")
      _ = try await browser.get("/thu-tuc/nhap")
      let seen = try await browser.upload(
        "/thu-tuc/nhap", files: [ImportPagesTests.upload(Array(ImportPagesTests.csv.utf8))]
      ).text
      #expect(seen.contains("1 dòng sẽ được công bố, 0 dòng không đổi, 1 dòng không nhận"))
      #expect(seen.contains("Thời hạn: “nhanh” không phải thời hạn"))
      let file = String(try #require(seen.firstMatch(of: /name="file" value="([0-9a-f]{64})"/)).1)
      let page = try await browser.follow(try await browser.submit("/thu-tuc/nhap/ap-dung", ["file": file]))
      #expect(page.text.contains("Đã công bố 1 dòng; 1 dòng không nhận."))
      #expect(try await office.versions(of: "1.999998").count == 1)
    }
  }

  @Test("what can't be read is told at the field", arguments: ["", "a,b\n1,2", "\"a"])
  func unreadable(text: String) async throws {
    try await Office.with { office in
      let browser = try await office.browser(of: "quantri")
      _ = try await browser.get("/thu-tuc/nhap")
      let answer = try await browser.upload("/thu-tuc/nhap", files: [ImportPagesTests.upload(Array(text.utf8))])
      #expect(answer.status == .unprocessableContent)
      #expect(answer.text.contains("id=\"e-file\""))
    }
  }

  @Test("without a file the field asks for one")
  func noFile() async throws {
    try await Office.with { office in
      let browser = try await office.browser(of: "quantri")
      _ = try await browser.get("/thu-tuc/nhap")
      #expect(try await browser.upload("/thu-tuc/nhap", files: []).text.contains("Chọn tệp danh mục"))
    }
  }

  @Test("a file that nobody has looked at can't be imported", arguments: ["x", String(repeating: "a", count: 64)])
  func gone(file: String) async throws {
    try await Office.with { office in
      let browser = try await office.browser(of: "quantri")
      _ = try await browser.get("/thu-tuc/nhap")
      let answer = try await browser.submit("/thu-tuc/nhap/ap-dung", ["file": file])
      #expect(answer.status == .notFound)
      #expect(answer.text.contains("Xin tải tệp lên lại"))
    }
  }

  @Test("an export comes back as unchanged", arguments: ["xlsx", "csv"])
  func exported(format: String) async throws {
    try await Office.with { office in
      let browser = try await office.browser(of: "quantri")
      let file = try await browser.get(try #require(WebPath(received: "/thu-tuc/danh-muc.\(format)")))
      #expect(file.status == .ok)
      _ = try await browser.get("/thu-tuc/nhap")
      let seen = try await browser.upload("/thu-tuc/nhap", files: [ImportPagesTests.upload(file.body)]).text
      #expect(seen.contains("0 dòng sẽ được công bố, 83 dòng không đổi, 0 dòng không nhận"))
      #expect(!seen.contains("Công bố 0 dòng"))
    }
  }
}
