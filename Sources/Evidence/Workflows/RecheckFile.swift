import BlockingWork
import Certificates
public import Cryptography
public import Ledger
import PDFSigning
public import People
import Storage
public import WorkTime

extension EvidenceDesk {
  /// Kiểm tra lại: judges the version to keep anew, as of now, and keeps what was found beside all earlier findings.
  ///
  /// - Parameters:
  ///   - digest: of the file, or of a version of it with added evidence.
  ///   - person: who asked, and may see the file: that is the caller's to know.
  /// - Throws: `EvidenceRefusal.unknownFile`; `StorageFault` when the file is gone or damaged.
  @discardableResult
  public func recheck(_ digest: SHA256Digest, by person: Person.ID, at now: Instant) async throws -> EvidenceCheck {
    let kept = try await records.read { db in try EvidenceOutbox(db).file(of: digest) }
    guard let kept else { throw EvidenceRefusal.unknownFile }
    let trust = trust()
    // Asked twice in a minute, it would say the same.
    let last = kept.latest
    if last.occasion == .asked, last.at <= now, last.at.adding(seconds: 60) > now, last.trustList == trust.digest {
      return last
    }
    let report = try await offload { [files = records.files] in
      let pdf = try files.read(kept.kept)
      let examined = try PDFSignatures.examine(pdf, trust: trust, at: now)
      return try judged(ExtendedFile(bytes: pdf, examined: examined), of: kept, trust: trust, at: now)
    }
    let check = EvidenceCheck(report.report, kept: report.digest, occasion: .asked)
    try await records.write(chain: Chain(rawValue: kept.agency.rawValue)) { db in
      let store = KeptFileStore(db)
      try store.keepReport(report.json, digest: report.digest, of: kept.file, at: now)
      try store.append(.checked(check), to: kept.file, by: person.rawValue, at: now)
    }
    return check
  }
}
