import WorkTime

/// Cells 3 and 4: number and symbol on the left, place and date on the right, on one baseline.
struct NumberLine {
  let document: OfficialDocument
  let composer: Composer
  let root: StructureNode
  /// Points below the head's upper edge.
  let baseline: Double

  func elements() -> [PlacedElement] { numberElements() + dateElements() }

  /// Text, or a gap that a form field covers.
  private enum Piece {
    case text(String)
    case gap(ReservedField.Name, digits: Int)
    case space(digits: Int)
  }

  private func numberElements() -> [PlacedElement] {
    let pieces: [Piece]
    switch document.numbering {
    case .reserved where document.symbol.isEmpty, .blank where document.symbol.isEmpty:
      return []
    case .reserved(let digits):
      pieces = [.text("Số: "), .gap(.number, digits: digits), .text("/" + document.symbol)]
    case .fixed(let number, _):
      pieces = [.text("Số: \(OfficialPadding.number(number))/\(document.symbol)")]
    case .blank:
      pieces = [.text("Số: "), .space(digits: 4), .text("/" + document.symbol)]
    }
    return place(pieces, in: PageGeometry.agencyColumn, style: .number)
  }

  private func dateElements() -> [PlacedElement] {
    let pieces: [Piece]
    switch document.numbering {
    case .reserved:
      pieces = [
        .text("\(document.place), ngày "), .gap(.day, digits: 2), .text(" tháng "), .gap(.month, digits: 2),
        .text(" năm "), .gap(.year, digits: 4),
      ]
    case .fixed(_, let date):
      let day = OfficialPadding.day(date.day)
      pieces = [.text("\(document.place), ngày \(day) tháng \(OfficialPadding.month(date.month)) năm \(date.year)")]
    case .blank:
      pieces = [
        .text("\(document.place), ngày "), .space(digits: 3), .text(" tháng "), .space(digits: 3), .text(" năm "),
        .space(digits: 4),
      ]
    }
    let isWide = width(of: pieces, style: .date) > PageGeometry.nationColumn.width
    return place(pieces, in: PageGeometry.nationColumn, style: isWide ? .narrowDate : .date)
  }

  /// Centred in the column, but never past the page's right margin.
  private func place(_ pieces: [Piece], in column: Column, style: TextStyle) -> [PlacedElement] {
    let path = [root, composer.node(.paragraph)]
    let whole = width(of: pieces, style: style)
    var left = min(column.centre - whole / 2, PageGeometry.right - whole)
    var placed: [PlacedElement] = []
    for piece in pieces {
      let advance = width(of: [piece], style: style)
      switch piece {
      case .text(let words):
        let text = composer.shaper.line(words, style)
        placed.append(.line(PlacedLine(text: text, index: 0, left: left, baseline: baseline, path: path)))
      case .gap(let name, let digits):
        placed.append(.field(field(name, digits: digits, left: left, width: advance, style: style)))
      case .space:
        break
      }
      left += advance
    }
    return placed
  }

  private func field(
    _ name: ReservedField.Name, digits: Int, left: Double, width: Double, style: TextStyle
  ) -> PlacedField {
    let below = 0.25 * style.size
    let area = Area(left: left, top: baseline - 0.9 * style.size, width: width, height: 1.15 * style.size)
    let alignment = name == .number ? 2 : 1
    let entry = PlacedField.TextEntry(style: style, alignment: alignment, baseline: below, digits: digits)
    return PlacedField(name: name, area: area, entry: entry)
  }

  private func width(of pieces: [Piece], style: TextStyle) -> Double {
    pieces.reduce(0) { sum, piece in
      switch piece {
      case .text(let words): sum + composer.shaper.width(words, style)
      case .gap(_, let digits), .space(let digits):
        sum + Double(digits) * composer.shaper.estimatedWidth("0", style)
      }
    }
  }
}
