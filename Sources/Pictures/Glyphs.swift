import CPango

/// Bold words shaped for drawing at a point; owns its pango layout.
final class Glyphs {
  /// Dots.
  let width: Double
  private let layout: OpaquePointer

  /// The font map is pango's own of the current thread.
  init(_ words: String, size: Double) {
    let context = pango_font_map_create_context(pango_cairo_font_map_get_default())
    layout = pango_layout_new(context)
    g_object_unref(UnsafeMutableRawPointer(context))
    let description = pango_font_description_new()
    pango_font_description_set_family_static(description, "Liberation Sans")
    pango_font_description_set_weight(description, PANGO_WEIGHT_BOLD)
    pango_font_description_set_absolute_size(description, size * Double(PANGO_SCALE))
    pango_layout_set_font_description(layout, description)
    pango_font_description_free(description)
    pango_layout_set_text(layout, words, Int32(words.utf8.count))
    var extents = PangoRectangle()
    pango_layout_get_extents(layout, nil, &extents)
    width = Double(extents.width) / Double(PANGO_SCALE)
  }

  deinit { g_object_unref(UnsafeMutableRawPointer(layout)) }

  /// The current point is the left end of the baseline.
  func draw(on cairo: OpaquePointer) {
    pango_cairo_show_layout_line(cairo, pango_layout_get_line_readonly(layout, 0))
  }
}
