import Certificates
import Foundation
import PDFSigning
import SigningFixtures
import Testing

/// The corpus as our examination, pyHanko and pdfsig judge it; `UPDATE_GOLDEN=1` writes the table anew.
@Suite("Attacks, as three validators judge them")
struct SecondOpinionTests {
  private struct Opinion: Decodable {
    let file: String
    let pyHanko: String
    let pdfsig: String
    let words: String
  }

  private static let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  private static let script = tests.deletingLastPathComponent().appending(path: "Fixtures/pdfsigning/judge_folder.py")
  private static let golden = tests.appending(path: "Golden/attacks.txt")

  @Test("nothing is valid that pyHanko doesn't call valid, and the table is as reviewed")
  func table() throws {
    let workshop = try AttackWorkshop()
    let (verdicts, opinions) = try SystemTool.withDirectory { folder in
      let verdicts = try AttackFolder(workshop: workshop).write(to: folder)
      let output = try SystemTool.run(
        "python3", [SecondOpinionTests.script.path, folder.path, "2020-08-17T09:45:00+07:00"])
      return (verdicts, try SecondOpinionTests.opinions(in: output))
    }
    try #require(opinions.count == Attack.corpus.count)
    for (index, attack) in Attack.corpus.enumerated() where verdicts[index] == .kept {
      #expect(opinions[index].pyHanko == "valid", "\(attack.name): \(opinions[index].words)")
    }
    try SecondOpinionTests.compare(
      zip(Attack.corpus, zip(verdicts, opinions)).map { attack, found in
        SecondOpinionTests.row(attack, found.0, found.1)
      })
  }

  private static func opinions(in output: String) throws -> [Opinion] {
    try output.split(separator: "\n").filter { $0.hasPrefix("{") }.map {
      try JSONDecoder().decode(Opinion.self, from: Data($0.utf8))
    }
  }

  /// The reason is given where pyHanko judges otherwise.
  private static func row(_ attack: Attack, _ verdict: Attack.Verdict, _ opinion: Opinion) -> String {
    let differs = (verdict == .kept) != (opinion.pyHanko == "valid")
    return [attack.name, verdict.word, opinion.pyHanko, opinion.pdfsig, differs ? attack.reason : ""]
      .joined(separator: " | ")
  }

  private static func compare(_ rows: [String]) throws {
    let text =
      (["attack | ours | pyHanko | pdfsig | where ours is stricter, why"] + rows).joined(separator: "\n") + "\n"
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
      try FileManager.default.createDirectory(
        at: golden.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: golden)
    }
    let reviewed = String(decoding: try Data(contentsOf: golden), as: UTF8.self)
    let (old, new) = (Set(reviewed.split(separator: "\n")), Set(text.split(separator: "\n")))
    #expect(old.subtracting(new).sorted() == new.subtracting(old).sorted())
  }
}
