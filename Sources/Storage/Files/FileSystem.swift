internal import Cryptography
internal import Glibc

/// The system calls behind the files, with faults named.
enum FileSystem {
  static func exists(_ path: String) throws(StorageFault) -> Bool {
    if access(path, F_OK) == 0 { return true }
    guard errno == ENOENT || errno == ENOTDIR else { throw fault("access") }
    return false
  }

  static func read(_ path: String) throws(StorageFault) -> [UInt8] {
    let file = try OpenFile(path, flags: O_RDONLY)
    var status = stat()
    guard fstat(file.descriptor, &status) == 0 else { throw fault("fstat") }
    var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
    var filled = 0
    while filled < bytes.count {
      let count = bytes.withUnsafeMutableBytes { buffer in
        Glibc.read(file.descriptor, buffer.baseAddress.map { $0 + filled }, buffer.count - filled)
      }
      guard count >= 0 || errno == EINTR else { throw fault("read") }
      if count == 0 { return Array(bytes.prefix(filled)) }
      filled += max(count, 0)
    }
    return bytes
  }

  static func digest(_ path: String) throws(StorageFault) -> SHA256Digest {
    do throws(FileFault) {
      return try SHA256Digest(ofFileAt: path)
    } catch {
      throw .fileSystem(code: error.code, operation: "read")
    }
  }

  /// Writes a new file that is on the disk when this returns; its path.
  static func writeTemporary(_ bytes: [UInt8], in folder: String) throws(StorageFault) -> String {
    var template = Array("\(folder)/XXXXXX".utf8CString)
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else { throw fault("mkstemp") }
    let file = OpenFile(descriptor: descriptor)
    guard fcntl(descriptor, F_SETFD, FD_CLOEXEC) == 0 else { throw fault("fcntl") }
    let path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    do throws(StorageFault) {
      try file.write(bytes)
      try file.synchronize()
    } catch {
      try remove(path)
      throw error
    }
    return path
  }

  /// Gives a finished file its final name; it can't be written to by accident afterwards.
  static func place(at path: String, from temporary: String) throws(StorageFault) {
    guard chmod(temporary, 0o440) == 0 else { throw fault("chmod") }
    guard rename(temporary, path) == 0 else { throw fault("rename") }
  }

  static func remove(_ path: String) throws(StorageFault) {
    guard unlink(path) == 0 || errno == ENOENT else { throw fault("unlink") }
  }

  /// Makes a folder unless it is there, and sees to it that its name is on the disk.
  static func makeFolder(_ path: String) throws(StorageFault) {
    if mkdir(path, 0o750) == 0 {
      try synchronizeFolder(parent(of: path))
    } else if errno != EEXIST {
      throw fault("mkdir")
    }
  }

  static func synchronizeFile(_ path: String) throws(StorageFault) {
    try OpenFile(path, flags: O_RDONLY).synchronize()
  }

  static func synchronizeFolder(_ path: String) throws(StorageFault) {
    try OpenFile(path, flags: O_RDONLY | O_DIRECTORY).synchronize()
  }

  /// Whether a file can be moved into the folder by renaming it.
  static func isOnOneDisk(_ path: String, _ folder: String) throws(StorageFault) -> Bool {
    var one = stat()
    var other = stat()
    guard stat(path, &one) == 0, stat(folder, &other) == 0 else { throw fault("stat") }
    return one.st_dev == other.st_dev
  }

  static func parent(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// The fault that `errno` tells of.
  static func fault(_ operation: String) -> StorageFault {
    let code = errno
    return code == ENOSPC || code == EDQUOT ? .diskFull : .fileSystem(code: code, operation: operation)
  }
}

/// An open file; closed when it is let go.
final class OpenFile {
  let descriptor: Int32

  init(descriptor: Int32) { self.descriptor = descriptor }

  convenience init(_ path: String, flags: Int32, mode: mode_t = 0o640) throws(StorageFault) {
    let descriptor = open(path, flags | O_CLOEXEC, mode)
    guard descriptor >= 0 else { throw FileSystem.fault("open") }
    self.init(descriptor: descriptor)
  }

  deinit { close(descriptor) }

  func write(_ bytes: [UInt8]) throws(StorageFault) {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        Glibc.write(descriptor, buffer.baseAddress.map { $0 + written }, buffer.count - written)
      }
      guard count >= 0 || errno == EINTR else { throw FileSystem.fault("write") }
      written += max(count, 0)
    }
  }

  func synchronize() throws(StorageFault) {
    guard fsync(descriptor) == 0 else { throw FileSystem.fault("fsync") }
  }
}
