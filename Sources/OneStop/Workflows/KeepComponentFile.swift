import BlockingWork
import Certificates
import Documents
import Foundation
import PDFPages
import PDFSigning
import Storage
public import WorkTime

extension DossierDesk {
  /// Scans and files of components are at most this large, in bytes.
  public static let largestFile = 20 << 20

  /// Nhận tệp: checks type, readability and signatures at once, then keeps it.
  ///
  /// - Parameter path: where the upload lies.
  /// - Throws: `DossierRefusal.fileTypeNotAllowed`, `fileDisguised`, `fileTooLarge`, `fileEncrypted`, `fileUnreadable`.
  public func keepFile(at path: String, named name: String, at now: Instant) async throws -> ComponentFile {
    try await offload { [files = records.files, trust] in
      let content = Array(try Foundation.Data(contentsOf: URL(fileURLWithPath: path), options: []))
      let kind = try ComponentFileKind(name: name, content: content)
      if kind == .pdf { try requireBounded(path) }
      let signatures = kind == .pdf ? try FileSignatures(of: content, trust: trust, at: now) : .none
      return ComponentFile(
        digest: try files.keep(content), name: name, mediaType: kind.mediaType, byteCount: content.count,
        signatures: signatures)
    }
  }
}

/// Looks at the file in a process of its own before our own reader does.
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
  /// - Throws: `DossierRefusal.fileEncrypted`, `fileUnreadable`.
  init(of pdf: [UInt8], trust: TrustList, at now: Instant) throws(DossierRefusal) {
    let examined: ExaminedPDF
    do throws(PDFSigningRefusal) {
      examined = try PDFSignatures.examine(pdf, trust: trust, at: now)
    } catch .encrypted {
      throw .fileEncrypted
    } catch {
      throw .fileUnreadable
    }
    let verdicts = examined.signatures.map(\.verdict)
    if verdicts.isEmpty {
      self = .none
    } else if verdicts.contains(where: { if case .invalid = $0 { true } else { false } }) {
      self = .invalid
    } else {
      self = verdicts.allSatisfy { $0 == .valid } ? .valid : .indeterminate
    }
  }
}
