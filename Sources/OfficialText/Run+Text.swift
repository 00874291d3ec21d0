extension [Run] {
  /// The words without their style.
  public var plainText: String { map(\.text).joined() }

  /// What is left after this many characters.
  func dropping(characters count: Int) -> [Run] {
    var left = count
    return compactMap { run in
      let dropped = Swift.min(left, run.text.count)
      left -= dropped
      guard dropped < run.text.count else { return nil }
      var rest = run
      rest.text = String(run.text.dropFirst(dropped))
      return rest
    }
  }

  /// The same words, all bold.
  var allBold: [Run] {
    map { Run($0.text, bold: true, italic: $0.isItalic) }.reduce(into: []) { runs, run in
      if let last = runs.last, last.isItalic == run.isItalic {
        runs[runs.count - 1].text += run.text
      } else {
        runs.append(run)
      }
    }
  }
}
