import CPango

/// Turns styled text into lines by pango.
///
/// Thread safety: the font map is pango's own of the current thread and the context belongs to this object, so any
/// number of threads may typeset at once as long as no shaper or shaped text is passed between them.
final class TextShaper {
  private let context: OpaquePointer
  private var advances: [AdvanceKey: Double] = [:]

  init() {
    context = pango_font_map_create_context(pango_cairo_font_map_get_default())
    let options = cairo_font_options_create()
    cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY)
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
    pango_cairo_context_set_font_options(context, options)
    cairo_font_options_destroy(options)
    pango_cairo_context_set_resolution(context, 72)
    pango_context_set_round_glyph_positions(context, 0)
    pango_context_set_language(context, pango_language_from_string("vi"))
  }

  deinit { g_object_unref(UnsafeMutableRawPointer(context)) }

  /// One line, however long.
  func line(_ string: String, _ style: TextStyle) -> ShapedText {
    ShapedText(context: context, text: StyledText(string, style), shape: LineShape())
  }

  /// Lines no wider than `shape.width`.
  func lines(_ text: StyledText, _ shape: LineShape) -> ShapedText {
    ShapedText(context: context, text: text, shape: shape)
  }

  /// The fewest lines that fit, broken evenly: for centred titles. Newlines stay.
  func evenLines(_ string: String, _ style: TextStyle, within width: Double) -> ShapedText {
    let parts = string.split(separator: "\n", omittingEmptySubsequences: true)
    let broken = parts.map { TitleBreaks(String($0), style, within: width, shaper: self).broken() }
    return lines(StyledText(broken.joined(separator: "\n"), style), LineShape(width: width))
  }

  func width(_ string: String, _ style: TextStyle) -> Double { line(string, style).widest }

  /// Sum of the letters' advances, kerning aside: quick and never much too small.
  func estimatedWidth(_ string: some StringProtocol, _ style: TextStyle) -> Double {
    string.reduce(0) { $0 + advance($1, style) }
  }

  private func advance(_ letter: Character, _ style: TextStyle) -> Double {
    let key = AdvanceKey(letter: letter, style: style)
    if let known = advances[key] { return known }
    let measured = width(String(letter), style)
    advances[key] = measured
    return measured
  }

  private struct AdvanceKey: Hashable {
    let letter: Character
    let style: TextStyle
  }
}
