import Documents
import Foundation
public import Ledger
public import OneStop
public import People
import Procedures
import Storage
import WorkTime

extension TestWorld {
  /// The desk of dossiers over the world's tables, with the shipped catalogue and a folder for uploads.
  public func openCounter() async throws -> DossierDesk {
    let dossiers = DossierDesk(
      records: records, directory: directory, documents: desk, calendar: try TestWorld.calendar,
      trust: desk.currentTrust)
    try FileManager.default.createDirectory(atPath: dossiers.uploadFolder, withIntermediateDirectories: true)
    _ = try await ProcedureCatalogue(records: records).loadShipped(at: Times.now)
    return dossiers
  }

  /// Hà Thị Pằng, who receives at the commune's counter; she is not of the cast.
  public func appointReceiver() async throws -> Standing {
    try await appoint("Hà Thị Pằng", as: .counterOfficer, at: cast.commune.id, title: "Công chức tiếp nhận")
  }

  /// Somebody who is not of the cast, from the agency's founding on.
  public func appoint(
    _ name: String, as position: Position, at agency: Agency.ID, title: String
  ) async throws -> Standing {
    let person = try await directory.addPerson(
      Person(id: .init(rawValue: 0), fullName: name, signaturePicture: nil), by: nil, at: Times.now)
    let office = Appointment(
      id: .init(rawValue: 0), person: person.id, agency: agency, position: position, title: title, unit: "VP",
      tenure: .full, validFrom: Times.founding, validTo: nil)
    _ = try await directory.appoint(office, by: nil, at: Times.now)
    return try await records.read { db in
      try PeopleRegister(db).standing(of: person.id, in: agency, on: Times.friday)
    }
  }
}
