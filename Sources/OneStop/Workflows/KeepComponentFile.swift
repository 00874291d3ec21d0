import BlockingWork
import Documents
import FileExamination
import Foundation
import PDFPages
import Storage
import ValidationReports
public import WorkTime

extension DossierDesk {
  /// Scans and files of components are at most this large, in bytes.
  public static let largestFile = 20 << 20

  /// Nhận tệp: checks type, readability and signatures at once, then keeps it.
  ///
  /// - Parameter path: where the upload lies.
  /// - Throws: `DossierRefusal.fileTypeNotAllowed`, `fileDisguised`, `fileTooLarge`, `fileEncrypted`, `fileUnreadable`,
  ///   `fileOvertaxing`, `examinationBusy`.
  public func keepFile(at path: String, named name: String, at now: Instant) async throws -> ComponentFile {
    let content = try await offload {
      let content = Array(try Foundation.Data(contentsOf: URL(fileURLWithPath: path), options: []))
      if try ComponentFileKind(name: name, content: content) == .pdf { try requireBounded(path) }
      return content
    }
    let kind = try ComponentFileKind(name: name, content: content)
    let signatures = kind == .pdf ? FileSignatures(try await report(on: content, at: now)) : .none
    let digest = try await offload { [files = records.files] in try files.keep(content) }
    return ComponentFile(
      digest: digest, name: name, mediaType: kind.mediaType, byteCount: content.count, signatures: signatures)
  }

  private func report(on pdf: [UInt8], at now: Instant) async throws -> ValidationReport {
    do {
      return try await documents.register(pdf, at: now)
    } catch let refusal as ExaminationRefusal {
      throw DossierRefusal(refusal)
    }
  }
}

/// Whether whoever opens the file later can: our own examination doesn't unpack the pages.
private func requireBounded(_ path: String) throws {
  switch try PDFPages(path: path).firstCheck() {
  case .bounded: return
  case .encrypted: throw DossierRefusal.fileEncrypted
  case .refused: throw DossierRefusal.fileUnreadable
  }
}

/// What may be handed in: what every office can open.
enum ComponentFileKind: String, CaseIterable {
  case pdf, png, jpg, jpeg

  var mediaType: String {
    switch self {
    case .pdf: "application/pdf"
    case .png: "image/png"
    case .jpg, .jpeg: "image/jpeg"
    }
  }

  private var beginning: [UInt8] {
    switch self {
    case .pdf: Array("%PDF-".utf8)
    case .png: [0x89, 0x50, 0x4E, 0x47]
    case .jpg, .jpeg: [0xFF, 0xD8, 0xFF]
    }
  }

  init(name: String, content: [UInt8]) throws(DossierRefusal) {
    if content.isEmpty { throw .fileMissing }
    if content.count > DossierDesk.largestFile { throw .fileTooLarge(limit: DossierDesk.largestFile) }
    let parts = name.split(separator: ".")
    guard parts.count > 1, let kind = ComponentFileKind(rawValue: parts[parts.count - 1].lowercased()) else {
      throw .fileTypeNotAllowed
    }
    guard content.starts(with: kind.beginning) else { throw .fileDisguised }
    self = kind
  }
}

extension FileSignatures {
  init(_ report: ValidationReport) {
    switch report.verdict {
    case nil: self = .none
    case .valid: self = .valid
    case .indeterminate: self = .indeterminate
    case .invalid: self = .invalid
    }
  }
}

extension DossierRefusal {
  init(_ refusal: ExaminationRefusal) {
    switch refusal {
    case .encrypted: self = .fileEncrypted
    case .notPDF, .damaged, .tooLarge: self = .fileUnreadable
    case .overtaxing: self = .fileOvertaxing
    case .busy: self = .examinationBusy
    }
  }
}
