/// Thời hạn giải quyết: how long an authority has, as one or more stretches one after another (`5 working days + 12 days`).
///
/// A matter without a limit has no `TimeLimit`.
public struct TimeLimit: Hashable, Sendable {
  /// Never empty.
  public let stretches: [Stretch]

  /// A stretch in one unit of counting.
  public enum Stretch: Hashable, Sendable {
    /// Ngày làm việc, in tenths: internal steps of half a day occur. The first day is not counted.
    case workingDays(tenths: Int)
    /// Ngày: calendar days; only the end moves off a day of rest. Bộ luật Dân sự 2015, Điều 148 khoản 5.
    case days(Int)
    /// Giờ làm việc: counted at once, while the office is open.
    case workingHours(Int)
    /// Giờ: by the clock, through nights and holidays.
    case hours(Int)
    /// Trong ngày; what comes after 15:00 is due the next working day. NĐ 23/2015/NĐ-CP, Điều 7.
    case sameDay
  }

  /// nil unless there is a stretch and none is empty or longer than ten years.
  public init?(_ stretches: [Stretch]) {
    guard !stretches.isEmpty, stretches.allSatisfy(\.isPossible) else { return nil }
    self.stretches = stretches
  }

  /// Gia hạn: this limit and so much more, as for a remote area or a verification; days of one kind are counted on.
  /// - Returns: nil when the sum is longer than a limit can be.
  public func extended(by more: Stretch) -> TimeLimit? {
    let sum: Stretch? =
      switch (stretches.last, more) {
      case (.workingDays(let first), .workingDays(let second)): .workingDays(tenths: first + second)
      case (.days(let first), .days(let second)): .days(first + second)
      case (.workingHours(let first), .workingHours(let second)): .workingHours(first + second)
      case (.hours(let first), .hours(let second)): .hours(first + second)
      default: nil
      }
    return TimeLimit(sum.map { stretches.dropLast() + [$0] } ?? stretches + [more])
  }
}

extension TimeLimit.Stretch {
  fileprivate var isPossible: Bool {
    switch self {
    case .workingDays(let tenths): (1...36_500).contains(tenths)
    case .days(let count): (1...3_650).contains(count)
    case .workingHours(let count): (1...29_200).contains(count)
    case .hours(let count): (1...87_600).contains(count)
    case .sameDay: true
    }
  }
}

/// Why a text is no time limit.
public enum TimeLimitRefusal: Error, Hashable, Sendable {
  case notALimit(String)
  /// Zero, or more than ten years.
  case outOfRange(String)
}

extension TimeLimit {
  /// Reads `3 working days`, `30 days`, `8 working hours`, `12 hours`, `same day`, also in the singular, several joined
  /// by ` + `; blanks and capitals don't matter.
  public init(_ text: String) throws(TimeLimitRefusal) {
    var stretches: [Stretch] = []
    for part in text.lowercased().split(separator: "+", omittingEmptySubsequences: false) {
      guard let stretch = Stretch(words: part.split(whereSeparator: \.isWhitespace)) else { throw .notALimit(text) }
      stretches.append(stretch)
    }
    guard let limit = TimeLimit(stretches) else { throw .outOfRange(text) }
    self = limit
  }
}

extension TimeLimit.Stretch {
  fileprivate init?(words: [Substring]) {
    if words == ["same", "day"] {
      self = .sameDay
      return
    }
    guard let first = words.first, let tenths = TimeLimit.Stretch.tenths(first) else { return nil }
    let unit = words.dropFirst().map { $0.hasSuffix("s") ? $0.dropLast() : $0 }
    let isWhole = tenths % 10 == 0
    switch unit {
    case ["working", "day"]: self = .workingDays(tenths: tenths)
    case ["day"] where isWhole: self = .days(tenths / 10)
    case ["working", "hour"] where isWhole: self = .workingHours(tenths / 10)
    case ["hour"] where isWhole: self = .hours(tenths / 10)
    default: return nil
    }
  }

  /// `3` as 30, `0.5` as 5; nil for anything but up to five digits with at most one after the point.
  private static func tenths(_ text: Substring) -> Int? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    let isNumber = parts.allSatisfy { part in
      (1...5).contains(part.count) && part.allSatisfy { $0.isASCII && $0.isNumber }
    }
    guard isNumber, let whole = parts.first.flatMap({ Int($0) }) else { return nil }
    if parts.count == 1 { return whole * 10 }
    guard parts.count == 2, parts[1].count == 1, let tenth = Int(parts[1]) else { return nil }
    return whole * 10 + tenth
  }
}

extension TimeLimit: CustomStringConvertible {
  /// The form that `init(_:)` reads.
  public var description: String { stretches.map(\.text).joined(separator: " + ") }
}

extension TimeLimit.Stretch {
  fileprivate var text: String {
    switch self {
    case .workingDays(let tenths): "\(TimeLimit.Stretch.printed(tenths)) working day\(tenths == 10 ? "" : "s")"
    case .days(let count): "\(count) day\(count == 1 ? "" : "s")"
    case .workingHours(let count): "\(count) working hour\(count == 1 ? "" : "s")"
    case .hours(let count): "\(count) hour\(count == 1 ? "" : "s")"
    case .sameDay: "same day"
    }
  }

  private static func printed(_ tenths: Int, point: String = ".") -> String {
    tenths % 10 == 0 ? String(tenths / 10) : "\(tenths / 10)\(point)\(tenths % 10)"
  }

  /// As officials write it.
  public var vietnameseText: String {
    switch self {
    case .workingDays(let tenths): "\(TimeLimit.Stretch.printed(tenths, point: ",")) ngày làm việc"
    case .days(let count): "\(count) ngày"
    case .workingHours(let count): "\(count) giờ làm việc"
    case .hours(let count): "\(count) giờ"
    case .sameDay: "trong ngày"
    }
  }
}

extension TimeLimit {
  public var vietnameseText: String { stretches.map(\.vietnameseText).joined(separator: " + ") }
}

extension TimeLimit: Codable {
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    do {
      self = try TimeLimit(text)
    } catch {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a time limit: \(text)")
    }
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

/// Written like a limit of one stretch.
extension TimeLimit.Stretch: Codable {
  public init(from decoder: any Decoder) throws {
    let limit = try TimeLimit(from: decoder)
    guard limit.stretches.count == 1, let only = limit.stretches.first else {
      throw DecodingError.dataCorrupted(
        DecodingError.Context(codingPath: decoder.codingPath, debugDescription: "more than one stretch: \(limit)"))
    }
    self = only
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}
