import Logging
import ServiceLifecycle
import TrustKeeping

/// Renews the revocation lists whose time has come. A server of an authority that is down costs a line of the log.
struct RevocationService: Service {
  let keeper: TrustKeeper
  let clock: ServerClock
  let logger: Logger

  private static let interval = Duration.seconds(60)

  func run() async throws {
    // Under a demo's clock the lists of today are from the future.
    guard keeper.rule.isOn, clock.isReal else { return try await gracefulShutdown() }
    await cancelWhenGracefulShutdown {
      while !Task.isCancelled {
        await renew()
        do { try await Task.sleep(for: RevocationService.interval) } catch { break }
      }
    }
  }

  private func renew() async {
    do {
      for outcome in try await keeper.refresh(.due, at: { [clock] in clock.now() }) { log(outcome) }
    } catch {
      logger.error("revocation lists not renewed", metadata: ["error": "\(error)"])
    }
  }

  private func log(_ outcome: RefreshOutcome) {
    let metadata: Logger.Metadata = ["crl.address": "\(outcome.address)"]
    switch outcome.result {
    case .renewed: logger.notice("revocation list renewed", metadata: metadata)
    case .unchanged: logger.debug("revocation list unchanged", metadata: metadata)
    case .failed(let fault):
      logger.warning(
        "revocation list not renewed", metadata: metadata.merging(["crl.fault": "\(fault.rawValue)"]) { $1 })
    }
  }
}
