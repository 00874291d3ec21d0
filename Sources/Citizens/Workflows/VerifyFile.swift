import Ledger
import BlockingWork
import Documents
import FileExamination
import Foundation
import OneStop
import Storage
public import ValidationReports
public import WorkTime

/// Kết luận về một tệp, in one word.
public enum FileConclusion: Sendable, CaseIterable {
  /// Byte for byte what we issued.
  case genuine
  /// Not ours, but everything it is signed with holds.
  case signedElsewhere
  /// A signature does not hold: changed, or not made by whom it says.
  case altered
  /// Signed, but nothing certain can be said.
  case undecided
  /// Not ours, and nobody has signed it.
  case unsigned
}

/// What was found in a file.
public struct FileVerification: Sendable {
  public let conclusion: FileConclusion
  public let known: KnownResult?
  /// As the certificates name the signers: what anybody who has the file can read in it.
  public let report: ValidationReport
}

extension CitizenDesk {
  /// Kiểm tra tệp kết quả: whether it is what an agency here issued, and what its signatures are worth. It says nothing
  /// of whose matter it is, and the file is not kept.
  ///
  /// - Parameters:
  ///   - path: where the upload lies, at most `UploadAllowance.fileSize` bytes.
  ///   - peer: the address that asks.
  /// - Throws: `CitizenRefusal.tooManyAttempts`, `fileUnreadable`, `fileOvertaxing`, `examinationBusy`.
  public func verify(fileAt path: String, from peer: String, at now: Instant) async throws -> FileVerification {
    let attempt = Attempt(.verificationPeer, peer, key: key)
    try await records.write(chain: .system) { db in
      let buckets = AttemptBuckets(db)
      try buckets.require([attempt], at: now)
      try buckets.count([attempt], at: now)
    }
    let content = try await offload { Array(try Foundation.Data(contentsOf: URL(fileURLWithPath: path), options: [])) }
    let report = try await report(on: content, at: now)
    let known = try await records.read { db in try KnownResults(db).result(report.file) }
    return FileVerification(
      conclusion: FileConclusion(isKnown: known != nil, verdict: report.verdict), known: known, report: report)
  }

  private func report(on pdf: [UInt8], at now: Instant) async throws -> ValidationReport {
    do {
      return try await dossiers.documents.examiner.report(on: pdf, trust: dossiers.trust, at: now)
    } catch let refusal as ExaminationRefusal {
      throw CitizenRefusal(refusal)
    }
  }
}

extension FileConclusion {
  /// - Parameter verdict: the worst of the signatures'; nil: there are none.
  init(isKnown: Bool, verdict: ReportVerdict?) {
    self =
      switch verdict {
      case .invalid: .altered
      case _ where isKnown: .genuine
      case nil: .unsigned
      case .indeterminate: .undecided
      case .valid: .signedElsewhere
      }
  }
}

extension CitizenRefusal {
  init(_ refusal: ExaminationRefusal) {
    switch refusal {
    case .notPDF, .encrypted, .damaged, .tooLarge: self = .fileUnreadable
    case .overtaxing: self = .fileOvertaxing
    case .busy: self = .examinationBusy
    }
  }
}
