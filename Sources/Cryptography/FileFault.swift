import Glibc

/// The operating system would not do what was asked of a file.
public struct FileFault: Error, Sendable, Equatable, CustomStringConvertible {
  /// What was asked of the operating system.
  public enum Step: String, Sendable {
    case open, read, write, synchronize, link
  }

  public let step: Step
  public let path: String
  /// The value of `errno`, such as `ENOENT`.
  public let code: Int32

  /// Takes the code from `errno`: make it right after the call that failed.
  init(_ step: Step, path: String) {
    code = errno
    self.step = step
    self.path = path
  }

  public var description: String { "\(step.rawValue) \(path): \(String(cString: strerror(code)))" }
}
