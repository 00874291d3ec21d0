import Testing

@Suite("Words")
struct WordTests {
  @Test("no file has more than 400 lines")
  func length() {
    expectNone(
      (Tree.sources + Tree.tests).filter { $0.lines.count > 401 }.map {
        Breach($0.path, 401, "\($0.lines.count - 1) lines; split it by what it does")
      })
  }

  /// Words of house style, section 2, that say nothing of what a type is.
  private static let banned: Set<String> = [
    "Manager", "Helper", "Helpers", "Util", "Utils", "Utility", "Service", "Data", "Info", "Base", "Impl", "Default",
  ]
  /// Terms of the field: the entry /DA of ISO 32000-1, 12.7.3.3, and the SignerInfo of RFC 5652, 5.3.
  private static let terms: Set<String> = ["DefaultAppearance", "CMSSignerInfo"]

  @Test("no type is named with a word that says nothing")
  func typeNames() {
    expectNone(
      Tree.sources.flatMap { file in
        file.declaredTypes.filter { !WordTests.terms.contains($0.name) }.flatMap { type in
          WordTests.words(of: type.name).filter { WordTests.banned.contains($0) }
            .filter { $0 != "Service" || !file.mentions("import ServiceLifecycle") }
            .map { Breach(file.path, type.line, "\(type.name): “\($0)” is banned in names") }
        }
      })
  }

  /// `PDFDataReader` is `PDF`, `Data`, `Reader`; `Database` is one word.
  static func words(of name: String) -> [String] {
    name.matches(of: #/[A-Z]+(?![a-z])|[A-Z][a-z0-9]*/#).map { String($0.output) }
  }

  @Test("a name is split where its words begin")
  func splitting() {
    #expect(WordTests.words(of: "PDFDataReader") == ["PDF", "Data", "Reader"])
    #expect(WordTests.words(of: "Database") == ["Database"])
  }

  @Test("no function is called process, handle or doX, but where Hummingbird asks a middleware to handle")
  func functionNames() {
    expectNone(
      Tree.sources.filter { !$0.mentions("RouterMiddleware") }.flatMap { file in
        file.lines(matching: #/\bfunc (process|handle|do[A-Z]\w*)\b/#).map {
          Breach(file.path, $0, "say what the function does")
        }
      })
  }

  @Test("no error is swallowed and no input ends the program")
  func swallowedErrors() {
    expectNone(
      Tree.sources.flatMap { file in
        file.lines(matching: #/\btry[?!]|\bfatalError\s*\(|\bcatch\s*\{\s*\}/#).map {
          Breach(file.path, $0, "try?, try!, fatalError( and an empty catch are banned")
        }
      })
  }

  @Test("nothing is left to be done in a comment")
  func notes() {
    expectNone(
      Tree.sources.flatMap { file in
        file.lines.indices.filter { file.lines[$0].contains("TODO") || file.lines[$0].contains("FIXME") }.map {
          Breach(file.path, $0 + 1, "do it, or write the limit down in docs/")
        }
      })
  }
}
