import Glibc

/// Files that hold secrets: mode 0600, on disk before anything relies on them, never replaced by accident.
public enum PrivateFile {
  /// What became of a request to create a file.
  public enum Creation: Sendable, Equatable {
    case created
    /// A file of that name is there already and was left alone.
    case exists
  }

  /// Writes a new file whole or not at all, synchronised to disk with its folder.
  public static func create(_ bytes: [UInt8], at path: String) throws(FileFault) -> Creation {
    let draft = "\(path).\(getpid()).\(SecureRandom.token())"
    defer { unlink(draft) }
    try write(bytes, toNewFileAt: draft)
    if link(draft, path) != 0 {
      if errno == EEXIST { return .exists }
      throw FileFault(.link, path: path)
    }
    try synchronizeFolder(of: path)
    return .created
  }

  /// The whole content; nil if there is no such file.
  public static func content(at path: String) throws(FileFault) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    if descriptor < 0 {
      if errno == ENOENT { return nil }
      throw FileFault(.open, path: path)
    }
    defer { close(descriptor) }
    var content: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 16 * 1024)
    while true {
      let count = buffer.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
      if count == 0 { return content }
      if count > 0 {
        content.append(contentsOf: buffer[..<count])
      } else if errno != EINTR {
        throw FileFault(.read, path: path)
      }
    }
  }

  /// Whether group or others may read or write the file.
  public static func isOpenToOthers(at path: String) throws(FileFault) -> Bool {
    var status = stat()
    guard stat(path, &status) == 0 else { throw FileFault(.open, path: path) }
    return status.st_mode & 0o077 != 0
  }

  private static func write(_ bytes: [UInt8], toNewFileAt path: String) throws(FileFault) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw FileFault(.open, path: path) }
    defer { close(descriptor) }
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress?.advanced(by: written), $0.count - written)
      }
      if count >= 0 {
        written += count
      } else if errno != EINTR {
        throw FileFault(.write, path: path)
      }
    }
    guard fsync(descriptor) == 0 else { throw FileFault(.synchronize, path: path) }
  }

  private static func synchronizeFolder(of path: String) throws(FileFault) {
    let folder =
      switch path.lastIndex(of: "/") {
      case nil: "."
      case path.startIndex: "/"
      case .some(let slash): String(path[..<slash])
      }
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileFault(.open, path: folder) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw FileFault(.synchronize, path: folder) }
  }
}
