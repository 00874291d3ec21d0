import Documents
import Foundation
import Ledger
import People
import Storage
import TestRecords
import TestWorld
import WorkTime

// Numbers the documents of a test world by 16 writers, each every 16th, and tells of each number once it is recorded,
// until it is killed or none is left. Arguments: the folder; the PostgreSQL connection, if the records are there.

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
let writers = 16
try await withThrowingTaskGroup(of: Void.self) { group in
  for writer in 0..<writers {
    group.addTask {
      for index in stride(from: writer, to: waiting.count, by: writers) {
        let document = try await world.desk.number(waiting[index], by: clerk, at: Times.now)
        // One write of less than a page: the lines of two writers don't mix.
        FileHandle.standardOutput.write(Data("numbered \(waiting[index]) \(document.number?.number ?? 0)\n".utf8))
      }
    }
  }
  try await group.waitForAll()
}
try await records.close()
