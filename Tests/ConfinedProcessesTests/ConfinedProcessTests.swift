import Foundation
import Glibc
import Testing

@testable import ConfinedProcesses

@Suite("A program of its own bounds")
struct ConfinedProcessTests {
  private static let limits = ProcessLimits(
    addressSpace: 1 << 28, processorSeconds: 5, seconds: 20, output: 1 << 20)

  private func shell(
    _ line: String, _ input: [UInt8] = [], _ change: (inout ProcessLimits) -> Void = { _ in }
  ) throws(ConfinedProcessFault) -> String {
    var limits = ConfinedProcessTests.limits
    change(&limits)
    return String(decoding: try ConfinedProcess("/bin/sh", ["-c", line], limits: limits).run(input), as: UTF8.self)
  }

  @Test("it gets its input and is heard to the end, whatever the size")
  func exchange() throws {
    let input = [UInt8](repeating: 7, count: 20 << 20)
    #expect(try shell("wc -c", input) == "\(20 << 20)\n")
    #expect(try shell("cat", Array("Kính gửi".utf8)) == "Kính gửi")
    #expect(try shell("echo a; echo b >&2", []) == "a\n")
  }

  @Test("who doesn't listen is not waited for")
  func deaf() throws {
    #expect(try shell("exec <&-; echo done", [UInt8](repeating: 0, count: 20 << 20)) == "done\n")
  }

  @Test("nothing of ours goes along: no variable, no open file, no blocked signal")
  func bare() throws {
    let leak = open("/etc/passwd", O_RDONLY)
    defer { close(leak) }
    let process = ConfinedProcess("/usr/bin/env", [], limits: ConfinedProcessTests.limits)
    #expect(try process.run() == [])
    // The fourth is the folder that is being listed.
    let files = ConfinedProcess("/bin/ls", ["/proc/self/fd"], limits: ConfinedProcessTests.limits)
    #expect(String(decoding: try files.run(), as: UTF8.self) == "0\n1\n2\n3\n")
    #expect(try shell("grep -E 'Sig(Blk|Ign)' /proc/self/status | cut -f2 | sort -u") == "0000000000000000\n")
  }

  @Test("it leaves no core and writes no file")
  func files() throws {
    #expect(try shell("ulimit -c") == "0\n")
    let path = FileManager.default.temporaryDirectory.appending(path: "confined-\(UUID().uuidString)").path
    #expect(throws: ConfinedProcessFault.killed(signal: SIGXFSZ)) { try shell("exec head -c 9 /dev/zero > \(path)") }
    try FileManager.default.removeItem(atPath: path)
  }

  @Test("its exit code and the signal that killed it are told apart")
  func endings() {
    #expect(throws: ConfinedProcessFault.failed(code: 3)) { try shell("echo a; exit 3") }
    #expect(throws: ConfinedProcessFault.killed(signal: SIGSEGV)) { try shell("kill -SEGV $$") }
    #expect(throws: ConfinedProcessFault.notStarted(program: "/no/such")) {
      try ConfinedProcess("/no/such", [], limits: ConfinedProcessTests.limits).run()
    }
  }

  @Test("time, processor, memory and words have an end")
  func bounds() {
    #expect(throws: ConfinedProcessFault.tooSlow) { try shell("sleep 60") { $0.seconds = 1 } }
    #expect(throws: ConfinedProcessFault.tooSlow) { try shell("exec >&-; sleep 60") { $0.seconds = 1 } }
    #expect(throws: ConfinedProcessFault.killed(signal: SIGKILL)) {
      try shell("while :; do :; done") { $0.processorSeconds = 1 }
    }
    #expect(throws: ConfinedProcessFault.failed(code: 1)) { try shell("exec tail /dev/zero") }
    #expect(throws: ConfinedProcessFault.tooMuchOutput) { try shell("yes") }
  }

  @Test("what it started ends with it")
  func family() throws {
    let grandchild = try shell("sleep 300 >/dev/null & echo $!")
    let number = try #require(pid_t(grandchild.dropLast()))
    let deadline = ContinuousClock.now.advanced(by: .seconds(5))
    while kill(number, 0) == 0 && !isZombie(number) && ContinuousClock.now < deadline { usleep(1000) }
    #expect(kill(number, 0) != 0 || isZombie(number))
  }

  /// Whether it has ended and only waits for whoever takes orphans over.
  private func isZombie(_ number: pid_t) -> Bool {
    guard let status = FileManager.default.contents(atPath: "/proc/\(number)/stat") else { return true }
    return String(decoding: status, as: UTF8.self).contains(") Z ")
  }
}
