public import Markup

/// The pages of a long list: "26–50 trong 312".
public struct Pagination: Renderable, Sendable {
  private let page: Int
  private let pageSize: Int
  private let total: Int
  private let path: WebPath

  /// - Parameters:
  ///   - page: from 1; a number past the end counts as the last.
  ///   - path: of the list with its filters; the page goes into its query as `trang`.
  public init(page: Int, pageSize: Int, total: Int, path: WebPath) {
    precondition(pageSize > 0, "a page holds something")
    (self.pageSize, self.total, self.path) = (pageSize, max(0, total), path)
    self.page = min(max(1, page), Pagination.lastPage(total: total, pageSize: pageSize))
  }

  public var html: HTML {
    guard total > pageSize else { return HTML() }
    let first = (page - 1) * pageSize + 1
    return """
      <nav class="pages" aria-label="Các trang"><span>\(first)–\(min(page * pageSize, total)) trong \(total)</span><ul>\
      \(if: page > 1, "<li>\(link(to: page - 1, "‹ Trước", rel: "prev"))</li>")\
      \(HTML.each(shownPages) { number in
        number.map { "<li>\(link(to: $0, String($0), rel: nil))</li>" } ?? "<li aria-hidden=\"true\">…</li>"
      })\(if: page < lastPage, "<li>\(link(to: page + 1, "Sau ›", rel: "next"))</li>")</ul></nav>
      """
  }

  private var lastPage: Int { Pagination.lastPage(total: total, pageSize: pageSize) }

  /// The first, the last and those next to this one; nil for a gap.
  private var shownPages: [Int?] {
    let near = Set([1, lastPage] + Array(page - 1...page + 1)).filter { (1...lastPage).contains($0) }.sorted()
    var shown: [Int?] = []
    var previous = 0
    for number in near {
      if number > previous + 1 { shown.append(nil) }
      shown.append(number)
      previous = number
    }
    return shown
  }

  private func link(to number: Int, _ label: String, rel: String?) -> HTML {
    """
    <a href="\(path.with("trang", number == 1 ? nil : number))"\(attribute: "rel", rel)\
    \(attribute: "aria-current", number == page ? "page" : nil)\
    \(attribute: "aria-label", rel == nil ? "Trang \(number)" : nil)>\(label)</a>
    """
  }

  private static func lastPage(total: Int, pageSize: Int) -> Int { max(1, (total + pageSize - 1) / pageSize) }
}
