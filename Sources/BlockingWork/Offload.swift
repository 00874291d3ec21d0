import Dispatch

/// Where calls into C libraries and long computations run: threads of their own, never the cooperative pool, which has
/// one thread a core and would stand still.
private let workers = DispatchQueue(label: "congvu.blocking", attributes: .concurrent)

/// Runs blocking work on a thread of its own and waits for it without blocking.
public func offload<T: Sendable>(_ work: @escaping @Sendable () throws -> T) async throws -> T {
  try await withCheckedThrowingContinuation { continuation in
    workers.async { continuation.resume(with: Result { try work() }) }
  }
}
