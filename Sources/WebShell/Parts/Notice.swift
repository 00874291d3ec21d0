public import Markup

/// How much a notice matters.
public enum NoticeKind: String, Sendable, CaseIterable {
  case info, ok, warn, bad

  var word: String {
    switch self {
    case .info: "Thông tin"
    case .ok: "Đã xong"
    case .warn: "Lưu ý"
    case .bad: "Cảnh báo"
    }
  }
}

/// A sentence that the reader of the page should not miss.
public struct Notice: Renderable {
  private let kind: NoticeKind
  private let content: HTML

  public init(_ kind: NoticeKind, _ content: HTML) { (self.kind, self.content) = (kind, content) }

  public var html: HTML {
    "<div class=\"note \(kind.rawValue)\"><b class=\"vh\">\(kind.word): </b>\(content)</div>"
  }
}
