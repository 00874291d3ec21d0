import Foundation
import WorkTime

/// What people type, brought to one form.
enum FormText {
  /// Trimmed, in Unicode normal form C, line ends as `\n`: keyboards and Word differ in all three.
  static func normalized(_ text: String) -> String {
    text.replacing("\r\n", with: "\n").precomposedStringWithCanonicalMapping
      .trimmingCharacters(in: .whitespacesAndNewlines)
  }

  /// `17/8/2020`, `17-8-2020` or `17.8.2020`.
  static func date(_ text: String) -> CalendarDate? {
    let parts = text.split { "/-.".contains($0) }.map { Int($0) }
    guard parts.count == 3, let day = parts[0], let month = parts[1], let year = parts[2] else { return nil }
    return CalendarDate(year: year, month: month, day: day)
  }
}
