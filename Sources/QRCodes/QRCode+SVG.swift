extension QRCode {
  /// The code with its quiet zone as an SVG element for a page: black on white whatever the page's colours, without
  /// inline style, scaled by the style sheet (`.qr-code`).
  /// - Parameter label: what people who can't see the code are told.
  public func svg(label: String) -> String {
    let size = side + 2 * QRCode.quietZone
    let path = bars.map { bar in
      "M\(bar.column + QRCode.quietZone) \(bar.row + QRCode.quietZone)h\(bar.length)v1h-\(bar.length)z"
    }.joined()
    return """
      <svg xmlns="http://www.w3.org/2000/svg" class="qr-code" viewBox="0 0 \(size) \(size)" role="img" \
      aria-label="\(QRCode.escaped(label))" shape-rendering="crispEdges">\
      <path fill="#fff" d="M0 0h\(size)v\(size)H0z"/><path fill="#000" d="\(path)"/></svg>
      """
  }

  private static func escaped(_ text: String) -> String {
    text.reduce(into: "") { escaped, letter in
      switch letter {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      default: escaped.append(letter)
      }
    }
  }
}
