public import WorkTime

/// Thời hạn tin cậy: how an authority of a trust list is trusted. One that was withdrawn on a day stays good for what is
/// proved to have been there before.
public struct TrustTerm: Hashable, Sendable, Codable {
  /// What administrators call it; may be empty.
  public let label: String
  /// The first instant at which it is trusted; nil: from the certificate's own beginning.
  public let from: Instant?
  /// The first instant at which it isn't trusted any more; nil: to the certificate's own end.
  public let until: Instant?
  /// Gốc thử nghiệm: what rests on it has no legal value.
  public let isTest: Bool

  public init(label: String = "", from: Instant? = nil, until: Instant? = nil, isTest: Bool = false) {
    (self.label, self.from, self.until, self.isTest) = (label, from, until, isTest)
  }

  public func covers(_ instant: Instant) -> Bool {
    from.map { $0 <= instant } ?? true && until.map { instant < $0 } ?? true
  }

  /// For the digest of a list: any change shows.
  var text: String {
    [from, until].map { $0.map { String($0.microseconds) } ?? "-" }.joined(separator: " ")
      + " \(isTest ? "test" : "real") \(label)"
  }
}
