import Markup
import Testing

@Suite struct HTMLTests {
  @Test("text can end neither its element nor its attribute")
  func escaping() {
    let hostile = #"<script>"'&"#
    let html: HTML = #"<p title="\#(hostile)">\#(hostile)</p>"#
    let safe = "&lt;script&gt;&quot;&#39;&amp;"
    #expect(html.description == "<p title=\"\(safe)\">\(safe)</p>")
  }

  @Test("Vietnamese text stays as it is")
  func vietnamese() {
    let agency = "Ủy ban nhân dân xã Trung Tiến"
    #expect(("\(agency)" as HTML).description == agency)
  }

  @Test("markup is taken verbatim, nil is nothing")
  func nesting() {
    let strong: HTML = "<b>1</b>"
    let none: HTML? = nil
    let html: HTML = "\(strong)\(none)\([strong, strong])\(if: false, strong)\(if: false, strong, else: "x")\(7)"
    #expect(html.description == "<b>1</b><b>1</b><b>1</b>x7")
  }

  @Test("each element has its piece, with the separator between")
  func each() {
    let html = HTML.each(["a", "<"], separator: ", ") { "<i>\($0)</i>" }
    #expect(html.description == "<i>a</i>, <i>&lt;</i>")
  }

  @Test("an attribute without a value is left out")
  func attributes() {
    let absent: String? = nil
    let path: WebPath = "/tim"
    let html: HTML =
      "<a\(attribute: "title", absent)\(attribute: "id", "a\"b")\(attribute: "href", path)\(attribute: "hidden", if: true)>"
    #expect(html.description == "<a id=\"a&quot;b\" href=\"/tim\" hidden>")
  }

  @Test("a part of a page stands in a literal")
  func renderable() {
    struct Greeting: Renderable {
      let name: String
      var html: HTML { "<p>\(name)</p>" }
    }
    #expect(("\(Greeting(name: "<An>"))" as HTML).description == "<p>&lt;An&gt;</p>")
  }
}
