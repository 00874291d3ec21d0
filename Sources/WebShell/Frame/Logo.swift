public import Markup

/// A written page with the seal's place: our own drawing, 28 units a side.
public enum Logo {
  static let drawing: HTML = """
    <rect x="1.5" y="1.5" width="25" height="25" rx="4"/><path d="M7 9h14M7 14h9M7 19h6"/>\
    <circle cx="20" cy="19" r="3.6"/>
    """

  /// For the head of a page.
  public static let svg: HTML = "<svg viewBox=\"0 0 28 28\" aria-hidden=\"true\" focusable=\"false\">\(drawing)</svg>"

  /// The same on lacquer red, as a file of its own for the browser's tab.
  static let icon: HTML = """
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="-2 -2 32 32"><path fill="#8f1d21" d="M-2-2h32v32H-2z"/>\
    <g fill="none" stroke="#fff" stroke-width="2.2" stroke-linecap="round">\(drawing)</g>\
    <circle cx="20" cy="19" r="4.6" fill="#f2b134"/></svg>
    """
}
