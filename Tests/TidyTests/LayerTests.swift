import Testing

@Suite("Layers")
struct LayerTests {
  @Test("SQL stands in Storage and in the Store of a feature, nowhere else")
  func sql() {
    let statement = #/\b(SELECT|INSERT|UPDATE|DELETE)\b/#
    expectNone(
      Tree.sources.filter { !["Storage", "Submissions"].contains($0.module) && $0.layer != Layer.store.rawValue }
        .flatMap { file in
          file.literals.filter { $0.text.contains(statement) }.map {
            Breach(file.path, $0.line, "SQL belongs in Store")
          }
        })
  }

  @Test("a feature uses no other feature's Store or Web", arguments: Layer.features)
  func otherFeatures(feature: String) {
    let hidden = LayerTests.hiddenTypes(from: feature)
    expectNone(
      Tree.sources.filter { $0.module == feature }.flatMap { file in
        zip(1..., file.code).flatMap { line, code in
          Set(code.split { !$0.isLetter && !$0.isNumber && $0 != "_" }.map(String.init)).sorted().compactMap { word in
            hidden[word].map { Breach(file.path, line, "\(word) is \($0)'s own") }
          }
        }
      })
  }

  /// What People's Web gives to every page of every feature: the signed-in desk, the door before it, their contexts.
  private static let offered: Set<String> = ["Desk", "DeskContext", "DoorContext"]

  /// Types of other features' Store and Web, with the layer they are of. A name that is declared twice can't be told
  /// apart by name and is left out; links (`…URL`) are there to be used.
  private static func hiddenTypes(from feature: String) -> [String: String] {
    var seen: [String: Set<String>] = [:]
    for file in Tree.sources {
      for type in file.declaredTypes { seen[type.name, default: []].insert("\(file.module)/\(file.layer ?? "")") }
    }
    let layers = Layer.features.filter { $0 != feature }.flatMap { ["\($0)/Store", "\($0)/Web"] }
    return seen.compactMapValues { $0.count == 1 ? $0.first : nil }
      .filter { layers.contains($1) && !offered.contains($0) && !$0.hasSuffix("URL") }
  }

  /// Modules that speak no Vietnamese: what goes wrong in them is an enum, and Web has its sentence.
  private static let silent: Set<String> = [
    "BlockingWork", "Certificates", "Couriers", "Cryptography", "Ledger", "Markup", "OfficeFiles", "PDFPages",
    "PDFSigning", "Passwords", "Pictures", "QRCodes", "SignatureJudgement", "SignedMessages", "Storage", "Submissions",
    "Timestamps", "WorkTime", "XMLSignatures",
  ]

  @Test("no sentence that a user reads stands outside Web")
  func sentences() {
    // docs/decisions/0003: the finding is part of the verdict, so that screen, print and export say the same.
    // docs/decisions/0009: so is the reason for a due date. The names of holidays are data, as in holidays.csv.
    let allowed = [
      "Sources/Documents/Domain/DeviationRule.swift", "Sources/WorkTime/DueReason.swift",
      "Sources/WorkTime/ProvisionalHolidays.swift",
    ]
    let layers: Set<String> = ["Domain", "Store", "Workflows"]
    expectNone(
      Tree.sources.filter { file in
        let isLayer = Layer.features.contains(file.module) && layers.contains(file.layer ?? "")
        return (isLayer || LayerTests.silent.contains(file.module)) && !allowed.contains(file.path)
      }.flatMap { file in
        file.literals.filter { LayerTests.isVietnameseSentence($0.text) }.map {
          Breach(file.path, $0.line, "a sentence for the user belongs in Web: \($0.text.prefix(60))")
        }
      })
  }

  /// Five words or more, or a closed sentence, with a letter that only Vietnamese needs; `Bản ghi nhớ` is a name.
  private static func isVietnameseSentence(_ text: String) -> Bool {
    let hasMarks = text.unicodeScalars.contains {
      (0xC0...0x1B0).contains($0.value) || (0x1EA0...0x1EF9).contains($0.value)
    }
    let words = text.split(whereSeparator: \.isWhitespace)
    return hasMarks && (words.count >= 5 || words.count > 1 && ".?!".contains(words[words.count - 1].last ?? " "))
  }

  @Test("there are sentences in Web, or the rule sees nothing")
  func sentencesAreSeen() {
    let web = Tree.sources.filter { $0.layer == Layer.web.rawValue }
    #expect(web.contains { $0.literals.contains { LayerTests.isVietnameseSentence($0.text) } })
  }
}
