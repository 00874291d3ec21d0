import Markup
import Testing

@Suite struct WebPathTests {
  @Test("interpolated values are percent-encoded, also slashes")
  func segments() {
    let code = "23/UBND Đ"
    #expect(("/van-ban-di/\(code)/trinh-ky" as WebPath).description == "/van-ban-di/23%2FUBND%20%C4%90/trinh-ky")
  }

  @Test("an empty first segment does not lead to another host")
  func emptySegment() {
    #expect(("/\("")/x" as WebPath).description == "/x")
  }

  @Test("a query name is replaced, added, or taken out")
  func query() {
    let list: WebPath = "/tim"
    let asked = list.with("q", "a&b").with("trang", 2).with("trang", 3).adding("loai", "x").adding("loai", "y")
    #expect(asked.description == "/tim?q=a%26b&trang=3&loai=x&loai=y")
    #expect(asked.with("q", String?.none).with("loai", String?.none).at("dau").description == "/tim?trang=3#dau")
  }

  @Test(
    "a received address stays on our host",
    arguments: ["//x.vn", "https://x.vn", "javascript:1", "", "/\\x.vn", "/a\r\nb"])
  func foreign(text: String) {
    #expect(WebPath(received: text) == nil)
  }

  @Test("a received address is read with its query")
  func received() throws {
    let path = try #require(WebPath(received: "/tim?q=ph%C3%B2ng+ch%E1%BB%91ng&trang=2"))
    #expect(path.queryItems.map(\.value) == ["phòng chống", "2"])
    #expect(path.description == "/tim?q=ph%C3%B2ng%20ch%E1%BB%91ng&trang=2")
  }

  @Test("a broken escape is refused", arguments: ["%", "%4", "%zz", "%ff"])
  func brokenEscapes(text: String) {
    #expect(PercentCoding.decode(text.utf8, spaceIsPlus: true) == nil)
  }

  @Test(
    "only https leads elsewhere",
    arguments: [("javascript:alert(1)", false), ("http://a.vn", false), ("https://vbpl.vn/x", true)])
  func external(text: String, isAllowed: Bool) {
    #expect((ExternalAddress(text) != nil) == isAllowed)
  }
}
