import Markup
import Testing

@testable import WebShell

@Suite struct MultipartParserTests {
  static let body = Array(
    ("lời mở đầu\r\n--b\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nmột\r\n--x\r\n--b\r\n"
      + "content-disposition: form-data; name=\"t\"; filename=\"x%22y.pdf\"\r\nContent-Type: application/pdf\r\n\r\n"
      + "\r\n--b--\r\nthừa").utf8)

  @Test("the parts are the same however the bytes are cut", arguments: [1, 2, 3, 7, 10_000])
  func cuts(size: Int) throws {
    var parser = try #require(MultipartParser(contentType: "multipart/form-data; boundary=\"b\""))
    var contents: [[UInt8]] = []
    var names: [String] = []
    for start in stride(from: 0, to: Self.body.count, by: size) {
      for piece in try parser.feed(Self.body[start..<min(start + size, Self.body.count)]) {
        switch piece {
        case .partBegan(let header):
          names.append(header.fileName ?? header.name)
          contents.append([])
        case .bytes(let bytes): contents[contents.count - 1] += bytes
        case .partEnded: break
        }
      }
    }
    #expect(parser.isFinished)
    #expect(names == ["a", "x\"y.pdf"])
    #expect(contents == [Array("một\r\n--x".utf8), []])
  }

  @Test("a body that stops early is not finished")
  func truncated() throws {
    var parser = try #require(MultipartParser(contentType: "multipart/form-data; boundary=b"))
    _ = try parser.feed(Self.body.dropLast(12))
    #expect(!parser.isFinished)
  }

  @Test("a part without a name is refused")
  func nameless() throws {
    var parser = try #require(MultipartParser(contentType: "multipart/form-data; boundary=b"))
    #expect(throws: FormRefusal.malformed) { try parser.feed(Array("--b\r\nX: y\r\n\r\n".utf8)) }
  }

  @Test("a head without end is refused")
  func endlessHead() throws {
    var parser = try #require(MultipartParser(contentType: "multipart/form-data; boundary=b"))
    #expect(throws: FormRefusal.malformed) {
      try parser.feed(Array("--b\r\nX: ".utf8) + [UInt8](repeating: 65, count: 20_000))
    }
  }

  @Test(
    "a content type without a boundary is no form",
    arguments: ["multipart/form-data", "multipart/form-data; boundary="])
  func boundary(contentType: String) {
    #expect(MultipartParser(contentType: contentType) == nil)
  }
}
