import Certificates
import Foundation
import PDFSigning
import SigningFixtures
import Testing
import WorkTime

/// Files that pyHanko signed to last, judged with the roots alone: everything else is in the file.
@Suite("Files with their own evidence, made by pyHanko")
struct ArchivedFileTests {
  private let world: SigningWorld
  private let stamps: TimestampWorld
  private let day: Int64 = 86_400

  init() throws {
    world = try SigningWorld()
    stamps = try TimestampWorld()
  }

  private static let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Fixtures/pdfsigning/archive.py").path

  private func signed(_ level: String) throws -> [UInt8] {
    try SystemTool.withDirectory { folder in
      let files: [(String, [UInt8])] = [
        ("letter.pdf", SamplePDF.letter()), ("leader.pem", world.leaderKey.pem), ("leader.der", world.leader.der),
        ("root.der", world.root.certificate.der), ("root.crl", world.revocationList.der),
        ("server.pem", stamps.key.pem), ("server.der", stamps.server.der), ("stamps.der", stamps.root.certificate.der),
        ("stamps.crl", stamps.revocationList.der),
      ]
      for (name, bytes) in files { try Data(bytes).write(to: folder.appending(path: name)) }
      _ = try SystemTool.run("python3", [ArchivedFileTests.script, folder.path, "2020-08-17T09:30:00+07:00", level])
      return Array(try Data(contentsOf: folder.appending(path: "signed.pdf")))
    }
  }

  private var roots: [Certificate] { [world.root.certificate, stamps.root.certificate] }

  private func examine(_ pdf: [UInt8], evidence: Bool, at now: Instant) throws -> ExaminedPDF {
    let lists = evidence ? [world.revocationList, stamps.revocationList] : []
    return try PDFSignatures.examine(pdf, trust: TrustList(roots: roots, revocationLists: lists), at: now)
  }

  @Test("B-T: the time is proved, revocation has to be known from elsewhere")
  func timestamped() throws {
    let pdf = try signed("T")
    let found = try #require(try examine(pdf, evidence: true, at: SigningWorld.judgingTime).signatures.first)
    #expect(found.verdict == .valid && found.level == .timestamped && found.provenTime == SigningWorld.signingTime)
    let alone = try #require(try examine(pdf, evidence: false, at: SigningWorld.judgingTime).signatures.first)
    #expect(alone.verdict == .indeterminate(.revocationUnknown))
  }

  @Test("B-LT: the file's own lists are enough, and adding them changed nothing that was signed")
  func longTerm() throws {
    let found = try #require(
      try examine(try signed("LT"), evidence: false, at: SigningWorld.judgingTime).signatures.first)
    #expect(found.verdict == .valid && found.level == .longTerm)
    #expect(found.laterChanges == .formFillingAndSigning(fields: []))
  }

  @Test("B-LTA: the document timestamp over the evidence holds too, years later as well")
  func archived() throws {
    let pdf = try signed("LTA")
    for now in [SigningWorld.judgingTime, SigningWorld.judgingTime.adding(seconds: 3000 * day)] {
      let examined = try examine(pdf, evidence: false, at: now)
      #expect(examined.signatures.map(\.kind) == [.signature, .documentTimestamp])
      #expect(examined.signatures.map(\.verdict) == [.valid, .valid])
      #expect(examined.signatures.map(\.level) == [.archived, nil])
      // pyHanko puts the evidence for the timestamp itself behind it.
      #expect(examined.signatures.last?.laterChanges == .formFillingAndSigning(fields: []))
    }
  }

  @Test("evidence that somebody changed proves nothing")
  func tampered() throws {
    var pdf = try signed("LT")
    // pyHanko compresses the lists; any changed byte behind the signature breaks them, or the file.
    let covered = try #require(
      try examine(pdf, evidence: false, at: SigningWorld.judgingTime).signatures.first
    ).revisionLength
    let stream = try #require(pdf[covered...].indices.first { pdf[$0...].starts(with: Array("stream".utf8)) })
    for index in (stream + 20)..<(stream + 60) { pdf[index] ^= 0x55 }
    let isStillValid: Bool
    do throws(PDFSigningRefusal) {
      isStillValid =
        try PDFSignatures.examine(pdf, trust: TrustList(roots: roots), at: SigningWorld.judgingTime).signatures
        .first?.level == .longTerm
    } catch { isStillValid = false }
    #expect(!isStillValid)
  }
}
