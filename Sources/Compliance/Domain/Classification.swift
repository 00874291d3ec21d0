/// Đánh giá việc thực hiện hệ thống Quản lý văn bản: by a published rule whose threshold is data.
public enum Classification: Hashable, Sendable {
  case good
  case limited([Shortcoming])
}

/// Lý do còn hạn chế.
public enum Shortcoming: Hashable, Sendable {
  /// So many documents went through an incorrect process.
  case incorrectProcess(Int)
  /// Fewer correct ones than the rule asks for.
  case fewDocuments(Int)
}

/// The rule: tốt = no incorrect document and at least `leastCorrect` correct ones in the period.
public struct ClassificationRule: Hashable, Sendable {
  public let leastCorrect: Int

  public init(leastCorrect: Int) { self.leastCorrect = leastCorrect }

  /// The letter of August 2020.
  public static let quanSon2020 = ClassificationRule(leastCorrect: 20)

  public func classify(_ figures: Figures) -> Classification {
    var shortcomings: [Shortcoming] = []
    if figures[.incorrect] > 0 { shortcomings.append(.incorrectProcess(figures[.incorrect])) }
    if figures[.correct] < leastCorrect { shortcomings.append(.fewDocuments(figures[.correct])) }
    return shortcomings.isEmpty ? .good : .limited(shortcomings)
  }
}

/// Đánh giá việc thực hiện hệ thống Một cửa điện tử.
public enum OneStopClassification: Hashable, Sendable {
  /// Đã thực hiện.
  case used
  /// Chưa thực hiện.
  case unused
}

/// The rule: đã thực hiện = at least `leastReceived` dossiers received in the period.
public struct OneStopRule: Hashable, Sendable {
  public let leastReceived: Int

  public init(leastReceived: Int) { self.leastReceived = leastReceived }

  /// The letter of August 2020.
  public static let quanSon2020 = OneStopRule(leastReceived: 1)

  public func classify(received: Int) -> OneStopClassification { received >= leastReceived ? .used : .unused }
}
