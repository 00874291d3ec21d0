import Foundation
import SignatureJudgement
import SigningFixtures
import Testing
import XMLSignatures

/// What xmlsec1 and signxml signed: all canonical forms, both kinds of keys, enveloped, enveloping and detached.
@Suite("XML files that others signed")
struct PeerFileTests {
  @Test("each is judged as its peers judge it, and no longer after one letter was changed")
  func differential() throws {
    let world = try XMLWorld.shared.get()
    try SystemTool.withDirectory { folder in
      try world.write(to: folder)
      _ = try SystemTool.run("python3", [PeerOpinion.folder.appending(path: "make.py").path, folder.path])
      let names = try String(contentsOf: folder.appending(path: "names.txt"), encoding: .utf8).split(separator: "\n")
      let opinions = try PeerOpinion.all(on: folder)
      #expect(names.count > 50 && opinions.count == names.count)
      for name in names.map(String.init) {
        let xml = Array(try Data(contentsOf: folder.appending(path: "\(name).xml")))
        try PeerFileTests.check(name, xml, try #require(opinions["\(name).xml"]), world)
      }
    }
  }

  private static func check(_ name: String, _ xml: [UInt8], _ opinion: PeerOpinion, _ world: XMLWorld) throws {
    let files = ["thu.txt": Array("Thư mời họp\n".utf8)]
    let found = try #require(try world.examine(xml, files: files).signatures.first)
    let expected: SignatureVerdict = name.contains("sha1") ? .indeterminate(.algorithmOutdated) : .valid
    // The others sign the document's element, perhaps with a part of it beside.
    let isPartial = name.hasPrefix("xmlsec part ")
    #expect(found.verdict == expected, "\(name), of which the peers say \(opinion)")
    #expect(opinion.isValidSomewhere, "\(name): \(opinion)")
    #expect(found.coversDocument == !isPartial, "\(name): \(found.parts)")
    #expect(found.level == (expected == .valid ? name.contains("XAdES") ? .basic : .plain : nil), "\(name)")
    for (old, new) in [("Kính", "Kình"), ("Điều", "Điệu"), ("Giấy", "Giầy")] {
      let changed = Array(String(decoding: xml, as: UTF8.self).replacing(old, with: new).utf8)
      if changed == xml { continue }
      let verdict = try world.examine(changed, files: files).signatures.first?.verdict
      let isOutside = isPartial && old == "Kính"
      #expect(verdict == (isOutside ? expected : .invalid(.digestMismatch)), "\(name), \(new)")
    }
  }

  @Test("a file beside it counts only by its name and unchanged")
  func detached() throws {
    let world = try XMLWorld.shared.get()
    try SystemTool.withDirectory { folder in
      try world.write(to: folder)
      _ = try SystemTool.run("python3", [PeerOpinion.folder.appending(path: "make.py").path, folder.path])
      let xml = Array(try Data(contentsOf: folder.appending(path: "xmlsec detached rsa.xml")))
      #expect(try world.examine(xml).signatures.map(\.verdict) == [.indeterminate(.contentMissing)])
      let other = ["thu.txt": Array("Thư mời hợp\n".utf8)]
      #expect(try world.examine(xml, files: other).signatures.map(\.verdict) == [.invalid(.digestMismatch)])
      let right = try world.examine(xml, files: ["thu.txt": Array("Thư mời họp\n".utf8)])
      #expect(right.isValid && right.signatures[0].parts == [.file(name: "thu.txt")])
    }
  }
}
