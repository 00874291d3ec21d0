public import WorkTime

/// When a revocation list is asked for again: after as many hours as the installation says, sooner where it becomes stale
/// before; after a failure in five minutes, then twice as long each time, up to that many hours.
public struct RefreshRule: Hashable, Sendable {
  /// Hours; 0: nothing is fetched, and lists are imported by hand.
  public let hours: Int

  /// Seconds.
  private static let firstWait: Int64 = 300

  public init(hours: Int) { self.hours = hours }

  public var isOn: Bool { hours > 0 }

  private var interval: Int64 { Int64(max(1, hours)) * 3600 }

  /// - Parameter staleAt: when the list that was fetched becomes stale.
  func next(afterSuccessAt now: Instant, staleAt: Instant?) -> Instant {
    let regular = now.adding(seconds: interval)
    guard let staleAt, staleAt < regular else { return regular }
    return max(now.adding(seconds: RefreshRule.firstWait), staleAt)
  }

  /// - Parameter failures: in a row, this one included.
  func next(after failures: Int, failuresAt now: Instant) -> Instant {
    let wait = RefreshRule.firstWait << Int64(min(max(0, failures - 1), 20))
    return now.adding(seconds: min(wait, interval))
  }
}

/// Why a revocation list was not renewed. The text is kept with its address.
public enum RefreshFault: String, Error, Hashable, Sendable, CaseIterable {
  case unreachable
  case timedOut = "timed_out"
  case notSecure = "not_secure"
  /// Any answer but 2xx; redirections are not followed.
  case refused
  case tooLarge = "too_large"
  case broken
  /// No revocation list.
  case unreadable
  /// Not signed by the authority whose list it should be.
  case forged
  /// It had become stale before it was fetched.
  case stale
  case fromFuture = "from_future"
  /// Drawn up before the one we have.
  case older
}

/// How the list at one address stands.
public struct RefreshState: Hashable, Sendable {
  public let address: String
  public let attemptedAt: Instant
  /// nil: never.
  public let succeededAt: Instant?
  /// In a row; 0 after a success.
  public let failures: Int
  /// Of the last attempt; nil: it succeeded.
  public let fault: RefreshFault?
  public let nextAt: Instant

  public init(
    address: String, attemptedAt: Instant, succeededAt: Instant?, failures: Int, fault: RefreshFault?, nextAt: Instant
  ) {
    (self.address, self.attemptedAt, self.succeededAt) = (address, attemptedAt, succeededAt)
    (self.failures, self.fault, self.nextAt) = (failures, fault, nextAt)
  }
}

extension RefreshState {
  static func renewed(
    _ address: String, at now: Instant, staleAt: Instant?, by rule: RefreshRule
  ) -> RefreshState {
    RefreshState(
      address: address, attemptedAt: now, succeededAt: now, failures: 0, fault: nil,
      nextAt: rule.next(afterSuccessAt: now, staleAt: staleAt))
  }

  /// - Parameter earlier: what was known of the address before; nil: nothing.
  static func failed(
    _ address: String, with fault: RefreshFault, after earlier: RefreshState?, at now: Instant, by rule: RefreshRule
  ) -> RefreshState {
    let failures = (earlier?.failures ?? 0) + 1
    return RefreshState(
      address: address, attemptedAt: now, succeededAt: earlier?.succeededAt, failures: failures, fault: fault,
      nextAt: rule.next(after: failures, failuresAt: now))
  }
}
