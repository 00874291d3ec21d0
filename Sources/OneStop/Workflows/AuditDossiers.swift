import Cryptography
public import Ledger
import People
import Storage
import WorkTime

extension DossierDesk {
  /// What an audit of the dossiers went through, and the first contradiction it found.
  public struct Audit: Sendable {
    public var dossiers = 0
    public var files = 0
    public var fault: RecordFault?
  }

  /// Folds every dossier again and compares: its rows, its files, its code. Stops at the first contradiction.
  public func audit() async throws -> Audit {
    var result = Audit()
    var after: Int64 = 0
    while true {
      let page = try await records.read { [after, calendar] db in
        try DossiersAudit(db: db, calendar: calendar).page(after: after)
      }
      for finding in page {
        result.dossiers += 1
        after = finding.id
        result.fault = try finding.fault ?? fileFault(of: finding, counting: &result.files)
        if result.fault != nil { return result }
      }
      if page.isEmpty { break }
    }
    result.fault = try await records.read { db in try DossiersAudit.missingRow(in: db) }
    return result
  }

  private func fileFault(of finding: DossierFinding, counting count: inout Int) throws -> RecordFault? {
    for file in finding.files {
      do throws(StorageFault) {
        _ = try records.files.read(file)
        count += 1
      } catch .fileMissing {
        return .fileMissing(subject: finding.subject)
      } catch .fileDamaged {
        return .fileDamaged(subject: finding.subject)
      }
    }
    return nil
  }

  /// Makes every row and search text again from the events.
  ///
  /// - Returns: how many dossiers.
  public func rebuild() async throws -> Int {
    let all = try await records.read { db in try DossiersAudit.allKeys(in: db) }
    for key in all {
      try await records.write(chain: Chain(rawValue: key.receiving.rawValue)) { [calendar] db in
        let store = DossierStore(db)
        let loaded = try store.load(key.id)
        let terms = try DossierTerms(of: loaded.dossier, calendar: calendar, in: db)
        try store.project(loaded, terms: terms)
        try store.index(loaded.dossier, terms: terms)
      }
    }
    return all.count
  }
}
