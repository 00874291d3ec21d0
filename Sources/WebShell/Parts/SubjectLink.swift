public import Markup

/// The link of a row: the subject, and a line of particulars under it.
public struct SubjectLink: Renderable, Sendable {
  private let subject: String
  private let particulars: String?
  private let path: WebPath

  /// - Parameter particulars: "Công văn · UBND-VHXH"; nil for none.
  public init(_ subject: String, _ particulars: String? = nil, to path: WebPath) {
    (self.subject, self.particulars, self.path) = (subject, particulars, path)
  }

  public var html: HTML {
    """
    <a class="subject" href="\(path)">\(subject)</a>\(particulars.map { "<span class=\"sub\">\($0)</span>" as HTML })
    """
  }
}
