import Cryptography
import Foundation
import Logging
import ServiceLifecycle
import TrustKeeping

/// Takes up what changes in the trust folder, whoever changed it, while the server runs, and testifies what was changed
/// by hand. A folder that can't be read leaves the list as it was.
struct TrustWatch: Service {
  let folder: Installation
  let keeper: TrustKeeper
  let clock: ServerClock
  let logger: Logger

  private static let interval = Duration.seconds(2)

  func run() async throws {
    await cancelWhenGracefulShutdown {
      var seen = Look()
      while !Task.isCancelled {
        seen = await look(after: seen)
        do { try await Task.sleep(for: TrustWatch.interval) } catch { break }
      }
    }
  }

  /// What the last look found.
  private struct Look {
    /// As they were before they were read, so that a change in between is seen next time.
    var files: [TrustFileState] = []
    /// Testified only when it is there a second time: who changes the list by the program testifies it themselves.
    var unrecorded: SHA256Digest?
  }

  private func look(after seen: Look) async -> Look {
    do {
      let files = try folder.trustFiles()
      guard files == seen.files else { return Look(files: files, unrecorded: try await takeUp()) }
      if let list = seen.unrecorded { try await keeper.recordChange(to: list, at: clock.now()) }
      return Look(files: files)
    } catch {
      logger.error("trust list not read", metadata: ["error": "\(error)"])
      return seen
    }
  }

  private func takeUp() async throws -> SHA256Digest {
    let list = try await keeper.takeUp()
    logger.notice("trust list read", metadata: ["trust.digest": "\(list.hexadecimal)"])
    return list
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
