public import ConfinedProcesses
public import FileExamination
import Foundation

extension FileExaminer {
  /// The program as it was built with the tests, which run side by side: everybody may wait, however long it takes.
  public static let ofTests = FileExaminer(
    ConfinedProcess(TestProgram.congvu, ["examine-file"], limits: patient),
    turns: ExaminationTurns(atOnce: 2, waiting: 100_000))

  private static let patient: ProcessLimits = {
    var limits = ProcessLimits.examination
    limits.seconds = 900
    return limits
  }()

  /// Runs a shell's line in the place of the program, to see what becomes of what it does.
  public static func line(_ line: String, limits: ProcessLimits = .hasty) -> FileExaminer {
    FileExaminer(ConfinedProcess("/bin/sh", ["-c", line], limits: limits))
  }

  /// Has no turn for anybody.
  public static let busy = FileExaminer(
    ConfinedProcess("/bin/false", [], limits: .hasty), turns: ExaminationTurns(atOnce: 0, waiting: 0))
}

extension ProcessLimits {
  /// One second.
  public static let hasty = ProcessLimits(
    addressSpace: 1 << 28, processorSeconds: 1, seconds: 1, output: 1 << 16)
}

/// The programs that were built beside the tests.
public enum TestProgram {
  public static let congvu: String = {
    let tests = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    return tests.deletingLastPathComponent().appending(path: "congvu").path
  }()
}
