import ArgumentParser
import Evidence
import ValidationReports
import WorkTime

/// congvu evidence
struct EvidenceCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evidence", abstract: "Bằng chứng chữ ký: dấu thời gian, chứng thư, danh sách thu hồi.",
    subcommands: [EvidenceStatus.self, EvidenceRun.self])
}

/// congvu evidence status
struct EvidenceStatus: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status", abstract: "Số tệp theo mức, việc đang chờ và vì sao.")

  @OptionGroup var options: InstallationOptions

  func run() async throws {
    try await options.withProgram { program in
      let (levels, states) = try await program.evidence.tally()
      for line in program.settings.timestamps.report { say(line) }
      if levels.isEmpty { say("Chưa ghi nhận tệp có chữ ký số nào.") }
      for entry in levels { say("\(entry.count) tệp · \(entry.levelWords) · \(entry.verdict.words)") }
      for entry in states {
        say("\(entry.count) việc · \(entry.state.words)\(entry.failure.map { " · \($0.sentence)" } ?? "")")
      }
    }
  }
}

/// congvu evidence run: exit code 0 when nothing is wanting, 1 when something is.
struct EvidenceRun: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Làm ngay mọi việc đang chờ, kể cả việc đã thử chưa được; báo tiến độ.")

  @OptionGroup var options: InstallationOptions

  func run() async throws {
    let isComplete = try await options.withProgram { program in
      let clock = ServerClock.real
      _ = try await program.evidence.hastenAll(at: clock.now())
      var (done, extended, wanting) = (0, 0, 0)
      let count: (EvidenceAttempt) -> Void = { attempt in
        done += 1
        if attempt.isExtended { extended += 1 }
        if attempt.outcome.isWanting { wanting += 1 }
        note("\rĐã làm \(done) tệp, bổ sung \(extended), còn thiếu \(wanting) …", terminator: "")
      }
      try await program.evidence.attendDue(at: { clock.now() }, progress: count)
      if done > 0 { note("") }
      say("Đã làm \(done) tệp: bổ sung bằng chứng cho \(extended), còn thiếu \(wanting).")
      return wanting == 0
    }
    if !isComplete { throw ExitCode(1) }
  }
}

extension EvidenceOutcome {
  fileprivate var isWanting: Bool {
    switch self {
    case .settled(_, let failure): failure != nil
    case .tryAgain, .held: true
    }
  }
}
