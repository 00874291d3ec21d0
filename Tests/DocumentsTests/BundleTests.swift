import Certificates
import Cryptography
import Documents
import Foundation
import Ledger
import People
import ProofBundles
import SigningFixtures
import Storage
import TestRecords
import TestWorld
import Testing
import ValidationReports
import WorkTime

@Suite("Bundles of issued documents")
struct BundleTests {
  private static let later = Times.now.adding(seconds: 3600)
  private static let remark = "Xin xem lại đoạn về ông Hà Văn Khiếu"

  /// A commented, issued document's bundle, and what it takes to trust it.
  private struct Made {
    let archive: [UInt8]
    let name: String
    let seal: ServerSeal
    /// Roots alone.
    let roots: TrustList
    let whole: TrustList
  }

  private func made(_ engine: TestEngine = .sqliteInMemory) async throws -> Made {
    try await TestWorld.withKeys(engine) { world in
      let seal = try world.newSeal()
      let draft = try await world.drafted()
      try await world.desk.comment(BundleTests.remark, on: draft, by: world.cast.standing(.officer), at: Times.now)
      let id = try await world.issued()
      try await world.desk.comment(BundleTests.remark, on: id, by: world.cast.standing(.officer), at: Times.now)
      let bundle = try await world.desk.bundle(
        id, for: world.cast.standing(.officer), sealedBy: seal, at: BundleTests.later)
      let again = try await world.desk.bundle(id, sealedBy: seal, at: BundleTests.later)
      #expect(again == bundle)
      return Made(
        archive: bundle.archive, name: bundle.name, seal: seal, roots: TrustList(roots: world.desk.trust.roots),
        whole: world.desk.trust)
    }
  }

  @Test("it is judged valid with the roots and the server's key alone", arguments: TestEngine.available)
  func valid(engine: TestEngine) async throws {
    let made = try await made(engine)
    let found = try BundleVerification(
      of: made.archive, trust: made.roots, key: made.seal.key.publicKey, at: Times.at("2030-01-01", 8))
    #expect(found.findings == [])
    #expect(found.verdict == .valid)
    #expect(found.reports.map(\.file) == ["van-ban/lanh-dao-ky.pdf", "van-ban/co-quan-ky.pdf"])
    #expect(found.reports.map(\.report.signatures.count) == [1, 2])
    #expect(made.name == "goi-chung-cu-01-QĐ-UBND-2020-08-14.zip")
  }

  @Test("without key, with another key, without roots: less is said")
  func trust() async throws {
    let made = try await made()
    let key = made.seal.key.publicKey
    let keyless = try BundleVerification(of: made.archive, trust: made.roots, key: nil, at: BundleTests.later)
    #expect(keyless.findings == [.keyNotGiven] && keyless.verdict == .indeterminate)
    let foreign = try BundleVerification(
      of: made.archive, trust: made.roots, key: try ServerKey.generate().publicKey, at: BundleTests.later)
    #expect(foreign.findings.contains(.keyDiffers) && foreign.verdict == .invalid)
    let rootless = try BundleVerification(
      of: made.archive, trust: TrustList(roots: []), key: key, at: BundleTests.later)
    #expect(rootless.verdict == .indeterminate)
    #expect(rootless.findings.allSatisfy { $0.verdict == .indeterminate } && rootless.findings.count == 2)
  }

  @Test("Python computes the same from the written format alone")
  func recomputed() async throws {
    let made = try await made()
    let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Fixtures/bundle/recompute.py").path
    let said = try SystemTool.withDirectory { folder in
      let path = folder.appending(path: "goi.zip")
      try Data(made.archive).write(to: path)
      return try SystemTool.run("python3", [script, path.path, made.seal.key.publicKey.hexadecimal])
    }
    #expect(said.hasPrefix("ok "), "\(said)")
  }

  @Test("one changed byte anywhere, and it is invalid or no bundle")
  func changed() async throws {
    let made = try await made()
    for place in stride(from: 0, to: made.archive.count, by: made.archive.count / 97) {
      var archive = made.archive
      archive[place] ^= 1
      do {
        let found = try BundleVerification(
          of: archive, trust: made.roots, key: made.seal.key.publicKey, at: BundleTests.later)
        #expect(found.verdict == .invalid, "byte \(place)")
      } catch is BundleRefusal {
        continue
      }
    }
  }

  @Test("what was said inside stays inside")
  func withheld() async throws {
    let made = try await made()
    let text = String(decoding: made.archive, as: UTF8.self)
    #expect(!text.contains("Khiếu"))
    let found = try BundleVerification(of: made.archive, trust: made.roots, key: nil, at: BundleTests.later)
    for event in found.events {
      #expect((event.contents == nil) == !StepKind(eventKind: event.kind).isPublic, "\(event.kind)")
    }
    #expect(found.events.contains { $0.kind == StepKind.commented.eventKind })
    #expect(Set(found.events.compactMap(\.contents?.subject)).count == 1)
  }

  @Test("only what was issued, and only for who may read it")
  func refused() async throws {
    try await TestWorld.withKeys(.sqliteInMemory) { world in
      let seal = try world.newSeal()
      let sealed = try await world.sealed()
      await #expect(throws: DocumentRefusal.bundleNotIssued) {
        try await world.desk.bundle(sealed, for: world.cast.standing(.clerk), sealedBy: seal, at: Times.now)
      }
      let issued = try await world.issued()
      let stranger = try await world.appoint("Vi Thị Ơn", as: .officer, at: world.cast.district.id, title: "")
      await #expect(throws: DocumentRefusal.unknownDocument) {
        try await world.desk.bundle(issued, for: stranger, sealedBy: seal, at: Times.now)
      }
    }
  }

  @Test("a log that another key has sealed is told")
  func foreignCheckpoint() async throws {
    try await TestWorld.withKeys(.sqliteInMemory) { world in
      let seal = try world.newSeal()
      let id = try await world.issued()
      try await seal.checkpoints.recordIfNew(world.records, at: Times.now, key: try ServerKey.generate())
      let bundle = try await world.desk.bundle(id, sealedBy: seal, at: BundleTests.later)
      let found = try BundleVerification(
        of: bundle.archive, trust: world.desk.trust, key: seal.key.publicKey, at: BundleTests.later)
      #expect(found.findings == [.checkpointWrong] && found.verdict == .invalid)
    }
  }
}
