import WorkTime

extension Instant {
  /// `2020-08-17T09:30:00.25+07:00` or with `Z` (XML Schema, 3.2.7); nil for anything else, and for a time without a
  /// zone, which is no moment. What is finer than a second is cut off.
  init?(xmlDateTime text: String) {
    guard text.utf8.count <= 64, let mark = text.lastIndex(where: { "Z+-".contains($0) }),
      let offset = Instant.offset(text[mark...])
    else { return nil }
    var local = text[..<mark]
    if let point = local.firstIndex(of: ".") {
      guard local[point...].dropFirst().allSatisfy({ $0.isASCII && $0.isNumber }) else { return nil }
      local = local[..<point]
    }
    // With seconds, which the reading there lets out.
    guard local.count == 19, let time = VietnamTime(local: local) else { return nil }
    self = time.instant.adding(seconds: VietnamTime.offsetSeconds - offset)
  }

  /// In seconds; the zones of the earth lie within fourteen hours.
  private static func offset(_ zone: Substring) -> Int64? {
    if zone == "Z" { return 0 }
    let parts = zone.dropFirst().split(separator: ":", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { part in
      part.count == 2 && part.allSatisfy { $0.isASCII && $0.isNumber } ? Int64(part) : nil
    }
    guard parts.count == 2, numbers.count == 2, numbers[0] <= 14, numbers[1] < 60 else { return nil }
    return (numbers[0] * 3600 + numbers[1] * 60) * (zone.first == "-" ? -1 : 1)
  }
}
