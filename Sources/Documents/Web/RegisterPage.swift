import Markup
import People
import WebShell
import WorkTime

/// Sổ đăng ký văn bản đi, on screen and in print in the form of NĐ 30/2020/NĐ-CP, Phụ lục IV.
struct RegisterPage: Renderable {
  let agency: Agency
  let year: Int
  let series: String
  let view: RegisterView
  let extent: RegisterExtent
  let now: Instant

  var html: HTML {
    """
    \(PageHead("Sổ đăng ký văn bản đi", lead: "\(bookName) · \(agency.name)", actions: actions))
    \(Tabs("Quyển sổ", tabs))
    \(if: isLong, jump)
    \(PrintHeader(parentAgency: agency.printedSuperior, agency: agency.printedName, title: "SỔ ĐĂNG KÝ VĂN BẢN ĐI", particulars: printed))
    \(Sheet(nil, isPadded: false, table.html))
    \(if: isLong, turning)
    """
  }

  /// Whether the book goes over more than the page on the screen.
  private var isLong: Bool { extent != .whole && (view.book?.lastNumber ?? 0) > RegisterExtent.pageSize }

  private var actions: HTML {
    extent == .whole
      ? LinkButton("Về sổ trên màn hình", to: path(year, series)).html
      : LinkButton("Cả sổ để in", to: DocumentsURL.wholeRegister.with("year", year).with("series", series)).html
  }

  private var jump: HTML {
    """
    <form class="filters row" method="get" action="\(DocumentsURL.register)">\
    \(HiddenField("year", String(year)))\(HiddenField("series", series))\
    \(Field("so", "Xem từ số", .number, in: FormState()))\(SubmitButton("Xem", .plain))</form>
    """
  }

  private var turning: HTML {
    let (first, last) = (view.after, view.book?.lastNumber ?? 0)
    let before = path(year, series).with("after", max(0, first - RegisterExtent.pageSize))
    let next = path(year, series).with("after", first + RegisterExtent.pageSize)
    return """
      <p class="row">\(if: first > 0, LinkButton("‹ Trang trước", to: before).html)\
      \(if: first + RegisterExtent.pageSize < last, LinkButton("Trang sau ›", to: next).html)</p>
      """
  }

  private var bookName: String {
    let name = DocumentTypeCatalogue.type(code: series)?.name
    return name.map { "Năm \(year) · \($0)" } ?? "Năm \(year)"
  }

  private var printed: String { "\(bookName) · in lúc \(VietnamTime(now).clockText), \(now.vietnamDate.shortText)" }

  private var tabs: [Tab] {
    view.books.map { book in
      let name = DocumentTypeCatalogue.type(code: book.series)?.name
      return Tab(
        name.map { "\(book.year) · \($0)" } ?? String(book.year), path(book.year, book.series),
        count: book.lastNumber, isCurrent: book.year == year && book.series == series)
    }
  }

  private func path(_ year: Int, _ series: String) -> WebPath {
    DocumentsURL.register.with("year", year).with("series", series)
  }

  private var table: Table<RegisterLine> {
    Table(
      "Sổ đăng ký văn bản đi năm \(year)", view.lines,
      empty: EmptyState("Sổ chưa có văn bản", "Văn bản được ghi vào sổ khi văn thư cấp số."),
      columns: [
        .title("Số, ký hiệu") { "<a href=\"\(DocumentsURL.document($0.document))\">\($0.printedNumber)</a>" },
        .text("Ngày tháng văn bản") { TimeText($0.dated).html },
        .text("Tên loại và trích yếu nội dung") { "\($0.typeName) \($0.subject)" },
        .text("Người ký") { "\($0.signerName)" },
        .text("Nơi nhận văn bản") { "\($0.recipients.joined(separator: "; "))" },
        .text("Đơn vị, người nhận bản lưu") { "VT\($0.archiveUnit.isEmpty ? "" : ", \($0.archiveUnit)")" },
        .number("Số lượng bản") { "\($0.copies)" },
        .text("Ngày chuyển") { $0.sentOn.map { TimeText($0).html } ?? HTML() },
        .text("Ký nhận") { _ in HTML() },
        .text("Ghi chú") { "\($0.remark.words)" },
      ])
  }
}
