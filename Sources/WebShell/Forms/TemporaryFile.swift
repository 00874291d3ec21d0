import Glibc
import NIOPosix

/// A new empty file that only this process may read; deleted when the last reference goes.
final class TemporaryFile: Sendable {
  let path: String
  private let descriptor: Int32

  /// - Throws: ``FormRefusal/noSpace``.
  init(in folder: String) throws(FormRefusal) {
    path = "\(folder)/tai-len-\(RandomToken.draw())"
    descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw .noSpace }
  }

  deinit {
    close(descriptor)
    unlink(path)
  }

  /// Appends off the cooperative pool.
  /// - Throws: ``FormRefusal/noSpace``.
  func append(_ bytes: [UInt8]) async throws {
    let descriptor = descriptor
    try await NIOThreadPool.singleton.runIfActive {
      var written = 0
      while written < bytes.count {
        let count = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress! + written, bytes.count - written) }
        guard count > 0 || errno == EINTR else { throw FormRefusal.noSpace }
        written += max(0, count)
      }
    }
  }
}
