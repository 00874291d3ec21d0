import Synchronization

/// Remembers what progress was told last.
final class Ends: Sendable {
  private let told = Mutex<[Int]>([])

  var last: [Int] { told.withLock { $0 } }

  func note(done: Int, total: Int) { told.withLock { $0 = [done, total] } }
}
