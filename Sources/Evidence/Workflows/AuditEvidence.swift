import Cryptography
public import Ledger
import People
import Storage

extension EvidenceDesk {
  /// What an audit of the evidence went through, and the first contradiction it found.
  public struct Audit: Sendable {
    public var kept = 0
    public var files = 0
    public var fault: RecordFault?
  }

  /// Folds every file's events again and compares: its rows, its reports, its versions, the files themselves. Stops at the
  /// first contradiction.
  public func audit() async throws -> Audit {
    var result = Audit()
    var after = ""
    repeat {
      let page = try await records.read { [after] db in try EvidenceAudit(db: db).page(after: after) }
      for finding in page {
        result.kept += 1
        after = finding.file.hexadecimal
        result.fault = try finding.fault ?? fileFault(finding, counting: &result.files)
        if result.fault != nil { return result }
      }
      if page.isEmpty { break }
    } while true
    result.fault = try await records.read { db in try EvidenceAudit.missingRow(in: db) }
    return result
  }

  /// A version that doesn't begin with all bytes of the one before is no version of it.
  private func fileFault(_ finding: EvidenceFinding, counting count: inout Int) throws -> RecordFault? {
    var before: [UInt8] = []
    for file in finding.files {
      do throws(StorageFault) {
        let bytes = try records.files.read(file)
        count += 1
        guard bytes.starts(with: before) else { return .fileDamaged(subject: finding.subject) }
        before = bytes
      } catch .fileMissing {
        return .fileMissing(subject: finding.subject)
      } catch .fileDamaged {
        return .fileDamaged(subject: finding.subject)
      }
    }
    return nil
  }

  /// Makes every row again from the events; a file whose place in the outbox is gone gets one.
  ///
  /// - Returns: how many files.
  @discardableResult
  public func rebuild() async throws -> Int {
    let all = try await records.read { db in try EvidenceAudit.allFiles(in: db) }
    for file in all {
      try await records.write(chain: .system) { db in
        guard let kept = try KeptFileStore(db).load(file) else { return }
        try KeptFileStore(db).project(kept)
        let queue = EvidenceQueue(db)
        try queue.add(file, of: kept.agency, trustList: kept.latest.trustList, due: kept.latest.at)
        if kept.replacedBy != nil { try queue.replace(file) }
      }
    }
    return all.count
  }
}
