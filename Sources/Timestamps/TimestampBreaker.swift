import Synchronization

/// Cầu chì: leaves a server that failed alone for a while, so that whoever comes next does not wait for it too. After the
/// rest one asker alone tries it; all others go on without, until that one has its answer.
public final class TimestampBreaker: Sendable {
  /// Until when each server that failed is left alone.
  private let resting = Mutex<[TimestampServer: ContinuousClock.Instant]>([:])
  private let rest: Duration
  private let clock: @Sendable () -> ContinuousClock.Instant

  /// - Parameter rest: how long a server is left alone after it failed.
  public init(
    rest: Duration = .seconds(300), clock: @escaping @Sendable () -> ContinuousClock.Instant = { .now }
  ) {
    (self.rest, self.clock) = (rest, clock)
  }

  /// Those that may be asked now, in their order. One whose rest is over is given to this asker only: for all others it
  /// rests once more, which `close` or `open` ends or prolongs.
  public func askable(of servers: [TimestampServer]) -> [TimestampServer] {
    let now = clock()
    return resting.withLock { resting in
      servers.filter { server in
        guard let end = resting[server] else { return true }
        guard end <= now else { return false }
        resting[server] = now + rest
        return true
      }
    }
  }

  /// The server failed.
  public func open(for server: TimestampServer) {
    let end = clock() + rest
    resting.withLock { $0[server] = end }
  }

  /// The server answered as it should.
  public func close(for server: TimestampServer) { resting.withLock { $0[server] = nil } }

  /// Whether it is left alone.
  public func isOpen(for server: TimestampServer) -> Bool {
    let now = clock()
    return resting.withLock { ($0[server] ?? now) > now }
  }
}
