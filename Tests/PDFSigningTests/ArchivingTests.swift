import Certificates
import Cryptography
import Foundation
import PDFSigning
import SigningFixtures
import Testing
import Timestamps
import WorkTime

/// From B-B to B-LTA by our own writers, read back by us and by others.
@Suite("Making signatures last")
struct ArchivingTests {
  private let world: SigningWorld
  private let stamps: TimestampWorld

  init() throws {
    world = try SigningWorld { TestKey.rsa(bits: 2048) }
    stamps = try TimestampWorld()
  }

  private var trust: TrustList { world.trust.joined(with: stamps.trust) }
  private var roots: TrustList { TrustList(roots: trust.roots) }

  private func token(over digest: [UInt8], at time: String = "20200817023000Z") throws -> TimestampToken {
    var draft = TimestampDraft(digest: digest)
    draft.time = time
    return try TimestampToken(der: draft.signed(by: stamps.key, as: stamps.server))
  }

  /// The leader's signature with a timestamp.
  private func timestamped() throws -> [UInt8] {
    let prepared = try world.leaderRequest().prepare(SamplePDF.letter())
    let value = world.leaderKey.sign(prepared.signedAttributes(for: world.leader).bytesToSign)
    return try prepared.complete(
      with: value, certificate: world.leader, chain: [world.root.certificate],
      timestamp: try token(over: HashAlgorithm.sha256.digest(of: value.bytes))
    ).bytes
  }

  private func longTerm() throws -> [UInt8] {
    let pdf = try timestamped()
    let used = try PDFSignatures.examine(pdf, trust: trust, at: SigningWorld.judgingTime).used
    return try EvidenceUpdate(used).apply(to: pdf)
  }

  private func archived() throws -> [UInt8] {
    let prepared = try DocumentTimestamp.prepare(try longTerm())
    return try prepared.complete(with: try token(over: prepared.digest.bytes, at: "20200817024500Z")).bytes
  }

  private func examine(_ pdf: [UInt8], _ trust: TrustList) throws -> [ExaminedSignature] {
    try PDFSignatures.examine(pdf, trust: trust, at: SigningWorld.judgingTime).signatures
  }

  @Test("the evidence that a judgement rested on makes the file B-LT: the roots alone are enough from then on")
  func evidence() throws {
    #expect(try examine(try timestamped(), roots).map(\.verdict) == [.indeterminate(.revocationUnknown)])
    let found = try #require(try examine(try longTerm(), roots).first)
    #expect(found.verdict == .valid && found.level == .longTerm)
    let again = try EvidenceUpdate(found.used).apply(to: try longTerm())
    #expect(again == (try longTerm()))
  }

  @Test("a document timestamp over it makes it B-LTA, and covers the whole file")
  func archive() throws {
    let found = try examine(try archived(), roots)
    #expect(found.map(\.verdict) == [.valid, .valid] && found.map(\.level) == [.archived, nil])
    #expect(found.map(\.fieldName) == ["leader", "timestamp-1"] && found.last?.coversWholeFile == true)
    #expect(found.last?.kind == .documentTimestamp)
  }

  @Test("one byte of the evidence changed behind the timestamp's back, and nothing of the archive holds")
  func tampered() throws {
    var pdf = try archived()
    let store = try #require(pdf.indices.last { pdf[$0...].starts(with: Array("/Type /DSS".utf8)) })
    pdf[store + 1] = UInt8(ascii: "t")
    let found = try examine(pdf, roots)
    #expect(found.last?.verdict == .invalid(.digestMismatch) && found.first?.level != .archived)
  }

  @Test("a token over something else is not put in")
  func wrongToken() throws {
    let prepared = try DocumentTimestamp.prepare(try longTerm())
    #expect(throws: PDFSigningRefusal.wrongTimestamp) {
      try prepared.complete(with: try token(over: [UInt8](repeating: 1, count: 32)))
    }
  }

  private static let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Fixtures/pdfsigning/judge_archive.py").path

  @Test("pyHanko judges our archive by its own evidence and finds all of it valid, and qpdf no fault in the structure")
  func pyHanko() throws {
    let output = try SystemTool.withDirectory { folder in
      let files: [(String, [UInt8])] = [
        ("archived.pdf", try archived()), ("root.der", world.root.certificate.der),
        ("stamps.der", stamps.root.certificate.der),
      ]
      for (name, bytes) in files { try Data(bytes).write(to: folder.appending(path: name)) }
      _ = try SystemTool.run("qpdf", ["--check", folder.appending(path: "archived.pdf").path])
      return try SystemTool.run("python3", [ArchivingTests.script, folder.path, "2020-08-17T09:50:00+07:00"])
    }
    #expect(output.contains("signature True True LTA_UPDATES"), "\(output)")
    #expect(output.contains("timestamp True True NONE"), "\(output)")
  }
}
