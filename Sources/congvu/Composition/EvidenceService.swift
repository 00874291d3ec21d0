import Documents
import Evidence
import Ledger
import Logging
import ServiceLifecycle

/// Adds what makes signatures last to the files whose evidence is wanting, and judges again what is due: a bounded round
/// every few seconds. When the server stops, what is being worked at is finished and settled.
struct EvidenceService: Service {
  let documents: DocumentDesk
  let clock: ServerClock
  let logger: Logger

  private static let interval = Duration.seconds(10)
  /// Files in one round.
  private static let most = 40

  func run() async throws {
    await cancelWhenGracefulShutdown {
      await recordOld()
      while !Task.isCancelled {
        await attend()
        do { try await Task.sleep(for: EvidenceService.interval) } catch { break }
      }
    }
  }

  /// Files that were signed before their evidence was kept come in once.
  private func recordOld() async {
    var last: OutgoingDocument.ID?
    do {
      repeat {
        last = try await documents.recordOldEvidence(after: last, limit: EvidenceService.most, at: clock.now())
      } while last != nil && !Task.isCancelled
    } catch {
      logger.error("signed files not recorded", metadata: ["error": "\(error)"])
    }
  }

  private func attend() async {
    do {
      for attempt in try await documents.evidence.attendDue(most: EvidenceService.most, at: { [clock] in clock.now() })
      {
        log(attempt)
      }
    } catch {
      logger.error("evidence not worked at", metadata: ["error": "\(error)"])
    }
  }

  private func log(_ attempt: EvidenceAttempt) {
    let metadata: Logger.Metadata = ["evidence.file": "\(attempt.file)", "evidence.extended": "\(attempt.isExtended)"]
    switch attempt.outcome {
    case .settled(_, nil): logger.debug("evidence complete", metadata: metadata)
    case .settled(_, let failure?), .tryAgain(let failure, _):
      logger.notice(
        "evidence wanting", metadata: metadata.merging(["evidence.failure": "\(failure.rawValue)"]) { $1 })
    case .held: logger.debug("evidence held, no timestamp server", metadata: metadata)
    }
  }
}
