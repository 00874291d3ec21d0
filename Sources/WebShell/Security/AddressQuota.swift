public import WorkTime
internal import Synchronization

/// Counts what comes from each address, minute by minute, where requests need no session. In memory, since it only keeps
/// one visitor from taking up the whole server.
public final class AddressQuota: Sendable {
  private let limit: Int
  private let window = Mutex(Window())

  private struct Window {
    var minute: Int64 = .min
    var counts: [String: Int] = [:]
  }

  /// More addresses than the offices of a province have; in a minute with more, no further one is served.
  private static let addressLimit = 50_000

  /// - Parameter limit: requests of one address in a minute.
  public init(perMinute limit: Int) { self.limit = limit }

  /// Counts one more request.
  ///
  /// - Returns: false when the address has had its share of this minute.
  public func admits(_ address: String, at now: Instant) -> Bool {
    let minute = now.microseconds / 60_000_000
    return window.withLock { window in
      if window.minute != minute { window = Window(minute: minute) }
      guard window.counts[address] != nil || window.counts.count < AddressQuota.addressLimit else { return false }
      window.counts[address, default: 0] += 1
      return window.counts[address, default: 0] <= limit
    }
  }
}
