import Documents
import Foundation
import Ledger
import People
import Storage
import TestRecords
import TestWorld
import WorkTime

// Numbers the documents of a test world one after another, and tells of each number once it is recorded, until it is
// killed or none is left. Arguments: the folder; the PostgreSQL connection, if the records are there.

let arguments = CommandLine.arguments
let folder = arguments[1]
let location: DatabaseLocation =
  arguments.count > 2 ? .postgreSQL(connection: arguments[2]) : .sqlite(path: "\(folder)/congvu.sqlite")
let records = try await TestPlace(location: location, folder: folder).open(migrations: TestWorld.migrations)
let world = try TestWorld(records: records)
let clerk = try world.permit(.clerk, Registry.self)
let waiting: [OutgoingDocument.ID] = try await records.read { db in
  try db.values(
    "SELECT id FROM documents WHERE stage = \(Stage.awaitingSignature) AND number IS NULL ORDER BY id")
}
for id in waiting {
  let document = try await world.desk.number(id, by: clerk, at: Times.now)
  FileHandle.standardOutput.write(Data("numbered \(id) \(document.number?.number ?? 0)\n".utf8))
}
try await records.close()
