import Foundation
import OfficialText

/// NFC text of one size with bold and italic stretches, ready for shaping.
struct StyledText {
  /// A stretch of the text by UTF-8 offsets.
  struct Stretch {
    var range: Range<Int>
    var isBold: Bool
    var isItalic: Bool
  }

  let style: TextStyle
  private(set) var string = ""
  private(set) var stretches: [Stretch] = []

  init(_ string: String, _ style: TextStyle) {
    self.style = style
    append(string, bold: false, italic: false)
  }

  /// A label such as `Điều 1.` followed by the writer's runs.
  init(label: String = "", boldLabel: Bool = false, runs: [Run], _ style: TextStyle) {
    self.style = style
    if !label.isEmpty { append(label + (runs.isEmpty ? "" : " "), bold: boldLabel, italic: false) }
    runs.forEach { append($0.text, bold: $0.isBold, italic: $0.isItalic) }
  }

  var isEmpty: Bool { string.isEmpty }

  /// Spaces before a change of style go to the later stretch: pango 1.50 leaves a justified line short of the
  /// margin when a style begins just after the space at its end. To be dropped when pango no longer does.
  private mutating func append(_ addition: String, bold: Bool, italic: Bool) {
    var start = string.utf8.count
    string += StyledText.cleaned(addition)
    let end = string.utf8.count
    if let last = stretches.indices.last {
      let spaces = string.utf8.prefix(start).reversed().prefix { $0 == UInt8(ascii: " ") }.count
      start -= spaces
      stretches[last].range = stretches[last].range.lowerBound..<max(stretches[last].range.lowerBound, start)
    }
    guard start < end else { return }
    stretches.append(
      Stretch(range: start..<end, isBold: bold || style.isBold, isItalic: italic || style.isItalic))
  }

  /// NFC, tabs as spaces, no control characters but the newline.
  private static func cleaned(_ text: String) -> String {
    let scalars = text.precomposedStringWithCanonicalMapping.unicodeScalars.compactMap { scalar -> Unicode.Scalar? in
      switch scalar {
      case "\n", "\u{2028}": "\n"
      case "\t", "\u{A0}": scalar == "\t" ? " " : scalar
      case _ where scalar.properties.generalCategory == .control: nil
      default: scalar
      }
    }
    return String(String.UnicodeScalarView(scalars))
  }
}
