import BlockingWork
import Certificates
public import Cryptography
import Ledger
import PDFSigning
import Storage
import ValidationReports
public import WorkTime

/// One attempt at a file's evidence: what may be logged of it.
public struct EvidenceAttempt: Hashable, Sendable {
  public let file: SHA256Digest
  public let outcome: EvidenceOutcome
  /// Whether a version with more evidence was kept.
  public let isExtended: Bool
}

extension EvidenceDesk {
  /// Files worked at together.
  private static let batch = 4
  /// Seconds that a claimed file is nobody else's: several times what a large file with slow servers takes.
  static let lease: Int64 = 900
  /// Files that a new trust list or server brings up again at once.
  private static let mostHastened = 200

  /// Works at what is due, oldest first: adds the evidence that is wanting, judges again what has to be. A file is claimed
  /// in one transaction and settled in another with everything that was found; in between nothing is written but files that
  /// nobody names yet. Stops early when the task is cancelled, with nothing half done.
  ///
  /// - Parameters:
  ///   - most: attempts at most in this round.
  ///   - now: the clock.
  ///   - jitter: from 0 to 1, drawn anew for each failure.
  ///   - progress: told of each attempt.
  @discardableResult
  public func attendDue(
    most: Int = .max, at now: @escaping @Sendable () -> Instant,
    jitter: @escaping @Sendable () -> Double = { Double.random(in: 0...1) },
    progress: (EvidenceAttempt) -> Void = { _ in }
  ) async throws -> [EvidenceAttempt] {
    var attempts: [EvidenceAttempt] = []
    while !Task.isCancelled, attempts.count < most {
      let claimed = try await claim(min(EvidenceDesk.batch, most - attempts.count), at: now())
      if claimed.isEmpty { break }
      try await withThrowingTaskGroup { group in
        for task in claimed { group.addTask { try await attend(task, at: now, jitter: jitter()) } }
        for try await attempt in group {
          attempts.append(attempt)
          progress(attempt)
        }
      }
    }
    return attempts
  }

  func claim(_ limit: Int, at now: Instant) async throws -> [EvidenceTask] {
    let (list, hasServer) = (trust().digest, line.isSetUp)
    let hasWork = try await records.read { db in
      try EvidenceQueue(db).hasWork(trustList: list, hasServer: hasServer, at: now)
    }
    guard hasWork else { return [] }
    return try await records.write(chain: .system) { db in
      let queue = EvidenceQueue(db)
      try queue.sort(trustList: list, hasServer: hasServer, limit: EvidenceDesk.mostHastened, at: now)
      return try queue.claim(limit, until: now.adding(seconds: EvidenceDesk.lease), at: now)
    }
  }

  func attend(
    _ task: EvidenceTask, at now: @escaping @Sendable () -> Instant, jitter: Double
  ) async throws -> EvidenceAttempt {
    let trust = trust()
    let kept = try await records.read { db in try KeptFileStore(db).load(task.file) }
    guard let kept else { throw EvidenceRefusal.unknownFile }
    let finding = try await find(kept, trust: trust, at: now)
    return try await settle(task, kept, finding, trustList: trust.digest, at: now(), jitter: jitter)
  }

  /// What an attempt came to, before anything of it is recorded.
  private struct Finding: Sendable {
    /// nil: the file couldn't be read.
    var report: KeptReport?
    /// A version with more evidence, in the file store already.
    var version: SHA256Digest?
    var failure: EvidenceFailure?
  }

  private func find(
    _ kept: KeptFile, trust: TrustList, at now: @escaping @Sendable () -> Instant
  ) async throws -> Finding {
    do {
      let pdf = try await offload { [files = records.files] in try files.read(kept.kept) }
      let extended = try await FileExtension(line: line, trust: trust, now: now)
        .extend(pdf, isRenewing: kept.isRenewalDue(at: now()))
      return try await offload { [files = records.files] in
        let report = try judged(extended, of: kept, trust: trust, at: now())
        let isNew = extended.bytes != pdf && kept.isWorthMore(report.report)
        guard isNew || extended.bytes == pdf else {
          let old = ExtendedFile(bytes: pdf, examined: try PDFSignatures.examine(pdf, trust: trust, at: now()))
          return Finding(report: try judged(old, of: kept, trust: trust, at: now()), failure: extended.failure)
        }
        return Finding(
          report: report, version: isNew ? try files.keep(extended.bytes) : nil, failure: extended.failure)
      }
    } catch let failure as EvidenceFailure {
      return Finding(failure: failure)
    } catch StorageFault.fileMissing, StorageFault.fileDamaged {
      return Finding(failure: .fileMissing)
    }
  }

  private func settle(
    _ task: EvidenceTask, _ kept: KeptFile, _ finding: Finding, trustList: SHA256Digest, at now: Instant,
    jitter: Double
  ) async throws -> EvidenceAttempt {
    let check = finding.report.map {
      EvidenceCheck($0.report, kept: $0.digest, occasion: finding.version == nil ? .scheduled : .extended)
    }
    let outcome = schedule.outcome(
      of: finding.failure, renewBy: (check ?? kept.latest).renewBy, tries: task.tries, at: now, jitter: jitter)
    let isExtended = try await records.write(chain: Chain(rawValue: task.agency.rawValue)) { [schedule] db in
      let (queue, store) = (EvidenceQueue(db), KeptFileStore(db))
      guard try queue.isHeld(task) else { return false }
      if let version = finding.version {
        let event = EvidenceEvent.extended(KeptVersion(file: version, level: check?.level))
        try store.append(event, to: kept.file, by: nil, at: now)
      }
      if let check, let report = finding.report,
        finding.version != nil || !check.agrees(with: kept.latest) || schedule.isDue(after: kept.latest.at, at: now)
      {
        try store.keepReport(report.json, digest: report.digest, of: kept.file, at: now)
        try store.append(.checked(check), to: kept.file, by: nil, at: now)
      }
      try queue.settle(task, outcome, trustList: trustList, at: now)
      return finding.version != nil
    }
    return EvidenceAttempt(file: task.file, outcome: outcome, isExtended: isExtended)
  }
}

/// The report on a version of a file. Where the file alone doesn't prove enough, our own log does: it has held its digest
/// since it was recorded or made.
func judged(_ file: ExtendedFile, of kept: KeptFile, trust: TrustList, at now: Instant) throws -> KeptReport {
  let plain = ValidationReport(file.examined, of: file.bytes, trust: trust, at: now)
  guard plain.verdict != .valid, let known = kept.known(plain.file) else { return try KeptReport(plain) }
  let examined = try PDFSignatures.examine(file.bytes, trust: trust, at: now, existedBy: known)
  return try KeptReport(ValidationReport(examined, of: file.bytes, trust: trust, at: now, existedBy: known))
}

extension KeptFile {
  /// Since when our log has held the digest of these bytes.
  fileprivate func known(_ digest: SHA256Digest) -> Instant? {
    digest == file ? recordedAt : versions.first { $0.version.file == digest }?.at
  }

  /// Seconds between two tries to renew: a server gets a longer certificate only now and then.
  private static let renewalPause: Int64 = 30 * 86_400

  fileprivate func isRenewalDue(at now: Instant) -> Bool {
    guard let renewBy = latest.renewBy, renewBy <= now else { return false }
    return versions.last.map { $0.at.adding(seconds: KeptFile.renewalPause) <= now } ?? true
  }

  /// Whether the report on a new version is better than what is known: a higher level, a proof of the time where there was
  /// none, or evidence that ends later.
  fileprivate func isWorthMore(_ report: ValidationReport) -> Bool {
    let rank = { (level: LevelReport?) in level.flatMap { LevelReport.allCases.firstIndex(of: $0) } ?? -1 }
    if rank(report.lowestLevel) != rank(latest.level) { return rank(report.lowestLevel) > rank(latest.level) }
    guard let renewBy = RenewalRule().renewBy(report) else { return false }
    return latest.renewBy.map { renewBy > $0 } ?? true
  }
}
