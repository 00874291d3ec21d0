public import Markup

/// The thing at the left, what can be done and what happened at the right; one under the other on a phone.
public struct TwoColumns: Renderable {
  /// How the width is shared.
  public enum Balance: Sendable {
    /// A narrow aside.
    case aside
    /// Half and half; the second stays in view while the first scrolls.
    case even
  }

  private let main: HTML
  private let aside: HTML
  private let balance: Balance

  public init(_ balance: Balance = .aside, main: HTML, aside: HTML) {
    (self.balance, self.main, self.aside) = (balance, main, aside)
  }

  public var html: HTML {
    "<div class=\"two\(if: balance == .even, " even")\"><div>\(main)</div><div class=\"stack\">\(aside)</div></div>"
  }
}
