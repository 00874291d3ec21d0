import Glibc

/// Keeps everybody else who asks, of this process or another, out of a folder while something is changed in it.
public enum FolderLock {
  /// Runs the body as the only one. Blocks until it is.
  ///
  /// - Parameter folder: its path; a file `.lock` stays behind in it.
  /// - Throws: `StorageFault` when the folder can't be locked; what the body throws.
  public static func hold<Result>(_ folder: String, while body: () throws -> Result) throws -> Result {
    let file = try OpenFile("\(folder)/.lock", flags: O_RDWR | O_CREAT)
    guard flock(file.descriptor, LOCK_EX) == 0 else { throw FileSystem.fault("flock") }
    return try withExtendedLifetime(file) { try body() }
  }
}
