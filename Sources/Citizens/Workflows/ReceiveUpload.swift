import BlockingWork
import Foundation
public import Ledger
import OneStop
import Storage
public import WorkTime

extension CitizenDesk {
  /// Bắt đầu tải lên một tệp, to be sent piece by piece.
  ///
  /// - Throws: `CitizenRefusal.uploadTooLarge`, `uploadsTooMany`; `notYourDossier`.
  public func beginUpload(
    named name: String, size: Int, for form: CitizenForm, place: Int, of account: CitizenAccount, at now: Instant
  ) async throws -> CitizenUpload.ID {
    let attempt = Attempt(.uploadDay, account.id.description, key: key)
    let (id, old) = try await records.write(chain: .system) { db in
      let buckets = AttemptBuckets(db)
      try buckets.require([attempt], at: now)
      try buckets.count([attempt], at: now)
      if case .dossier(let dossier) = form { try CitizenDossiers(db).require(dossier, of: account.id) }
      let uploads = CitizenUploads(db)
      let old = try uploads.forgetOld(before: now.adding(seconds: -UploadAllowance.keptSeconds))
      let id = try uploads.begin(name, size: size, for: form.name, place: place, of: account.id, at: now)
      return (id, old)
    }
    try await offload { try PieceFolder(folder).remove(old) }
    return id
  }

  /// The upload as it stands, so that it goes on where it was broken off.
  public func upload(_ id: CitizenUpload.ID, of account: CitizenAccount) async throws -> CitizenUpload {
    try await records.read { db in try CitizenUploads(db).upload(id, of: account.id) }
  }

  /// Một phần của tệp. With the last one the file is checked and kept.
  ///
  /// - Parameters:
  ///   - offset: where the piece begins; must be where the last one ended.
  ///   - piece: at most `UploadAllowance.pieceSize` bytes.
  /// - Returns: the upload as it stands then.
  /// - Throws: `CitizenRefusal.unknownUpload`, `uploadElsewhere`, `uploadTooLarge`; `DossierRefusal` when the whole file
  ///   is not in order, which ends the upload.
  public func append(
    _ piece: [UInt8], at offset: Int, to id: CitizenUpload.ID, of account: CitizenAccount, at now: Instant
  ) async throws -> CitizenUpload {
    let upload = try await upload(id, of: account)
    if upload.kept != nil { return upload }
    guard offset == upload.received else { throw CitizenRefusal.uploadElsewhere(offset: upload.received) }
    guard piece.count <= UploadAllowance.pieceSize, offset + piece.count <= upload.size else {
      throw CitizenRefusal.uploadTooLarge
    }
    try await offload { try PieceFolder(folder).write(piece, at: offset, of: id) }
    try await records.write(chain: .system) { db in
      try CitizenUploads(db).advance(upload, to: offset + piece.count)
    }
    if offset + piece.count == upload.size { try await finish(upload, at: now) }
    return try await self.upload(id, of: account)
  }

  /// Tệp gửi cùng biểu mẫu: a whole file, as a browser without scripts sends it.
  public func upload(
    fileAt path: String, named name: String, size: Int, for form: CitizenForm, place: Int, of account: CitizenAccount,
    at now: Instant
  ) async throws {
    let id = try await beginUpload(named: name, size: size, for: form, place: place, of: account, at: now)
    let file = try await dossiers.keepFile(at: path, named: name, at: now)
    try await records.write(chain: .system) { db in try CitizenUploads(db).keep(file, as: id) }
  }

  /// Bỏ một tệp.
  public func dropUpload(_ id: CitizenUpload.ID, of account: CitizenAccount) async throws {
    try await records.write(chain: .system) { db in
      let uploads = CitizenUploads(db)
      try uploads.forget(try uploads.upload(id, of: account.id).id)
    }
    try await offload { try PieceFolder(folder).remove([id]) }
  }

  private func finish(_ upload: CitizenUpload, at now: Instant) async throws {
    let pieces = PieceFolder(folder)
    do {
      let file = try await dossiers.keepFile(at: pieces.path(of: upload.id), named: upload.name, at: now)
      try await records.write(chain: .system) { db in try CitizenUploads(db).keep(file, as: upload.id) }
    } catch let refusal as DossierRefusal {
      try await records.write(chain: .system) { db in try CitizenUploads(db).forget(upload.id) }
      try await offload { try pieces.remove([upload.id]) }
      throw refusal
    }
    try await offload { try pieces.remove([upload.id]) }
  }

  private var folder: String { dossiers.uploadFolder }
}

/// Where the pieces of an upload come together.
private struct PieceFolder: Sendable {
  let folder: String

  init(_ folder: String) { self.folder = folder }

  func path(of upload: CitizenUpload.ID) -> String { "\(folder)/nguoi-dan-\(upload).part" }

  /// What lies behind the offset is of a piece that was broken off, and is written over.
  func write(_ piece: [UInt8], at offset: Int, of upload: CitizenUpload.ID) throws {
    let path = path(of: upload)
    if !FileManager.default.fileExists(atPath: path) {
      let isMade = FileManager.default.createFile(
        atPath: path, contents: nil, attributes: [.posixPermissions: 0o600])
      if !isMade { throw StorageFault.diskFull }
    }
    let file = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
    try file.truncate(atOffset: UInt64(offset))
    try file.write(contentsOf: Foundation.Data(piece))
    try file.close()
  }

  func remove(_ uploads: [CitizenUpload.ID]) throws {
    for upload in uploads where FileManager.default.fileExists(atPath: path(of: upload)) {
      try FileManager.default.removeItem(atPath: path(of: upload))
    }
  }
}
