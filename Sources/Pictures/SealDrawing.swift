import CPango
import Foundation

/// A round red seal: two rings, words along them, a star and the word `MẪU` in the middle.
struct SealDrawing {
  let canvas: Canvas
  /// Dots; lengths below are shares of it.
  let side: Double

  private var cairo: OpaquePointer { canvas.cairo }
  private var centre: Double { side / 2 }

  func draw(agency: String, locality: String) {
    cairo_set_source_rgba(cairo, 0.83, 0.06, 0.12, 0.94)
    ring(radius: 0.482 * side, thickness: 0.026 * side)
    ring(radius: 0.335 * side, thickness: 0.008 * side)
    let size = 0.082 * side
    words(agency, size: size, radius: 0.383 * side, most: locality.isEmpty ? 1.8 * .pi : 1.15 * .pi, isBelow: false)
    words(locality, size: size, radius: 0.383 * side, most: 0.7 * .pi, isBelow: true)
    star(radius: 0.2 * side, middle: centre - 0.055 * side)
    let sample = Glyphs("MẪU", size: 0.13 * side)
    cairo_move_to(cairo, centre - sample.width / 2, centre + 0.255 * side)
    sample.draw(on: cairo)
  }

  private func ring(radius: Double, thickness: Double) {
    cairo_new_sub_path(cairo)
    cairo_arc(cairo, centre, centre, radius, 0, 2 * .pi)
    cairo_set_line_width(cairo, thickness)
    cairo_stroke(cairo)
  }

  private func star(radius: Double, middle: Double) {
    for point in 0..<10 {
      let angle = Double(point) * .pi / 5 - .pi / 2
      let reach = point.isMultiple(of: 2) ? radius : radius * 0.382
      let x = centre + reach * cos(angle)
      let y = middle + reach * sin(angle)
      if point == 0 { cairo_move_to(cairo, x, y) } else { cairo_line_to(cairo, x, y) }
    }
    cairo_close_path(cairo)
    cairo_fill(cairo)
  }

  /// Letters along an arc, centred at the top or, upright too, at the bottom; smaller if the arc would pass `most`.
  private func words(_ words: String, size: Double, radius: Double, most: Double, isBelow: Bool) {
    var letters = words.map { Glyphs(String($0), size: size) }
    let length = letters.reduce(0) { $0 + $1.width }
    if length > most * radius {
      letters = words.map { Glyphs(String($0), size: size * most * radius / length) }
    }
    let arc = letters.reduce(0) { $0 + $1.width } / radius
    let baseline = isBelow ? radius + size * 0.68 : radius
    var angle = -arc / 2
    for letter in letters {
      let step = letter.width / radius
      let turn = angle + step / 2
      cairo_save(cairo)
      cairo_translate(cairo, centre, centre)
      cairo_rotate(cairo, isBelow ? -turn : turn)
      cairo_move_to(cairo, -letter.width / 2, isBelow ? baseline : -baseline)
      letter.draw(on: cairo)
      cairo_restore(cairo)
      angle += step
    }
  }
}
