import Cryptography
import Logging
import ServiceLifecycle
import Storage
import WorkTime

/// Seals the heads of all chains with the server's key: at each minute with new events, and when the server stops.
struct CheckpointService: Service {
  let records: Records
  let checkpoints: Checkpoints
  let key: ServerKey
  let clock: ServerClock
  let logger: Logger

  private static let interval = Duration.seconds(60)

  func run() async throws {
    await cancelWhenGracefulShutdown {
      while !Task.isCancelled {
        await seal()
        do { try await Task.sleep(for: CheckpointService.interval) } catch { break }
      }
    }
    await seal()
  }

  private func seal() async {
    do {
      _ = try await checkpoints.recordIfNew(records, at: clock.now(), key: key)
    } catch {
      logger.error("checkpoint failed", metadata: ["error": "\(error)"])
    }
  }
}
