import Certificates
import ConfinedProcesses
import Foundation
import PDFSigning
import SigningFixtures
import TestExaminer
import Testing
import ValidationReports
import WorkTime

@testable import FileExamination

@Suite("Examining files in a process of their own")
struct FileExaminerTests {
  private let world: SigningWorld
  private let now = SigningWorld.judgingTime

  init() throws { world = try SigningWorld() }

  private func refusal(of file: [UInt8], by examiner: FileExaminer = .ofTests) async throws -> ExaminationRefusal? {
    do {
      _ = try await examiner.report(on: file, trust: world.trust, at: now)
      return nil
    } catch let refusal as ExaminationRefusal {
      return refusal
    }
  }

  @Test("the report is the one that this process would make", arguments: [nil, SigningWorld.judgingTime])
  func same(existedBy: Instant?) async throws {
    let file = try world.issued()
    let report = try await FileExaminer.ofTests.report(on: file, trust: world.trust, at: now, existedBy: existedBy)
    #expect(report.verdict == .valid)
    #expect(report == (try PDFSignatures.report(on: file, trust: world.trust, at: now, existedBy: existedBy)))
  }

  @Test("the trust list that is handed over is the one that counts")
  func trust() async throws {
    let report = try await FileExaminer.ofTests.report(on: try world.issued(), trust: TrustList(roots: []), at: now)
    #expect(report.signatures.map(\.reason?.code) == [.issuerUnknown, .issuerUnknown])
  }

  @Test("a file that can't be read is refused for what it is")
  func refusals() async throws {
    #expect(try await refusal(of: Array("không phải PDF".utf8)) == .notPDF)
    #expect(try await refusal(of: []) == .notPDF)
    #expect(try await refusal(of: Array("%PDF-1.7\n1 0 obj << >>".utf8)) == .damaged)
  }

  @Test(
    "whatever becomes of the process, this one gets a refusal and lives on",
    arguments: [
      "kill -SEGV $$", "exit 1", "sleep 60", "while :; do :; done", "exec tail /dev/zero", "yes", "true", "echo '{}'",
      #"echo '{"refused":{"_0":"unheard of"}}'"#, "exec <&-; exit 0",
    ])
  func mishaps(line: String) async throws {
    let file = try world.issued()
    #expect(try await refusal(of: file, by: .line(line)) == .overtaxing)
    #expect(try await refusal(of: file) == nil)
  }

  /// Takes its time to say what it was told to.
  private func answering(_ answer: String) -> FileExaminer {
    .line("cat > /dev/null; echo '\(answer)'", limits: .examination)
  }

  @Test("an answer about another file, another time or another trust list is none")
  func foreignAnswers() async throws {
    let file = try world.issued()
    let others: [ValidationReport] = [
      try PDFSignatures.report(on: try world.signedByLeader(), trust: world.trust, at: now),
      try PDFSignatures.report(on: file, trust: world.trust, at: now.adding(seconds: 1)),
      try PDFSignatures.report(on: file, trust: TrustList(roots: []), at: now),
    ]
    for other in others {
      let answer = String(decoding: try JSONEncoder().encode(ExaminationAnswer.examined(other)), as: UTF8.self)
      #expect(try await refusal(of: file, by: answering(answer)) == .overtaxing)
    }
    let own = try PDFSignatures.report(on: file, trust: world.trust, at: now)
    let answer = String(decoding: try JSONEncoder().encode(ExaminationAnswer.examined(own)), as: UTF8.self)
    #expect(try await refusal(of: file, by: answering(answer)) == nil)
  }

  @Test("a stream that swells up is refused within bounds", arguments: ["/XRef", "/ObjStm"])
  func bombs(kind: String) async throws {
    #expect(try await refusal(of: try Bomb(kind).file()) != nil)
  }

  @Test("without its program it is a fault, no verdict")
  func missingProgram() async throws {
    await #expect(throws: ConfinedProcessFault.notStarted(program: "/no/congvu")) {
      try await FileExaminer(congvu: "/no/congvu").report(on: [], trust: world.trust, at: now)
    }
  }

  @Test("so many at once, so many waiting, and the next is asked to come again")
  func turns() async throws {
    let examiner = FileExaminer(
      ConfinedProcess("/bin/sleep", ["60"], limits: .hasty), turns: ExaminationTurns(atOnce: 1, waiting: 2))
    let found = try await withThrowingTaskGroup(of: ExaminationRefusal?.self) { group in
      for _ in 1...5 { group.addTask { try await refusal(of: [], by: examiner) } }
      return try await group.reduce(into: [ExaminationRefusal?]()) { $0.append($1) }
    }
    #expect(found.filter { $0 == .busy }.count == 2)
    #expect(found.filter { $0 == .overtaxing }.count == 3)
    // All places are free again.
    #expect(try await refusal(of: [], by: examiner) == .overtaxing)
  }
}

/// A PDF of a megabyte with a stream that unpacks to a gigabyte of zeros, where every reader has to look.
private struct Bomb {
  private let kind: String

  init(_ kind: String) { self.kind = kind }

  func file() throws -> [UInt8] {
    let path = FileManager.default.temporaryDirectory.appending(path: "bomb-\(UUID().uuidString).pdf").path
    defer { unlink(path) }
    _ = try SystemTool.run("python3", ["-c", Bomb.script, kind, path])
    return Array(try Data(contentsOf: URL(fileURLWithPath: path)))
  }

  private static let script = """
    import sys, zlib
    kind, path = sys.argv[1:]
    packer, zeros = zlib.compressobj(1), bytes(1 << 24)
    packed = b''.join(packer.compress(zeros) for _ in range(64)) + packer.flush()
    out = bytearray(b'%PDF-1.7\\n')
    places = {}
    def add(number, head, body=b''):
        places[number] = len(out)
        out.extend(b'%d 0 obj\\n<< %s /Length %d /Filter /FlateDecode >>\\nstream\\n' % (number, head, len(body)))
        out.extend(body + b'\\nendstream\\nendobj\\n')
    if kind == '/ObjStm':
        add(4, b'/Type /ObjStm /N 100 /First 1000', packed)
        entries = bytes([0, 0, 0, 0, 0] + [2, 0, 0, 4, 0] + [2, 0, 0, 4, 1] + [0, 0, 0, 0, 0])
        entries += bytes([1]) + places[4].to_bytes(3, 'big') + bytes([0])
        body = zlib.compress(entries)
        head = b'/Type /XRef /W [1 3 1] /Size 5 /Root 1 0 R'
    else:
        body, head = packed, b'/Type /XRef /W [1 3 1] /Size 200000000 /Root 1 0 R'
    add(5, head, body)
    out.extend(b'startxref\\n%d\\n%%%%EOF\\n' % places[5])
    open(path, 'wb').write(out)
    """
}
