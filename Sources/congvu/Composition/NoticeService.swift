import Logging
import Notices
import ServiceLifecycle

/// Sends what waits in the outbox, every few seconds. When the server stops, what is being sent is finished and settled.
struct NoticeService: Service {
  let notices: NoticeDesk
  let clock: ServerClock
  let logger: Logger

  private static let interval = Duration.seconds(3)

  func run() async throws {
    await cancelWhenGracefulShutdown {
      while !Task.isCancelled {
        await send()
        do { try await Task.sleep(for: NoticeService.interval) } catch { break }
      }
    }
  }

  private func send() async {
    do {
      for attempt in try await notices.sendDue(at: { [clock] in clock.now() }) { log(attempt) }
    } catch {
      logger.error("notices not sent", metadata: ["error": "\(error)"])
    }
  }

  private func log(_ attempt: NoticeAttempt) {
    let metadata: Logger.Metadata = ["notice.id": "\(attempt.id)", "notice.courier": "\(attempt.courier.rawValue)"]
    switch attempt.outcome {
    case .sent: logger.debug("notice sent", metadata: metadata)
    case .tryAgain(let failure, _):
      logger.notice(
        "notice not sent, will be tried again",
        metadata: metadata.merging(["notice.failure": "\(failure.text)"]) { $1 })
    case .givenUp(let failure):
      logger.warning("notice given up", metadata: metadata.merging(["notice.failure": "\(failure.text)"]) { $1 })
    }
  }
}
