import Cryptography
public import Ledger
import People
import Storage
import WorkTime

extension DocumentDesk {
  /// What an audit of the documents went through, and the first contradiction it found.
  public struct Audit: Sendable {
    public var documents = 0
    public var files = 0
    public var fault: RecordFault?
  }

  /// Folds every document again and compares: its row, its texts, its register entry, its files, its number series.
  /// Stops at the first contradiction.
  public func audit() async throws -> Audit {
    var result = Audit()
    var numbers: [SeriesKey: [IssuedNumber]] = [:]
    var after: Int64 = 0
    repeat {
      let page = try await records.read { [after, verdicts] db in
        try DocumentsAudit(db: db, verdicts: verdicts).page(after: after)
      }
      for finding in page {
        result.documents += 1
        after = finding.id
        if let number = finding.number { numbers[SeriesKey(finding.agency, number), default: []].append(number) }
        result.fault = try finding.fault ?? fileFault(finding.files, of: finding.subject, counting: &result.files)
        if result.fault != nil { return result }
      }
      if page.isEmpty { break }
    } while true
    result.fault = try await records.read { [numbers] db in
      try DocumentsAudit.missingRow(in: db) ?? DocumentsAudit.seriesFault(numbers, in: db)
    }
    return result
  }

  private func fileFault(
    _ files: Set<SHA256Digest>, of subject: String, counting count: inout Int
  ) throws -> RecordFault? {
    for file in files {
      do throws(StorageFault) {
        _ = try records.files.read(file)
        count += 1
      } catch .fileMissing {
        return .fileMissing(subject: subject)
      } catch .fileDamaged {
        return .fileDamaged(subject: subject)
      }
    }
    return nil
  }

  /// Makes every row, register entry and search text again from the events.
  ///
  /// - Returns: how many documents.
  public func rebuild() async throws -> Int {
    let all = try await records.read { db in
      try DocumentsAudit.allKeys(in: db)
    }
    for key in all {
      try await records.write(chain: Chain(rawValue: key.agency.rawValue)) { [verdicts] db in
        let store = DocumentStore(db)
        let loaded = try store.load(key.id)
        try store.project(loaded, verdicts: verdicts)
        try store.index(loaded.document)
      }
    }
    return all.count
  }
}
