import OfficialText
import Testing

@Suite("Annexes")
struct AnnexTests {
  @Test("an annex begins at its line, its title ends at a blank line, the accompanying note is dropped")
  func annexes() {
    let text = StructuredText(
      typed: """
        Nội dung./.
        PHỤ LỤC 1

        DANH SÁCH
        CÁC ĐƠN VỊ
        (Kèm theo Công văn số     /UBND-VHXH ngày    tháng 8 năm 2026
        của UBND xã Quan Sơn)

        Đoạn đầu.
        **Phụ lục II**
        BIỂU MẪU
        1. Một
        """)
    #expect(outline(text.blocks) == ["p"])
    #expect(text.annexes.map(\.label) == ["Phụ lục I", "Phụ lục II"])
    #expect(text.annexes.map(\.title) == ["DANH SÁCH CÁC ĐƠN VỊ", "BIỂU MẪU"])
    #expect(text.annexes.map { outline($0.blocks) } == [["p"], ["1."]])
    #expect(!text.plainText.contains("Kèm theo"))
  }

  @Test(
    "annexes without numbers are numbered when there are several",
    arguments: [
      ("Phụ lục\nA", ["Phụ lục"]), ("Phụ lục\nA\n\nPhụ lục\nB", ["Phụ lục I", "Phụ lục II"]),
      ("Phụ lục số 03.\nA", ["Phụ lục III"]),
    ])
  func labels(typed: String, labels: [String]) {
    #expect(StructuredText(typed: typed).annexes.map(\.label) == labels)
  }

  @Test("a note whose bracket never closes is kept")
  func unclosedNote() {
    let text = StructuredText(typed: "Phụ lục\nDANH SÁCH\n(Kèm theo Công văn\n\n1. Một\n2. Hai")
    #expect(text.plainText.contains("(Kèm theo Công văn"))
  }
}
