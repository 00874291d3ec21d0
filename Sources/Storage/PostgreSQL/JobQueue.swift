internal import Dispatch
internal import Synchronization

/// Work for a fixed number of threads, first come first served.
final class JobQueue<Context>: Sendable {
  typealias Job = @Sendable (inout Context) -> Void

  private struct State {
    var jobs: [Job] = []
    var isClosed = false
    var running: Int
    var waiters: [CheckedContinuation<Void, Never>] = []
  }

  private let state: Mutex<State>
  /// One signal a job, and one a worker at the end.
  private let signal = DispatchSemaphore(value: 0)
  private let workers: Int

  init(workers: Int) {
    self.workers = workers
    state = Mutex(State(running: workers))
  }

  /// Returns false, and does not take the job, when the queue is closed.
  func add(_ job: @escaping Job) -> Bool {
    let isTaken = state.withLock { state in
      if !state.isClosed { state.jobs.append(job) }
      return !state.isClosed
    }
    if isTaken { signal.signal() }
    return isTaken
  }

  /// The next job, for which the calling thread waits; nil when the queue is closed and empty.
  func next() -> Job? {
    signal.wait()
    return state.withLock { state in state.jobs.isEmpty ? nil : state.jobs.removeFirst() }
  }

  func close() {
    let wasOpen = state.withLock { state in
      defer { state.isClosed = true }
      return !state.isClosed
    }
    if wasOpen { for _ in 0..<workers { signal.signal() } }
  }

  func workerDidEnd() {
    let waiters = state.withLock { state in
      state.running -= 1
      guard state.running == 0 else { return [CheckedContinuation<Void, Never>]() }
      defer { state.waiters = [] }
      return state.waiters
    }
    for waiter in waiters { waiter.resume() }
  }

  /// Returns when every worker has ended.
  func allEnded() async {
    await withCheckedContinuation { continuation in
      let isOver = state.withLock { state in
        if state.running > 0 { state.waiters.append(continuation) }
        return state.running == 0
      }
      if isOver { continuation.resume() }
    }
  }
}
