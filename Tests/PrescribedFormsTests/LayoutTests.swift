import Foundation
import Pictures
import PrescribedForms
import Testing
import Typesetting

@Suite struct LayoutTests {
  @Test("every form is sound, set in the one face, and of the prescribed size", arguments: FormSample.all)
  func file(sample: FormSample) throws {
    let printed = try PrintedForm(try sample.slip())
    let report = try printed.syntaxReport()
    #expect(report.contains("No syntax or stream encoding errors found") && !report.contains("WARNING"))
    #expect(try printed.fonts().allSatisfy { $0.contains("LiberationSerif") && $0.contains("yes yes yes") })
    let size = sample.isBook ? [297, 210] : [148, 210]
    #expect(try printed.pageSizes() == Array(repeating: size, count: printed.pdf.pageCount))
  }

  @Test("no word covers another or leaves the page", arguments: FormSample.all)
  func overlaps(sample: FormSample) throws {
    let printed = try PrintedForm(try sample.slip())
    let (width, height) = sample.isBook ? (841.9, 595.3) : (419.6, 595.3)
    let boxes = try printed.boxes()
    #expect(boxes.count > 50)
    for (index, box) in boxes.enumerated() {
      #expect(box.left > 20 && box.right < width - 20 && box.top > 10 && box.bottom < height - 10, "\(box.text)")
      let covered = boxes[(index + 1)...].first { box.overlaps($0) }
      #expect(covered == nil, "\(box.text) and \(covered?.text ?? "")")
    }
  }

  @Test("a word wider than its cell goes on in the next line, with a mark to break after or without")
  func wideWords() throws {
    var receipt = FormSamples.handover
    let wide = ["GIẤYCHỨNGNHẬNQUYỀN/SỬ-DỤNG", "1234567890123456789012345678901234567890", "BX-123456/QSDĐ"]
    receipt.originals = wide.map { FormComponent("Bản đồ", form: $0) }
    let printed = try PrintedForm(receipt.slip)
    let boxes = try printed.boxes()
    for (index, box) in boxes.enumerated() { #expect(!boxes[(index + 1)...].contains { box.overlaps($0) }) }
    let unbroken = printed.words.filter { $0 != " " }
    #expect(unbroken.contains("GIẤYCHỨNG") && unbroken.contains("1234567890123"))
  }

  @Test("what a clerk prints every day takes one page")
  func onePage() throws {
    let usual = [
      try FormSamples.reception().slip, FormSamples.supplement.slip, FormSamples.refusal.slip,
      FormSamples.apology(.circular01of2018).slip, FormSamples.apology(.circular03of2025).slip,
      FormSamples.payment.slip, FormSamples.handover.slip, FormSamples.control(steps: 3).slip,
    ]
    for slip in usual { #expect(try typeset(slip).pageCount == 1, "\(slip.title)") }
  }

  @Test("forty components run over the pages with the head repeated, once a copy, each copy numbered for itself")
  func longComponents() throws {
    let printed = try PrintedForm(try FormSamples.longReception().slip)
    let count = printed.pdf.pageCount / 2
    #expect(printed.pdf.pageCount == 2 * count && count >= 3)
    for index in 1...40 {
      #expect(printed.words.components(separatedBy: "Giấy tờ thứ \(index) chứng minh").count == 3)
    }
    #expect(printed.lines.count { $0 == "TT Tên giấy tờ Hình thức Số lượng" } == 2 * (count - 1))
    #expect(printed.lines.count { $0.hasSuffix("Trang \(count)/\(count)") } == 2)
    #expect(printed.lines.contains { $0.hasPrefix("Liên 1: Lưu") })
    #expect(printed.lines.contains { $0.hasPrefix("Liên 2: Giao tổ chức, cá nhân") })
  }

  @Test("the register repeats its head and numbers every page on from the given one")
  func register() throws {
    var book = FormSamples.register(entries: 120)
    book.firstPage = 17
    let printed = try PrintedForm(book.slip)
    let count = printed.pdf.pageCount
    #expect(count > 8)
    #expect(printed.lines.count { $0 == "(1) (2) (3) (4) (5) (6) (7) (8) (9) (10) (11) (12) (13)" } == count)
    for page in 0..<count { #expect(printed.lines.contains { $0.hasSuffix("Trang \(17 + page)") }) }
    #expect(printed.words.contains("Sổ này có 120 hồ sơ, từ số 01 đến số 120. Khóa sổ ngày 31 tháng 12 năm 2020."))
  }

  @Test("the same form gives the same bytes")
  func deterministic() throws {
    #expect(try FormSamples.longReception().pdf().bytes == FormSamples.longReception().pdf().bytes)
  }

  @Test("a preview has the paper's proportions")
  func previews() throws {
    let page = try Picture(png: try #require(try preview(FormSamples.refusal.slip, dotsPerInch: 96).first))
    #expect(page.width == 559 && page.height == 794)
  }

  @Test("any paper holds a slip", arguments: SlipPaper.allCases)
  func papers(paper: SlipPaper) throws {
    var slip = FormSamples.payment.slip
    slip.paper = paper
    let sizes: [SlipPaper: [Int]] = [
      .a5: [148, 210], .a5Landscape: [210, 148], .a4: [210, 297], .a4Landscape: [297, 210],
    ]
    #expect(try PrintedForm(slip).pageSizes().first == sizes[paper])
  }

  @Test("codes stand at the foot too, an empty value leaves dots to write on")
  func footCodes() throws {
    var slip = try FormSamples.reception().slip
    slip.blocks = [.fact("Ý kiến", ""), .codes(slip.codes)]
    slip.codes = []
    let printed = try PrintedForm(slip)
    #expect(try printed.codes().count == 2)
    #expect(printed.words.contains("Ý kiến: ......................"))
  }
}
