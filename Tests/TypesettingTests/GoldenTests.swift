import Foundation
import Pictures
import Testing

@testable import Typesetting

/// Compares previews with committed pictures; UPDATE_GOLDEN=1 writes them anew.
@Suite struct GoldenTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
    "Golden")
  private static let isUpdating = ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1"

  @Test("each layout looks as reviewed", arguments: Sample.layouts)
  func picture(sample: Sample) throws {
    for (index, png) in try preview(sample.document, dotsPerInch: 60).enumerated() {
      let url = GoldenTests.folder.appendingPathComponent("\(sample.name)-\(index + 1).png")
      if GoldenTests.isUpdating { try Data(png).write(to: url) }
      let golden = try Picture(png: Array(try Data(contentsOf: url)))
      let drawn = try Picture(png: png)
      try #require(golden.width == drawn.width && golden.height == drawn.height)
      #expect(GoldenTests.difference(golden, drawn) < 0.002, "\(sample.name) page \(index + 1)")
    }
  }

  @Test("a page at 96 dots an inch measures A4")
  func size() throws {
    let page = try Picture(png: try #require(try preview(Samples.shortLetter, dotsPerInch: 96).first))
    #expect(page.width == 794 && page.height == 1123)
  }

  @Test("an impossible resolution is refused", arguments: [0.0, 9, 601, .nan])
  func resolution(dotsPerInch: Double) {
    #expect(throws: TypesettingFault.self) { try preview(Samples.shortLetter, dotsPerInch: dotsPerInch) }
  }

  /// Share of dots that differ visibly.
  private static func difference(_ one: Picture, _ other: Picture) -> Double {
    guard one != other else { return 0 }
    let differing = zip(one.rgba, other.rgba).count { abs(Int($0) - Int($1)) > 48 }
    return Double(differing) / Double(one.rgba.count)
  }
}
