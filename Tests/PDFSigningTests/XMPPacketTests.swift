import Testing

@testable import PDFSigning

@Suite("XMP packets")
struct XMPPacketTests {
  private func root(_ content: String, attributes: String = "") -> String {
    "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"\(attributes)>\(content)</x:xmpmeta>"
  }

  private func isWellFormed(_ text: String) -> Bool { XMPPacket.isWellFormed(Array(text.utf8)) }

  @Test("packets as programs write them are well-formed")
  func good() {
    #expect(isWellFormed(Attack.xmp))
    #expect(
      isWellFormed("\u{FEFF}" + root("<a xmlns:b='c' b:d='&amp;'/>  Ủy ban &lt; ", attributes: " x:xmptk = 'y'") + "\n")
    )
    #expect(isWellFormed(root("<!-- a --><?b c?>")))
  }

  @Test(
    "anything else isn't",
    arguments: [
      "", "text", "<x:xmpmeta/>", "<xmpmeta xmlns=\"adobe:ns:meta/\"/>", "<x:xmpmeta xmlns:x=\"other\"></x:xmpmeta>",
    ])
  func notPackets(text: String) { #expect(!isWellFormed(text)) }

  @Test(
    "broken content isn't",
    arguments: [
      "<a>", "</a>", "<a></b>", "<a b=c/>", "<a b='1' b='2'/>", "<a b='<'/>", "<p:a/>", "<a:b:c/>", "&nbsp;", "&amp",
      "<![CDATA[x]]>", "]]>", "<!-- a -- b -->", "<?xml version='1.0'?>", "\u{1}", "< a/>", "<a", "<a b", "<a b='",
    ])
  func broken(content: String) { #expect(!isWellFormed(root(content))) }

  @Test("declarations and second roots aren't")
  func around() {
    #expect(!isWellFormed("<!DOCTYPE x [<!ENTITY a 'b'>]>" + root("")))
    #expect(!isWellFormed(root("") + root("")))
    #expect(!isWellFormed(root("") + "x"))
    #expect(!XMPPacket.isWellFormed(Array(root("").utf8) + [0xFF]))
    let deep = String(repeating: "<a>", count: 5000) + String(repeating: "</a>", count: 5000)
    #expect(!isWellFormed(root(deep)))
  }
}
