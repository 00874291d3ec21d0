import CPango
import Foundation

/// Strokes like a signature: a large first loop, running waves, a rising end and a flourish below.
struct SignatureDrawing {
  private struct Point {
    var x: Double
    var y: Double
  }

  let canvas: Canvas
  /// Dots.
  let width: Double
  /// Dots.
  let height: Double

  func draw(name: String) {
    var dice = NameDice(name)
    let cairo = canvas.cairo
    cairo_set_source_rgba(cairo, 0.07, 0.17, 0.62, 0.96)
    cairo_set_line_cap(cairo, CAIRO_LINE_CAP_ROUND)
    cairo_set_line_join(cairo, CAIRO_LINE_JOIN_ROUND)
    stroke(body(&dice), thickness: 0.024 * height)
    stroke(flourish(&dice), thickness: 0.017 * height)
  }

  /// Initial, then as many waves as the name suggests.
  private func body(_ dice: inout NameDice) -> [Point] {
    let tall = dice.between(0.09, 0.16)
    let lean = dice.between(0.04, 0.1)
    var points = [
      Point(x: dice.between(0.05, 0.1), y: dice.between(0.5, 0.62)), Point(x: 0.14 + lean, y: tall),
      Point(x: 0.2 + lean, y: tall + 0.05), Point(x: 0.13, y: dice.between(0.72, 0.84)),
      Point(x: 0.1, y: 0.6), Point(x: 0.24 + lean, y: dice.between(0.36, 0.5)),
    ]
    let waves = 3 + Int(dice.between(0, 3.99))
    let step = (0.8 - 0.3) / Double(waves)
    for wave in 0..<waves {
      let left = 0.3 + step * Double(wave)
      let rise = dice.between(0.16, 0.48)
      points.append(Point(x: left + step * 0.1, y: dice.between(0.6, 0.74)))
      points.append(Point(x: left + step * dice.between(0.55, 0.95), y: rise))
    }
    points.append(Point(x: 0.84, y: dice.between(0.55, 0.68)))
    points.append(Point(x: 0.95, y: dice.between(0.22, 0.4)))
    return points
  }

  private func flourish(_ dice: inout NameDice) -> [Point] {
    let low = dice.between(0.82, 0.92)
    return [
      Point(x: 0.93, y: dice.between(0.3, 0.44)), Point(x: 0.6, y: low - 0.1),
      Point(x: dice.between(0.22, 0.34), y: low),
      Point(x: dice.between(0.28, 0.4), y: low + 0.05),
      Point(x: dice.between(0.7, 0.9), y: low - dice.between(0.08, 0.2)),
    ]
  }

  /// A smooth curve through all points (Catmull-Rom as Bézier pieces).
  private func stroke(_ shares: [Point], thickness: Double) {
    let points = shares.map { Point(x: $0.x * width, y: $0.y * height) }
    let cairo = canvas.cairo
    cairo_set_line_width(cairo, thickness)
    cairo_move_to(cairo, points[0].x, points[0].y)
    for index in 1..<points.count {
      let before = points[max(0, index - 2)]
      let from = points[index - 1]
      let to = points[index]
      let after = points[min(points.count - 1, index + 1)]
      cairo_curve_to(
        cairo, from.x + (to.x - before.x) / 6, from.y + (to.y - before.y) / 6, to.x - (after.x - from.x) / 6,
        to.y - (after.y - from.y) / 6, to.x, to.y)
    }
    cairo_stroke(cairo)
  }
}
