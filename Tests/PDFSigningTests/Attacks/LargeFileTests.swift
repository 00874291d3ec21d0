import Foundation
import PDFSigning
import SigningFixtures
import Testing

/// Time and memory on files near the limits, printed; run one by one with `CONGVU_LARGE_FILES=1`, best in release mode.
@Suite("Large files", .serialized, .enabled(if: ProcessInfo.processInfo.environment["CONGVU_LARGE_FILES"] != nil))
struct LargeFileTests {
  private let workshop: AttackWorkshop

  init() throws { workshop = try AttackWorkshop() }

  private func measure(_ name: String, _ file: [UInt8]) -> Attack.Verdict {
    LargeFileTests.forgetPeak()
    let before = LargeFileTests.peak
    let clock = ContinuousClock()
    var verdict = Attack.Verdict.unsigned
    let time = clock.measure { verdict = AttackTests.judge(file, trust: workshop.world.trust) }
    print("figure: \(name): \(file.count >> 20) MB, \(verdict.word), \(time), peak \(before) -> \(LargeFileTests.peak)")
    return verdict
  }

  /// Has the kernel count the peak anew from what is in use now.
  private static func forgetPeak() {
    do {
      try Data("5".utf8).write(to: URL(fileURLWithPath: "/proc/self/clear_refs"))
    } catch {
      print("the peak counts from the process's start: \(error)")
    }
  }

  /// The most memory the process has had.
  private static var peak: String {
    do {
      let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
      return status.split(separator: "\n").first { $0.hasPrefix("VmHWM") }.map(String.init) ?? ""
    } catch {
      return "\(error)"
    }
  }

  private func signed(_ revision: @escaping (inout RevisionDraft) -> Void) -> [UInt8] {
    var signature = HostileSignature()
    signature.revision = revision
    return signature.file(of: workshop.world)
  }

  /// A letter of so many bytes.
  private func long(_ count: Int) -> [UInt8] {
    signed { draft in
      let content = draft.addStream(of: [UInt8](repeating: 32, count: count))
      draft.set(Letter.page(contents: "[5 0 R \(content) 0 R]"), number: 4)
    }
  }

  @Test("200 MB")
  func long() {
    #expect(measure("200 MB", long(200 << 20)) == .kept)
  }

  @Test("200 MB with a filled field after it")
  func longThenFilled() {
    var draft = RevisionDraft(after: long(200 << 20))
    Attack.fillYear(&draft)
    #expect(measure("200 MB, two revisions", draft.finish()) == .kept)
  }

  @Test("many objects", arguments: [240_000, 1_000_000])
  func objects(count: Int) {
    let file = signed { draft in
      draft.set(Letter.catalog("/Extra 17 0 R", certified: false), number: 1)
      draft.set("[" + (0..<count).map { "\(18 + $0) 0 R" }.joined(separator: " ") + "]", number: 17)
      draft.addMany(count, "<< /A 1 /B (x) >>")
    }
    #expect(measure("\(count) objects", file) == (count > 250_000 ? .refused(.tooLarge) : .kept))
  }

  @Test("100 revisions", arguments: [0, 20 << 20])
  func revisions(bytes: Int) {
    var file = long(bytes)
    for second in 10..<110 {
      var draft = RevisionDraft(after: file)
      draft.set("<< /Title (Cong van) /Producer (congvu) /ModDate (D:20200817\(1000 + second)) >>", number: 15)
      file = draft.finish()
    }
    #expect(measure("100 revisions", file) == .kept)
  }
}
