public import Markup

/// A link of the navigation, with the number of things that wait behind it.
public struct NavigationItem: Sendable {
  public let label: String
  public let path: WebPath
  /// How many things wait; nil for none to show.
  public let count: Int?
  /// Whether one of them is past its deadline.
  public let isLate: Bool
  /// Whether this is the page shown.
  public let isCurrent: Bool
  /// The picture in the bottom bar of a phone; nil keeps the link under "Thêm" there. At most four of them fit.
  public let phoneIcon: Icon?

  public init(
    _ label: String, _ path: WebPath, count: Int? = nil, isLate: Bool = false, isCurrent: Bool = false,
    phoneIcon: Icon? = nil
  ) {
    (self.label, self.path, self.count) = (label, path, count)
    (self.isLate, self.isCurrent, self.phoneIcon) = (isLate, isCurrent, phoneIcon)
  }

  var sideLink: HTML {
    "<li><a href=\"\(path)\"\(attribute: "aria-current", isCurrent ? "page" : nil)>\(label)\(counter)</a></li>"
  }

  var barLink: HTML {
    """
    <li><a href="\(path)"\(attribute: "aria-current", isCurrent ? "page" : nil)>\
    \(phoneIcon ?? .more)\(counter)<span>\(label)</span></a></li>
    """
  }

  private var counter: HTML {
    guard let count, count > 0 else { return HTML() }
    return """
      <span class="n\(if: isLate, " late")">\(count)<span class="vh">\(isLate ? " việc, có việc quá hạn" : " việc")</span></span>
      """
  }
}
