public import Markup

/// A document on a dark desk: its pages as pictures, each with words for who can't see it.
public struct FilePreview: Renderable {
  private let pages: [(path: WebPath, description: String)]
  private let file: WebPath?

  /// - Parameters:
  ///   - pages: pictures of the pages, in order; the description says which page of what.
  ///   - file: the document itself, offered below; nil for none.
  public init(pages: [(path: WebPath, description: String)], file: WebPath?) {
    (self.pages, self.file) = (pages, file)
  }

  public var html: HTML {
    """
    <div class="desk">\(HTML.each(pages) { page in
      "<img src=\"\(page.path)\" alt=\"\(page.description)\" width=\"794\" height=\"1123\" loading=\"lazy\">"
    })\(file.map { "<a class=\"btn\" href=\"\($0)\">Mở tệp PDF</a>" as HTML })</div>
    """
  }
}
