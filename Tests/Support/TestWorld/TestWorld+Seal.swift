public import Documents
import Cryptography
import Foundation
import Storage

extension TestWorld {
  /// A server's key, the same for all worlds of a run, with a file of checkpoints of its own.
  public func newSeal() throws -> ServerSeal {
    try FileManager.default.createDirectory(atPath: records.files.folder, withIntermediateDirectories: true)
    let path = "\(records.files.folder)/checkpoints-\(UUID().uuidString).jsonl"
    return ServerSeal(key: try TestWorld.serverKey.get(), checkpoints: Checkpoints(path: path))
  }

  private static let serverKey = Result { try ServerKey.generate() }
}
