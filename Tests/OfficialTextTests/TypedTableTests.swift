import OfficialText
import Testing

@Suite("Tables")
struct TypedTableTests {
  @Test("bars part cells and a rule marks the head")
  func bars() {
    let text = StructuredText(typed: "| Tên | Số |\n|:---|---:|\n| **Xã** A | - |\n| Xã B |")
    #expect(
      text.blocks == [
        .table(
          rows: [
            [[Run("Tên")], [Run("Số")]], [[Run("Xã", bold: true), Run(" A")], [Run("-")]], [[Run("Xã B")], []],
          ], hasHead: true)
      ])
  }

  @Test(
    "the head is known by its rule or by counted rows",
    arguments: [
      ("Họ tên | A\nNăm sinh | 1990", "table 2x2"), ("STT | Tên\n1 | A\n2 | B", "table 3x2 head"),
      ("STT\tTên\n1\tA\n2\tB", "table 3x2 head"), ("1\tA\n2\tB", "table 2x2"), ("A\tB\nC\tD", "table 2x2"),
    ])
  func heads(typed: String, expected: String) {
    #expect(outline(typed) == [expected])
  }

  @Test(
    "Word's tabs after list marks and before first lines make no table",
    arguments: [
      ("1.\tMột\n2.\tHai", ["1.", "2."]), ("-\tMột\n-\tHai", ["-", "-"]), ("a)\tMột\nb)\tHai", ["a)", "b)"]),
      ("\tMột\n\tHai", ["p", "p"]), ("\t1.\tMột\n\t2.\tHai", ["1.", "2."]), ("Nơi nhận:\tVT", ["p"]),
    ])
  func listTabs(typed: String, expected: [String]) {
    #expect(outline(typed) == expected)
  }

  @Test("a single bar in a sentence is a sentence")
  func singleBar() {
    #expect(outline("Tỷ lệ A | B\nĐoạn sau") == ["p", "p"])
  }

  @Test("a table ends at a line without its separator")
  func ends() {
    #expect(outline("A | B\nC | D\n1. Một\nE | F\nG | H") == ["table 2x2", "1.", "table 2x2"])
  }
}
