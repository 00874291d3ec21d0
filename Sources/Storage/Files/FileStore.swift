public import Cryptography

/// Files named after their content: `ab/cdef…`, 64 hexadecimal digits in all. Never changed, only added.
///
/// A file is on the disk, name and content, before `keep` returns; so a row that names it can be committed afterwards.
/// All calls block: call them inside a transaction's closure or on a thread of your own.
public struct FileStore: Sendable, Hashable {
  /// The folder of all files; made when the first is kept.
  public let folder: String

  public init(folder: String) { self.folder = folder }

  /// Where the file of this content is, or would be.
  public func path(of digest: SHA256Digest) -> String {
    let name = digest.hexadecimal
    return "\(shelf(digest))/\(name.dropFirst(2))"
  }

  /// Keeps bytes; does nothing but check if they are there already.
  public func keep(_ bytes: [UInt8]) throws(StorageFault) -> SHA256Digest {
    let digest = SHA256Digest(of: bytes)
    if try isKept(digest) { return digest }
    try makeFolders(digest)
    try FileSystem.place(at: path(of: digest), from: try FileSystem.writeTemporary(bytes, in: incoming))
    try FileSystem.synchronizeFolder(shelf(digest))
    return digest
  }

  /// Moves a finished file into the store; afterwards it is gone from where it was.
  public func keep(fileAt path: String) throws(StorageFault) -> SHA256Digest {
    let digest = try FileSystem.digest(path)
    try makeFolders(digest)
    guard try !isKept(digest), try FileSystem.isOnOneDisk(path, incoming) else {
      let kept = try keep(try FileSystem.read(path))
      try FileSystem.remove(path)
      return kept
    }
    try FileSystem.synchronizeFile(path)
    try FileSystem.place(at: self.path(of: digest), from: path)
    try FileSystem.synchronizeFolder(shelf(digest))
    return digest
  }

  /// The bytes of a kept file, checked against its name.
  public func read(_ digest: SHA256Digest) throws(StorageFault) -> [UInt8] {
    let path = path(of: digest)
    guard try FileSystem.exists(path) else { throw .fileMissing(digest) }
    let bytes = try FileSystem.read(path)
    guard SHA256Digest(of: bytes) == digest else { throw .fileDamaged(digest) }
    return bytes
  }

  private var incoming: String { "\(folder)/incoming" }

  private func shelf(_ digest: SHA256Digest) -> String { "\(folder)/\(digest.hexadecimal.prefix(2))" }

  /// Whether the file is there and intact; a damaged one is written anew by the caller.
  private func isKept(_ digest: SHA256Digest) throws(StorageFault) -> Bool {
    let path = path(of: digest)
    guard try FileSystem.exists(path), try FileSystem.digest(path) == digest else { return false }
    // Whoever put it there may not have come to this yet.
    try FileSystem.synchronizeFolder(shelf(digest))
    return true
  }

  private func makeFolders(_ digest: SHA256Digest) throws(StorageFault) {
    try FileSystem.makeFolder(folder)
    try FileSystem.makeFolder(incoming)
    try FileSystem.makeFolder(shelf(digest))
  }
}
