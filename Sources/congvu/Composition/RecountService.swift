import Ledger
import Logging
import OneStop
import People
import ServiceLifecycle
import Storage

/// Counts the open due dates again when the server starts: holidays may have been entered since. Dates move forward only,
/// and whoever waits is told.
struct RecountService: Service {
  let program: Program
  let clock: ServerClock

  func run() async throws {
    do {
      let agencies = try await program.records.read { db in try PeopleRegister(db).allAgencies() }
      for agency in agencies {
        if Task.isShuttingDownGracefully { return }
        let moved = try await program.dossiers.recount(in: agency.id, at: clock.now())
        if moved > 0 { program.logger.notice("due dates moved", metadata: ["count": "\(moved)"]) }
      }
    } catch {
      program.logger.error("due dates not counted again", metadata: ["error": "\(error)"])
    }
    try await gracefulShutdown()
  }
}
