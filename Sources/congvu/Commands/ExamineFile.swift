import ArgumentParser
import FileExamination

/// congvu examine-file: not for people; `FileExaminer` runs it for every file that came from outside.
struct ExamineFile: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "examine-file", abstract: "Dùng nội bộ: kiểm tra một tệp từ bên ngoài trong tiến trình riêng.",
    shouldDisplay: false)

  func run() throws {
    let code = ExaminingProcess.run()
    if code != 0 { throw ExitCode(code) }
  }
}
