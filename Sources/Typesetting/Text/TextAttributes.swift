import CPango

/// Pango attributes of a styled text.
enum TextAttributes {
  /// The caller owns the list.
  static func list(for text: StyledText) -> OpaquePointer? {
    let list = pango_attr_list_new()
    for stretch in text.stretches {
      if stretch.isBold { insert(pango_attr_weight_new(PANGO_WEIGHT_BOLD), over: stretch.range, into: list) }
      if stretch.isItalic { insert(pango_attr_style_new(PANGO_STYLE_ITALIC), over: stretch.range, into: list) }
    }
    for range in unbreakable(in: text.string) {
      insert(pango_attr_allow_breaks_new(0), over: range, into: list)
    }
    let whole = 0..<text.string.utf8.count
    insert(pango_attr_font_features_new("liga=0"), over: whole, into: list)
    insert(pango_attr_insert_hyphens_new(0), over: whole, into: list)
    return list
  }

  private static func insert(
    _ attribute: UnsafeMutablePointer<PangoAttribute>?, over range: Range<Int>, into list: OpaquePointer?
  ) {
    attribute?.pointee.start_index = guint(range.lowerBound)
    attribute?.pointee.end_index = guint(range.upperBound)
    pango_attr_list_insert(list, attribute)
  }

  /// Symbols and dates (`15/CT-UBND`, `21/5/2020`) stay on one line; longer words may break.
  private static func unbreakable(in string: String) -> [Range<Int>] {
    let bytes = Array(string.utf8)
    var ranges: [Range<Int>] = []
    var start = 0
    for index in 0...bytes.count where index == bytes.count || bytes[index] == 0x20 || bytes[index] == 0x0A {
      let word = bytes[start..<index]
      let isSymbol = word.contains(UInt8(ascii: "/")) || word.contains(UInt8(ascii: "-"))
      if isSymbol, (2...30).contains(word.count) { ranges.append(start..<index) }
      start = index + 1
    }
    return ranges
  }
}
