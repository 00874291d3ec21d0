import OfficialText
import Testing

@Suite("Decisions and regulations")
struct DecisionTests {
  @Test("grounds, the standing line, articles, clauses and points are told apart")
  func decision() {
    let typed = """
      CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ QUAN SƠN
      Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;
      Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư;
      Theo đề nghị của Chánh Văn phòng Hội đồng nhân dân và Ủy ban nhân dân xã.
      QUYẾT ĐỊNH:
      Điều 1. Thành lập Ban chỉ đạo gồm các ông, bà có tên sau:
      1. Ông A, Trưởng ban;
      2. Bà B:
      a) Phó Trưởng ban;
      b) Thư ký.
      Điều 2: Quyết định này có hiệu lực kể từ ngày ký.
      Điều 3. Chánh Văn phòng chịu trách nhiệm thi hành Quyết định này./.
      """
    let text = StructuredText(typed: typed)
    #expect(
      outline(text.blocks) == [
        "CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ QUAN SƠN", "ground", "ground", "ground", "QUYẾT ĐỊNH:", "Điều 1.", "1.", "2.",
        "a)", "b)", "Điều 2.", "Điều 3.",
      ])
    #expect(text.remarks == [])
  }

  @Test("headings take their title from the same line or the next")
  func headings() {
    let typed = """
      Phần thứ nhất
      QUY ĐỊNH CHUNG
      CHƯƠNG I. NHỮNG VẤN ĐỀ
      CHUNG
      Chương II

      TỔ CHỨC THỰC HIỆN
      CÔNG TÁC VĂN THƯ
      Mục 1 Soạn thảo văn bản
      Tiểu mục 1: Thể thức
      Điều 1. Phạm vi điều chỉnh
      Quy chế này quy định về công tác văn thư.
      """
    #expect(
      outline(typed) == [
        "part Phần thứ nhất | QUY ĐỊNH CHUNG", "chapter Chương I | NHỮNG VẤN ĐỀ", "p",
        "chapter Chương II | TỔ CHỨC THỰC HIỆN CÔNG TÁC VĂN THƯ", "section Mục 1 | Soạn thảo văn bản",
        "subsection Tiểu mục 1 | Thể thức", "Điều 1.", "p",
      ])
  }

  @Test("an article's title is bold, an article's text is not")
  func articleTitle() {
    let title = StructuredText(typed: "Điều 1. Phạm vi điều chỉnh\n1. Quy chế này quy định.")
    #expect(title.blocks[0] == .article(label: "Điều 1.", runs: [Run("Phạm vi điều chỉnh", bold: true)]))
    let text = StructuredText(typed: "Điều 1. Ban hành Quy chế.\nĐiều 2. Hiệu lực")
    #expect(text.blocks[0] == .article(label: "Điều 1.", runs: [Run("Ban hành Quy chế.")]))
    #expect(text.blocks[1] == .article(label: "Điều 2.", runs: [Run("Hiệu lực")]))
  }

  @Test(
    "sentences that begin like headings stay paragraphs",
    arguments: [
      "Mục 1 của Chỉ thị này áp dụng cho các xã", "Phần mềm quản lý văn bản", "Chương trình công tác tháng 3",
      "Điều 5 của Quyết định số 12 được bãi bỏ", "Mục tiêu chung", "Phần I Kế hoạch này được thực hiện như sau:",
      "1.1. Mục tiêu chung", "1.5 tỷ đồng", "2020. Năm học mới", "1/8 diện tích đất", "-5 độ", "A. PHẦN MỞ ĐẦU",
      "1) Một", "Căn cứ Công văn số 12, UBND xã báo cáo như sau:", "Phụ lục kèm theo Công văn này",
      "(Có phụ lục kèm theo)",
    ])
  func staysParagraph(line: String) {
    #expect(outline(line) == ["p"])
    #expect(StructuredText(typed: line).plainText == line)
  }

  @Test(
    "sloppy markers are given the decree's form",
    arguments: [
      ("Ðiều 1: Một", "Điều 1."), ("ĐIỀU 1. Một", "Điều 1."), ("**Điều 12a.** Một", "Điều 12a."), ("1.Một", "1."),
      ("1/ Một", "1."), ("a. Một", "a)"), ("a/ Một", "a)"), ("đ)Một", "đ)"), ("•\tMột", "-"), ("– Một", "-"),
      ("-Một", "-"), ("+ Một", "+"), ("* Một", "*"), ("\u{F0B7} Một", "-"), ("Quyết định:", "QUYẾT ĐỊNH:"),
      ("QUYẾT NGHỊ", "QUYẾT NGHỊ:"), ("**QUYẾT ĐỊNH :**", "QUYẾT ĐỊNH:"), ("CHƯƠNG IV", "chapter Chương IV | "),
    ])
  func normalisesMarkers(line: String, expected: String) {
    #expect(outline(line) == [expected])
  }

  @Test("grounds of a letter end with a semicolon")
  func groundsWithoutResolution() {
    #expect(
      outline("Căn cứ Kế hoạch số 5;\nThực hiện Công văn số 6.\nUBND xã báo cáo:\nCăn cứ tình hình;")
        == ["ground", "ground", "p", "p"])
  }

  @Test("a capital line with a Roman number is bold")
  func romanLines() {
    #expect(runs("I. MỤC ĐÍCH, YÊU CẦU") == [Run("I. MỤC ĐÍCH, YÊU CẦU", bold: true)])
    #expect(runs("II. Nội dung") == [Run("II. Nội dung")])
  }
}
