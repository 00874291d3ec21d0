import Testing

@Suite("Reading Swift")
struct SwiftReaderTests {
  @Test("comments and text are left out of the code, interpolations are not")
  func separates() {
    let text = ##"""
      let a = "try? \(b("TODO", c)) end" // try!
      /* outer /* inner */ fatalError( */ let d = #"raw \(x) \#(y)"#
      """##
    let file = SourceFile(path: "Sources/A/B/C.swift", text: text)
    #expect(file.code.joined(separator: "\n") == "let a = \" (b(\"\", c))\" \n let d = \" (y)\"")
    #expect(file.literals.map(\.text) == ["try?   end", "TODO", #"raw \(x)  "#])
  }

  @Test("a literal of several lines keeps the lines of what follows it")
  func severalLines() {
    let file = SourceFile(path: "Sources/A/B/C.swift", text: "let a = \"\"\"\n  x \"quoted\"\n  \"\"\"\nimport B\n")
    #expect(file.literals.map(\.line) == [1])
    #expect(file.imports.map(\.line) == [4])
  }

  @Test("an import is found whatever stands before it")
  func imports() {
    let text = "public import A\n@testable import B\nimport struct C.D\n// import E\nlet important = 1\n"
    #expect(SourceFile(path: "Sources/A/B/C.swift", text: text).imports.map(\.module) == ["A", "B", "C"])
  }

  @Test("a file knows its module and its layer")
  func place() {
    let file = SourceFile(path: "Sources/Documents/Domain/Stage.swift", text: "")
    #expect((file.module, file.layer) == ("Documents", "Domain"))
    #expect(SourceFile(path: "Sources/Ledger/Event.swift", text: "").layer == nil)
  }
}
