import Certificates
import PDFSigning
import SigningFixtures
import Testing

@Suite("Damaged, deep and large files")
struct RobustnessTests {
  private let workshop: AttackWorkshop

  init() throws { workshop = try AttackWorkshop() }

  private func judge(_ file: [UInt8]) -> Attack.Verdict { AttackTests.judge(file, trust: workshop.world.trust) }

  /// Signed by the leader, with further objects in the signed revision.
  private func signed(_ revision: @escaping (inout RevisionDraft) -> Void) -> [UInt8] {
    var signature = HostileSignature()
    signature.revision = revision
    return signature.file(of: workshop.world)
  }

  /// A catalog entry that leads to object 17.
  private func reached(_ draft: inout RevisionDraft, _ body: String) {
    draft.set(Letter.catalog("/Extra 17 0 R", certified: false), number: 1)
    draft.set(body, number: 17)
  }

  @Test("arrays 10,000 deep are refused")
  func deepArrays() {
    let deep = String(repeating: "[", count: 10_000) + String(repeating: "]", count: 10_000)
    #expect(judge(signed { reached(&$0, deep) }) == .refused(.damaged))
  }

  @Test("dictionaries 10,000 deep are refused")
  func deepDictionaries() {
    let deep = String(repeating: "<</A ", count: 10_000) + "1" + String(repeating: ">>", count: 10_000)
    #expect(judge(signed { reached(&$0, deep) }) == .refused(.damaged))
  }

  @Test("a chain of 20,000 objects is followed to its end")
  func longChain() {
    let file = signed { draft in
      reached(&draft, "[18 0 R]")
      for number in 18..<20_000 { draft.set("[\(number + 1) 0 R]", number: number) }
    }
    #expect(judge(file) == .kept)
  }

  @Test("a page tree that leads back to itself ends")
  func pageLoop() {
    #expect(judge(signed { $0.set("<< /Type /Pages /Kids [2 0 R 4 0 R] /Count 1 >>", number: 2) }) == .kept)
  }

  @Test("fields that lead back to themselves are refused")
  func fieldLoop() {
    let file = signed { draft in
      draft.set("<< /T (loop) /Kids [17 0 R] >>", number: 17)
      draft.set(Letter.form(fields: Letter.fields + " 17 0 R"), number: 3)
    }
    #expect(judge(file) == .refused(.damaged))
  }

  @Test("fields 1,000 deep are refused")
  func deepFields() {
    let file = signed { draft in
      for number in 17..<1017 { draft.set("<< /T (a) /Kids [\(number + 1) 0 R] >>", number: number) }
      draft.set(Letter.form(fields: Letter.fields + " 17 0 R"), number: 3)
    }
    #expect(judge(file) == .refused(.damaged))
  }

  @Test("references that lead in a circle end")
  func referenceLoop() {
    #expect(judge(signed { reached(&$0, "17 0 R") }) == .refused(.damaged))
  }

  @Test("an encrypted file is refused as such")
  func encrypted() throws {
    let file = try SystemTool.qpdf(
      SamplePDF.letter(), ["--encrypt", "", "geheim", "256", "--", "--object-streams=disable"])
    #expect(judge(file) == .refused(.encrypted))
  }

  @Test("a file of object streams only is judged")
  func objectStreams() throws {
    let letter = try SystemTool.qpdf(SamplePDF.letter(), ["--object-streams=generate"])
    #expect(judge(try workshop.world.issued(letter)) == .kept)
  }

  @Test("100 revisions after a signature are judged one by one")
  func manyRevisions() throws {
    var file = try workshop.file(.leader)
    for minute in 0..<100 {
      var draft = RevisionDraft(after: file)
      draft.set(
        "<< /Title (Cong van) /Producer (congvu) /ModDate (D:202008171000\(minute)) >>", number: 15)
      file = draft.finish()
    }
    #expect(judge(file) == .kept)
    var evil = RevisionDraft(after: file)
    evil.set(RevisionDraft.stream("", ""), number: 5)
    #expect(judge(evil.finish()) == .broken(.forbiddenChanges))
  }

  @Test("more revisions than any document has are refused")
  func tooManyRevisions() throws {
    var file = try workshop.file(.leader)
    for _ in 0..<1_010 { file = RevisionDraft(after: file).finish() }
    #expect(judge(file) == .refused(.tooLarge))
  }

  @Test("more objects than any document has are refused")
  func tooManyObjects() {
    let count = 260_000
    let file = signed { draft in
      reached(&draft, "[" + (0..<count).map { "\(18 + $0) 0 R" }.joined(separator: " ") + "]")
    }
    #expect(judge(file) == .refused(.tooLarge))
  }

  @Test("objects that lie in one another are refused, not read over and over")
  func overlap() {
    let count = 3_000
    let file = signed { draft in
      reached(&draft, "[" + (0..<count).map { "\(18 + $0) 0 R" }.joined(separator: " ") + "]")
      draft.overlap(count)
    }
    #expect(judge(file) == .refused(.damaged))
  }

  @Test("a flipped byte or a cut never ends the program, nor makes a changed file acceptable", arguments: 0..<8)
  func damage(seed: UInt64) throws {
    var random = SplitMix(state: seed)
    let starts: [AttackWorkshop.Start] = [.issued, .leader, .approved]
    let file = try workshop.file(starts[Int(seed) % starts.count])
    let covered = try PDFSignatures.examine(
      file, trust: workshop.world.trust, at: SigningWorld.judgingTime
    ).signatures[0].revisionLength
    let gap = Attack.gap(of: file)
    for _ in 0..<25 {
      var damaged = file
      if random.next() % 4 == 0 {
        damaged.removeLast(Int(random.next() % UInt64(file.count)))
      } else {
        for _ in 0...(random.next() % 3) {
          let place = Int(random.next() % UInt64(covered))
          // In the gap this bit turns A into a, the same digit.
          if !(gap.start..<gap.end).contains(place) { damaged[place] ^= UInt8(1 << (random.next() % 8)) }
        }
      }
      guard damaged != file else { continue }
      do throws(PDFSigningRefusal) {
        let examined = try PDFSignatures.examine(damaged, trust: workshop.world.trust, at: SigningWorld.judgingTime)
        #expect(!examined.isValid || file.starts(with: damaged), "seed \(seed)")
      } catch { continue }
    }
  }

  @Test("the corpus, damaged at random, never ends the program", arguments: 0..<3)
  func damagedCorpus(seed: UInt64) throws {
    var random = SplitMix(state: seed + 100)
    for attack in Attack.corpus where random.next() % 6 == 0 {
      var file = try attack.make(workshop)
      for _ in 0...(random.next() % 8) { file[Int(random.next() % UInt64(file.count))] = UInt8(random.next() % 256) }
      _ = judge(file)
    }
  }
}

/// Numbers that look random and are the same in every run.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
