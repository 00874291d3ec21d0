import Foundation
import SigningFixtures
import Testing
import XMLSignatures

/// The corpus as our examination, xmlsec1 and signxml judge it; `UPDATE_GOLDEN=1` writes the table anew.
@Suite("Attacks on signed XML files")
struct XMLAttackTests {
  private static let workshop = Result { XMLWorkshop(world: try XMLWorld.shared.get()) }
  private static let golden = PeerOpinion.folder.appending(path: "Golden/attacks.txt")

  @Test("each file of the corpus is judged as expected", arguments: XMLAttack.corpus)
  func verdict(attack: XMLAttack) throws {
    let workshop = try XMLAttackTests.workshop.get()
    let found = XMLAttack.judge(try attack.make(workshop), workshop.world)
    #expect(found == attack.verdict, "\(attack.reason)")
  }

  @Test("no two attacks bear one name")
  func names() { #expect(Set(XMLAttack.corpus.map(\.name)).count == XMLAttack.corpus.count) }

  @Test("nothing is valid that neither xmlsec1 nor signxml calls valid, and the table is as reviewed")
  func table() throws {
    let workshop = try XMLAttackTests.workshop.get()
    let (verdicts, opinions) = try SystemTool.withDirectory { folder in
      try workshop.world.write(to: folder)
      var verdicts: [XMLAttack.Verdict] = []
      for (index, attack) in XMLAttack.corpus.enumerated() {
        let xml = try attack.make(workshop)
        try Data(xml.utf8).write(to: folder.appending(path: XMLAttackTests.name(index)))
        verdicts.append(XMLAttack.judge(xml, workshop.world))
      }
      return (verdicts, try PeerOpinion.all(on: folder))
    }
    var rows = ["attack | ours | xmlsec1 | signxml | where a peer calls it valid and we don't, why"]
    for (index, attack) in XMLAttack.corpus.enumerated() {
      let opinion = try #require(opinions[XMLAttackTests.name(index)])
      #expect(verdicts[index] != .whole || opinion.isValidSomewhere, "\(attack.name): \(opinion.words)")
      // A document that is covered only in part is told as such, whatever a peer looks at.
      let isStricter = verdicts[index] != .whole && opinion.isValidSomewhere
      let reason = isStricter ? attack.reason : ""
      let row = [attack.name, verdicts[index].word, opinion.xmlsec1, opinion.signxml, reason]
      rows.append(row.joined(separator: " | "))
    }
    try XMLAttackTests.compare(rows)
  }

  private static func name(_ index: Int) -> String { String(format: "%04d.xml", index + 1) }

  private static func compare(_ rows: [String]) throws {
    let text = rows.joined(separator: "\n") + "\n"
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" { try Data(text.utf8).write(to: golden) }
    let reviewed = String(decoding: try Data(contentsOf: golden), as: UTF8.self)
    let (old, new) = (Set(reviewed.split(separator: "\n")), Set(text.split(separator: "\n")))
    #expect(old.subtracting(new).sorted() == new.subtracting(old).sorted())
  }
}
