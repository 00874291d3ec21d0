import Markup

extension PageFrame {
  var sideNavigation: HTML {
    guard !navigation.isEmpty else { return HTML() }
    return "<nav class=\"side\" aria-label=\"Chính\">\(groups(navigation))</nav>"
  }

  /// The bottom bar: what is often needed, and the rest under "Thêm".
  var phoneNavigation: HTML {
    guard !navigation.isEmpty else { return HTML() }
    let often = navigation.flatMap(\.items).filter { $0.phoneIcon != nil }
    let seldom = navigation.map { group in NavigationGroup(group.title, group.items.filter { $0.phoneIcon == nil }) }
      .filter { !$0.items.isEmpty }
    let isBehindMore = seldom.flatMap(\.items).contains { $0.isCurrent }
    return """
      <nav class="bar-nav" aria-label="Chính"><ul>\(HTML.each(often.prefix(4)) { $0.barLink })\
      <li><details data-menu><summary\(if: isBehindMore, " class=\"on\"")>\(Icon.more)<span>Thêm</span></summary>\
      <div class="drawer">\(groups(seldom))</div></details></li></ul></nav>
      """
  }

  private func groups(_ groups: [NavigationGroup]) -> HTML {
    HTML.each(groups) { group in
      "<p class=\"group\">\(group.title)</p><ul>\(HTML.each(group.items) { $0.sideLink })</ul>"
    }
  }
}
