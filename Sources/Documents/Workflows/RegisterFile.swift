import BlockingWork
public import Cryptography
import FileExamination
public import Ledger
public import People
import Storage
public import ValidationReports
public import WorkTime

extension DocumentDesk {
  /// Kiểm tra chữ ký khi tiếp nhận: examines a PDF from outside and keeps what was found beside its digest.
  ///
  /// - Throws: `ExaminationRefusal`.
  public func register(_ pdf: [UInt8], at now: Instant) async throws -> ValidationReport {
    let report = try await examiner.report(on: pdf, trust: trust, at: now)
    try await records.write(chain: .system) { db in try FileReports(db).keep(report) }
    return report
  }

  /// What was found in a file of the store, which is examined now if it never was; nil for what is no readable PDF.
  public func report(on file: SHA256Digest, at now: Instant) async throws -> ValidationReport? {
    if let kept = try await records.read({ db in try FileReports(db).reports(on: [file])[file] }) { return kept }
    let content = try await offload { [files = records.files] in try files.read(file) }
    guard content.starts(with: Array("%PDF-".utf8)) else { return nil }
    do {
      return try await register(content, at: now)
    } catch let refusal as ExaminationRefusal where refusal != .busy {
      return nil
    }
  }

  /// The same for a file of a document, for somebody who may read it.
  ///
  /// - Throws: `DocumentRefusal.unknownDocument` also for a file of another document, `examinationBusy`.
  public func report(
    on file: SHA256Digest, of id: OutgoingDocument.ID, for viewer: Standing, at now: Instant
  ) async throws -> (report: ValidationReport?, name: String) {
    try await noteReading(of: id, by: viewer, at: now)
    let name = try await records.read { db in
      let loaded = try DocumentStore(db).load(id)
      try requireReadable(loaded.document.agency, by: viewer, in: db)
      return try loaded.name(of: file)
    }
    guard let name else { throw DocumentRefusal.unknownDocument }
    do {
      return (try await report(on: file, at: now), name)
    } catch let refusal as ExaminationRefusal {
      throw DocumentRefusal(refusal)
    }
  }
}
