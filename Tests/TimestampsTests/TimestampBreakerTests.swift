import Synchronization
import Testing
import Timestamps

@Suite("Leaving servers alone that failed")
struct TimestampBreakerTests {
  private final class Clock: Sendable {
    private let time = Mutex(ContinuousClock.now)
    var now: ContinuousClock.Instant { time.withLock { $0 } }
    func wait(_ duration: Duration) { time.withLock { $0 += duration } }
  }

  private let clock = Clock()
  private let breaker: TimestampBreaker
  private static let first = TimestampServer(address: "http://mot.example.vn/tsa")
  private static let second = TimestampServer(address: "http://hai.example.vn/tsa")
  private let both = [first, second]

  init() {
    let clock = clock
    breaker = TimestampBreaker(rest: .seconds(300), clock: { clock.now })
  }

  @Test("all are asked until one fails, and then the others")
  func failing() {
    #expect(breaker.askable(of: both) == both)
    breaker.open(for: TimestampBreakerTests.first)
    #expect(breaker.askable(of: both) == [TimestampBreakerTests.second])
    #expect(breaker.isOpen(for: TimestampBreakerTests.first) && !breaker.isOpen(for: TimestampBreakerTests.second))
  }

  @Test("after the rest one asker alone tries it")
  func probing() {
    breaker.open(for: TimestampBreakerTests.first)
    clock.wait(.seconds(299))
    #expect(breaker.askable(of: both) == [TimestampBreakerTests.second])
    clock.wait(.seconds(1))
    #expect(breaker.askable(of: both) == both)
    #expect(breaker.askable(of: both) == [TimestampBreakerTests.second])
    breaker.close(for: TimestampBreakerTests.first)
    #expect(breaker.askable(of: both) == both)
  }

  @Test("a failed try is another rest")
  func failingAgain() {
    breaker.open(for: TimestampBreakerTests.first)
    clock.wait(.seconds(300))
    _ = breaker.askable(of: both)
    breaker.open(for: TimestampBreakerTests.first)
    clock.wait(.seconds(299))
    #expect(breaker.askable(of: both) == [TimestampBreakerTests.second])
  }
}
