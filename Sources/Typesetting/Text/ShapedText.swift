import CPango

/// Text broken into lines and shaped into glyphs; owns the pango layout that the lines are drawn from.
final class ShapedText {
  /// Where a line lies within the text's own width, points.
  struct Line {
    var offset: Double
    var width: Double
  }

  let style: TextStyle
  let lines: [Line]
  private let layout: OpaquePointer

  init(context: OpaquePointer, text: StyledText, shape: LineShape) {
    style = text.style
    layout = pango_layout_new(context)
    let description = pango_font_description_new()
    pango_font_description_set_family_static(description, TextStyle.family)
    pango_font_description_set_absolute_size(description, text.style.size * Double(PANGO_SCALE))
    pango_layout_set_font_description(layout, description)
    pango_font_description_free(description)
    pango_layout_set_text(layout, text.string, Int32(text.string.utf8.count))
    pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR)
    pango_layout_set_justify(layout, shape.isJustified ? 1 : 0)
    pango_layout_set_indent(layout, ShapedText.units(shape.indent))
    if let width = shape.width { pango_layout_set_width(layout, ShapedText.units(max(1, width))) }
    let attributes = TextAttributes.list(for: text)
    pango_layout_set_attributes(layout, attributes)
    pango_attr_list_unref(attributes)
    lines = ShapedText.measuredLines(of: layout)
  }

  deinit { g_object_unref(UnsafeMutableRawPointer(layout)) }

  var widest: Double { lines.map(\.width).max() ?? 0 }

  /// Draws a line with its origin at the current point's baseline.
  func draw(line index: Int, on cairo: OpaquePointer) {
    pango_cairo_show_layout_line(cairo, pango_layout_get_line_readonly(layout, Int32(index)))
  }

  private static func units(_ points: Double) -> Int32 { Int32((points * Double(PANGO_SCALE)).rounded()) }

  private static func measuredLines(of layout: OpaquePointer) -> [Line] {
    guard let iterator = pango_layout_get_iter(layout) else { return [] }
    defer { pango_layout_iter_free(iterator) }
    var measured: [Line] = []
    repeat {
      var logical = PangoRectangle()
      pango_layout_iter_get_line_extents(iterator, nil, &logical)
      let scale = Double(PANGO_SCALE)
      measured.append(Line(offset: Double(logical.x) / scale, width: Double(logical.width) / scale))
    } while pango_layout_iter_next_line(iterator) != 0
    return measured
  }
}
