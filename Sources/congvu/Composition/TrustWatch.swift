import Certificates
import Cryptography
import Foundation
import Logging
import ServiceLifecycle

/// Takes up what changes in the trust folder, whoever changed it, while the server runs. A folder that can't be read
/// leaves the list as it was.
struct TrustWatch: Service {
  let folder: Installation
  let trust: CurrentTrust
  let logger: Logger

  private static let interval = Duration.seconds(2)

  func run() async throws {
    await cancelWhenGracefulShutdown {
      var seen: [TrustFileState] = []
      while !Task.isCancelled {
        seen = look(after: seen)
        do { try await Task.sleep(for: TrustWatch.interval) } catch { break }
      }
    }
  }

  /// - Returns: what the folder held before it was read, so that a change in between is seen next time.
  private func look(after seen: [TrustFileState]) -> [TrustFileState] {
    do {
      let found = try folder.trustFiles()
      guard found != seen else { return seen }
      let list = try folder.trustList()
      guard list.digest != trust.list.digest else { return found }
      trust.replace(by: list)
      logger.notice("trust list replaced", metadata: ["trust.digest": "\(list.digest.hexadecimal)"])
      return found
    } catch {
      logger.error("trust list not read", metadata: ["error": "\(error)"])
      return seen
    }
  }
}

/// What tells that a file of the trust folder was changed, put there or taken away.
struct TrustFileState: Hashable, Sendable {
  let name: String
  let changedAt: Date?
  let size: Int?
}

extension Installation {
  /// The trust folder's files, by name.
  func trustFiles() throws -> [TrustFileState] {
    let keys: [URLResourceKey] = [.contentModificationDateKey, .fileSizeKey]
    return try FileManager.default.contentsOfDirectory(
      at: URL(fileURLWithPath: trust), includingPropertiesForKeys: keys
    ).map { file in
      let values = try file.resourceValues(forKeys: Set(keys))
      return TrustFileState(
        name: file.lastPathComponent, changedAt: values.contentModificationDate, size: values.fileSize)
    }.sorted { $0.name < $1.name }
  }
}
