import BlockingWork
public import Ledger
import Storage
public import WorkTime

extension Directory {
  /// Keeps the picture of an agency's seal and its real size.
  ///
  /// - Parameters:
  ///   - png: bytes of a PNG file that has been read once.
  ///   - diameter: tenths of a millimetre.
  public func recordSeal(
    _ png: [UInt8], diameter: Int, of agency: Agency.ID, by actor: Permit<Administration>, at now: Instant
  ) async throws {
    let digest = try await offload { [files = records.files] in try files.keep(png) }
    try await change(by: actor.person, at: now) { db in
      try actor.requireReach(to: agency, in: db)
      var revised = try AgencyQueries(db).agency(agency)
      revised.seal = SealRecord(diameterTenthsOfMillimetre: diameter, picture: digest)
      try AgencyQueries(db).update(revised)
      return ((), .agencyRecorded(revised))
    }
  }
}
