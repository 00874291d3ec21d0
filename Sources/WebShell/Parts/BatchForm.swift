public import Markup

/// A table whose rows can be chosen, and the bar with what can be done to the chosen ones.
///
/// Without the script the bar is always there; with it, it comes when a row is chosen and counts.
public struct BatchForm: Renderable {
  private let path: WebPath
  private let token: CSRFToken
  private let once: OnceKey
  private let table: HTML
  private let hint: String
  private let buttons: HTML

  /// - Parameters:
  ///   - table: a ``Table`` with a selection.
  ///   - hint: what happens to each of the chosen ones.
  public init(to path: WebPath, token: CSRFToken, once: OnceKey, table: HTML, hint: String, buttons: HTML) {
    (self.path, self.token, self.once) = (path, token, once)
    (self.table, self.hint, self.buttons) = (table, hint, buttons)
  }

  public var html: HTML {
    """
    <form class="sheet" method="post" action="\(path)" data-batch>\(HiddenField(token))\(HiddenField(once))\(table)\
    <div class="batch" data-batch-bar><b data-batch-count aria-live="polite">Với các mục đã chọn</b>\
    <span class="sub">\(hint)</span><span class="do">\(buttons)</span></div></form>
    """
  }
}
