/// What a screen reader finds its way by.
struct PageOutline {
  private let page: String

  init(_ page: String) { self.page = page }

  /// Levels of the headings, in order.
  var headings: [Int] {
    page.matches(of: /<h([1-6])[ >]/).compactMap { Int($0.output.1) }
  }

  /// Inputs that are seen, but have neither a label nor a name of their own.
  var unlabelled: [String] {
    let labelled = Set(page.matches(of: /<label for="([^"]*)"/).map { String($0.output.1) })
    return page.matches(of: /<(?:input|select|textarea)[^>]*>/).map { String($0.output) }.filter { control in
      if control.contains("type=\"hidden\"") || control.contains("aria-label=") { return false }
      let id = control.firstMatch(of: /\sid="([^"]*)"/)?.output.1
      return id.map { !labelled.contains(String($0)) } ?? true
    }
  }

  /// Ids that stand on the page more than once.
  var repeatedIDs: [String] {
    let ids = page.matches(of: /\sid="([^"]*)"/).map { String($0.output.1) }
    return Dictionary(grouping: ids) { $0 }.filter { $0.value.count > 1 }.keys.sorted()
  }
}
