import BlockingWork
public import Cryptography
public import Ledger
public import People
import Storage
public import WorkTime

extension DocumentDesk {
  /// Đính kèm: keeps the file and names it in the document; the same file under the same name once.
  ///
  /// - Throws: `DocumentRefusal.fileTypeNotAllowed`, `fileDisguised`, `fileTooLarge`; of a PDF also `fileNotPDF`,
  ///   `fileEncrypted`, `fileOvertaxing`, `examinationBusy`.
  public func attach(
    _ content: [UInt8], named name: String, to id: OutgoingDocument.ID, by drafter: Permit<Drafting>,
    at now: Instant
  ) async throws {
    if content.count > largestUpload { throw DocumentRefusal.fileTooLarge(limit: largestUpload) }
    if try AttachmentKind(ofFile: name, content: content) == .pdf { _ = try await report(onUploaded: content, at: now) }
    let file = try await offload { [files = records.files] in try files.keep(content) }
    try await change(id, in: drafter.agency, by: drafter.person, at: now) { document, _ in
      let isThere = document.attachments.contains { $0.file == file && $0.name == name }
      if isThere && document.author == drafter.person { return [] }
      return [try document.attach(Attachment(name: name, file: file, size: content.count), by: drafter, at: now)]
    }
  }

  /// Gỡ tài liệu: the file stays in the store and in the history.
  public func detach(
    _ file: SHA256Digest, from id: OutgoingDocument.ID, by drafter: Permit<Drafting>, at now: Instant
  ) async throws {
    try await change(id, in: drafter.agency, by: drafter.person, at: now) { document, _ in
      let isThere = document.attachments.contains { $0.file == file }
      if !isThere && document.author == drafter.person { return [] }
      return [try document.detach(file, by: drafter, at: now)]
    }
  }
}
