public import Cryptography
import Foundation
public import Storage
public import WorkTime

/// Tệp đã gửi lên, hồ sơ chưa nộp: files that were checked when they came, so that a form names them by digest and nobody
/// has to send them twice. Not part of the record: the files themselves are kept by content.
public struct UploadedFiles {
  private let db: Database

  /// How long an upload may wait for its form.
  static let rememberedSeconds: Int64 = 30 * 86_400

  public init(_ db: Database) { self.db = db }

  /// - Parameter owner: `person/12`, or whoever else sent it.
  public func keep(_ file: ComponentFile, of owner: String, at now: Instant) throws {
    let text = String(decoding: try JSONEncoder().encode(file), as: UTF8.self)
    try db.run(
      """
      INSERT INTO uploaded_files (owner, digest, file, at) VALUES (\(owner), \(file.digest), \(text), \(now))
      ON CONFLICT (owner, digest) DO UPDATE SET file = excluded.file, at = excluded.at
      """)
    try db.run("DELETE FROM uploaded_files WHERE at < \(now.adding(seconds: -UploadedFiles.rememberedSeconds))")
  }

  /// Those among the digests that this owner sent.
  public func files(_ digests: [SHA256Digest], of owner: String) throws -> [SHA256Digest: ComponentFile] {
    if digests.isEmpty { return [:] }
    let texts: [String] = try db.values(
      "SELECT file FROM uploaded_files WHERE owner = \(owner) AND digest IN \(digests) ORDER BY at, digest")
    let files = try texts.map { try JSONDecoder().decode(ComponentFile.self, from: Foundation.Data($0.utf8)) }
    return Dictionary(files.map { ($0.digest, $0) }) { _, newer in newer }
  }
}
