import BlockingWork
public import Cryptography
import Foundation
import Ledger
import OfficeFiles
public import People
import ShippedResources
import Storage
public import WorkTime

extension ProcedureCatalogue {
  /// Bytes of a file of the catalogue.
  public static let fileLimit = 8 << 20

  /// Xem trước: what an import would do, without doing it; the file is kept, so that it can be imported as it was seen.
  ///
  /// - Parameter path: of an XLSX or CSV file.
  /// - Throws: `ProcedureRefusal`.
  public func preview(fileAt path: String, by actor: Permit<Administration>) async throws -> CatalogueReport {
    let bytes = try await offload { Array(try Data(contentsOf: URL(fileURLWithPath: path))) }
    let sheet = try await ProcedureCatalogue.sheet(bytes)
    return try await records.read { [files = records.files] db in
      try actor.requireCatalogue(in: db)
      var merge = CatalogueMerge(try ProcedureQueries(db).all())
      try merge.merge(sheet) { change, versions in try change.rehearse(in: &versions) }
      return CatalogueReport(file: try files.keep(bytes), lines: merge.lines)
    }
  }

  /// Nhập: publishes what the accepted rows of a file ask for, all in one transaction.
  ///
  /// - Parameter file: as a preview named it.
  /// - Throws: `ProcedureRefusal`.
  public func importFile(
    _ file: SHA256Digest, by actor: Permit<Administration>, at now: Instant
  ) async throws -> CatalogueReport {
    let sheet = try await ProcedureCatalogue.sheet(try await kept(file))
    return try await records.write(chain: .system) { db in
      try actor.requireCatalogue(in: db)
      return try ProcedureCatalogue.merge(sheet, of: file, CatalogueWriter(db, by: actor.person.rawValue, at: now), db)
    }
  }

  /// The catalogue that the program ships, into records that have none: as an installation is first set up.
  ///
  /// - Returns: what became of its rows; nil when there is a catalogue already.
  @discardableResult
  public func loadShipped(at now: Instant) async throws -> CatalogueReport? {
    let sheet = try await ProcedureCatalogue.sheet(ShippedFile.procedures)
    return try await records.write(chain: .system) { [files = records.files] db in
      guard try ProcedureQueries(db).all().isEmpty else { return nil }
      let file = try files.keep(ShippedFile.procedures)
      return try ProcedureCatalogue.merge(sheet, of: file, CatalogueWriter(db, by: nil, at: now), db)
    }
  }

  private static func merge(
    _ sheet: CatalogueSheet, of file: SHA256Digest, _ writer: CatalogueWriter, _ db: Database
  ) throws -> CatalogueReport {
    var merge = CatalogueMerge(try ProcedureQueries(db).all())
    try merge.merge(sheet) { change, versions in
      switch change {
      case .publish(let procedure): try writer.publish(procedure, in: &versions)
      case .retire(let lastDay, let successor):
        try writer.retire(&versions, lastDay: lastDay, replacedBy: successor)
      case .nothing: break
      }
    }
    let report = CatalogueReport(file: file, lines: merge.lines)
    if !report.changed.isEmpty { try writer.keep(.imported(file: file, versions: report.changed.count)) }
    return report
  }

  private func kept(_ file: SHA256Digest) async throws -> [UInt8] {
    do {
      return try await offload { [files = records.files] in try files.read(file) }
    } catch StorageFault.fileMissing {
      throw ProcedureRefusal.fileNotRead(.gone)
    }
  }

  private static func sheet(_ bytes: [UInt8]) async throws -> CatalogueSheet {
    let limits = TableLimits(
      bytes: fileLimit, unpackedBytes: fileLimit * 8, rows: CatalogueSheet.mostRows * 2, columns: 200, cells: 500_000)
    return try await offload { try CatalogueSheet(try readTable(bytes, limits: limits).rows) }
  }

  private static func readTable(_ bytes: [UInt8], limits: TableLimits) throws(ProcedureRefusal) -> TextTable {
    do throws(TableFileRefusal) {
      return try TextTable(file: bytes, limits: limits)
    } catch {
      throw .fileNotRead(CatalogueFileProblem(error))
    }
  }
}

extension CatalogueMerge.Change {
  /// Makes the change in the versions alone.
  fileprivate func rehearse(in versions: inout ProcedureVersions) throws {
    switch self {
    case .publish(let procedure): _ = try versions.publish(procedure)
    case .retire(let lastDay, let successor): _ = try versions.retire(lastDay: lastDay, replacedBy: successor)
    case .nothing: break
    }
  }
}

extension CatalogueFileProblem {
  fileprivate init(_ refusal: TableFileRefusal) {
    self =
      switch refusal {
      case .tooLarge: .tooLarge
      case .notATable: .notATable
      case .damaged, .sheetMissing: .damaged
      case .unclosedQuote(let line): .unclosedQuote(line: line)
      }
  }
}
