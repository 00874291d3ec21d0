import Foundation
import Pictures
import Testing
import Typesetting

/// Compares the first page of some forms with committed pictures; UPDATE_GOLDEN=1 writes them anew.
@Suite struct GoldenTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
    "Golden")
  private static let isUpdating = ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1"
  private static let samples = FormSample.all.filter {
    ["reception", "reception-2025", "apology", "control", "register", "register-2026", "payment"].contains($0.name)
  }

  @Test("each form looks as reviewed", arguments: samples)
  func picture(sample: FormSample) throws {
    let png = try #require(try preview(try sample.slip(), dotsPerInch: 60).first)
    let url = GoldenTests.folder.appendingPathComponent("\(sample.name).png")
    if GoldenTests.isUpdating { try Data(png).write(to: url) }
    let golden = try Picture(png: Array(try Data(contentsOf: url)))
    let drawn = try Picture(png: png)
    try #require(golden.width == drawn.width && golden.height == drawn.height)
    let differing = zip(golden.rgba, drawn.rgba).count { abs(Int($0) - Int($1)) > 48 }
    #expect(Double(differing) / Double(golden.rgba.count) < 0.002)
  }
}
