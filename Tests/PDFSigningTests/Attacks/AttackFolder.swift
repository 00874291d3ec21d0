import Certificates
import Foundation
import PDFSigning
import SigningFixtures
import Testing

/// The corpus as files, for other validators and for fuzzers.
struct AttackFolder {
  let workshop: AttackWorkshop

  /// Writes `0001.pdf` and so on, `names.tsv` that says which attack each is and how we judge it, and the world's root
  /// and revocation list.
  @discardableResult
  func write(to folder: URL) throws -> [Attack.Verdict] {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    var verdicts: [Attack.Verdict] = []
    var names = ""
    for (index, attack) in Attack.corpus.enumerated() {
      let name = String(format: "%04d.pdf", index + 1)
      let file = try attack.make(workshop)
      try Data(file).write(to: folder.appending(path: name))
      verdicts.append(AttackTests.judge(file, trust: workshop.world.trust))
      names += "\(name)\t\(attack.name)\t\(verdicts[index].word)\n"
    }
    let world = workshop.world
    for (name, bytes) in [
      ("names.tsv", Array(names.utf8)), ("root.der", world.root.certificate.der),
      ("root.crl", world.revocationList.der),
    ] {
      try Data(bytes).write(to: folder.appending(path: name))
    }
    return verdicts
  }
}

@Suite("The corpus as files")
struct AttackFolderTests {
  private static let folder = ProcessInfo.processInfo.environment["CONGVU_ATTACK_FOLDER"]

  @Test("the corpus is written where CONGVU_ATTACK_FOLDER says", .enabled(if: folder != nil))
  func write() throws {
    let folder = URL(fileURLWithPath: try #require(AttackFolderTests.folder))
    try AttackFolder(workshop: AttackWorkshop()).write(to: folder)
  }
}
