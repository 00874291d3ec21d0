import Foundation

/// A piece of work that was timed: how much of it, how long it took, how much processor it used.
struct Measurement: Codable, Sendable {
  let count: Int
  /// Seconds by the clock.
  let wall: Double
  /// Seconds of processor time, all threads together.
  let cpu: Double
  /// Bytes of memory that the process had at most; nil where others did their work in it too.
  var peak: Int?

  var perSecond: Double { Double(count) / max(wall, 1e-9) }
  /// What one core does in a second, however busy the machine is.
  var perCPUSecond: Double { Double(count) / max(cpu, 1e-9) }

  /// - Parameter work: returns how much it did.
  static func of(_ work: () async throws -> Int) async rethrows -> Measurement {
    let (wall, cpu) = (ContinuousClock.now, processorSeconds())
    let count = try await work()
    return Measurement(
      count: count, wall: (ContinuousClock.now - wall).seconds, cpu: processorSeconds() - cpu)
  }

  private static func processorSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }
}

extension [Measurement] {
  /// The middle one of a rate.
  func median(_ rate: (Measurement) -> Double) -> Double {
    let ordered = map(rate).sorted()
    return ordered.isEmpty ? 0 : ordered[ordered.count / 2]
  }
}
