import FileExamination
import ValidationReports
import WorkTime

/// Scans and other uploaded PDFs are at most this large, in bytes.
public let largestUpload = 20 << 20

extension DocumentDesk {
  /// What is to be said of an uploaded PDF's signatures; it is kept. Accepts only one that opens, is not encrypted and not too large.
  func report(onUploaded pdf: [UInt8], at now: Instant) async throws -> ValidationReport {
    if pdf.isEmpty { throw DocumentRefusal.scanMissing }
    if pdf.count > largestUpload { throw DocumentRefusal.fileTooLarge(limit: largestUpload) }
    do {
      return try await register(pdf, at: now)
    } catch let refusal as ExaminationRefusal {
      throw DocumentRefusal(refusal)
    }
  }
}

extension DocumentRefusal {
  init(_ refusal: ExaminationRefusal) {
    switch refusal {
    case .encrypted: self = .fileEncrypted
    case .notPDF, .damaged, .tooLarge: self = .fileNotPDF
    case .overtaxing: self = .fileOvertaxing
    case .busy: self = .examinationBusy
    }
  }
}
