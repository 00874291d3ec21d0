import Foundation
import Testing

@Suite("The fuzzers' seeds")
struct SeedFolderTests {
  private static let folder = ProcessInfo.processInfo.environment["CONGVU_SEED_FOLDER"]

  @Test("the seeds are written where CONGVU_SEED_FOLDER says", .enabled(if: folder != nil))
  func write() throws {
    try SeedFolder().write(to: URL(fileURLWithPath: try #require(SeedFolderTests.folder)))
  }
}
