import BlockingWork
public import Certificates
public import ConfinedProcesses
import Cryptography
import Foundation
public import ValidationReports
public import WorkTime

/// Examines files that came from outside, each in a process of its own: what a hostile file may do to a parser, it does
/// there. Files that this process made itself a moment ago are examined by `PDFSignatures` directly.
public struct FileExaminer: Sendable {
  private let process: ConfinedProcess
  private let turns: ExaminationTurns

  /// - Parameter program: runs `ExaminingProcess`.
  public init(_ program: ConfinedProcess, turns: ExaminationTurns = ExaminationTurns(atOnce: 2, waiting: 32)) {
    (process, self.turns) = (program, turns)
  }

  /// - Parameter program: the path of `congvu`.
  public init(congvu program: String) {
    self.init(ConfinedProcess(program, ["examine-file"], limits: .examination))
  }

  /// The program that is running, which is `congvu`; also after its file was replaced by a newer one.
  public static let ofThisProgram = FileExaminer(congvu: "/proc/\(ProcessInfo.processInfo.processIdentifier)/exe")

  /// What `PDFSignatures.report` says of the file.
  ///
  /// - Throws: `ExaminationRefusal`; `ConfinedProcessFault.notStarted`.
  public func report(
    on file: [UInt8], trust: TrustList, at now: Instant, existedBy: Instant? = nil
  ) async throws -> ValidationReport {
    try await turns.take { [process] in
      try await offload {
        let message = try ExaminationOrder(trust: trust, at: now, existedBy: existedBy).message(with: file)
        let report = try process.answer(to: message)
        // Whoever got hold of the process could say anything of this file, but of no other.
        guard report.file == SHA256Digest(of: file), report.byteCount == file.count, report.judgedAt == now,
          report.trustList == trust.digest
        else { throw ExaminationRefusal.overtaxing }
        return report
      }
    }
  }
}

extension ConfinedProcess {
  fileprivate func answer(to message: [UInt8]) throws -> ValidationReport {
    let output: [UInt8]
    do throws(ConfinedProcessFault) {
      output = try run(message)
    } catch .notStarted(let program) {
      throw ConfinedProcessFault.notStarted(program: program)
    } catch {
      throw ExaminationRefusal.overtaxing
    }
    do {
      switch try JSONDecoder().decode(ExaminationAnswer.self, from: Data(output)) {
      case .examined(let report): return report
      case .refused(let refusal): throw refusal
      }
    } catch is DecodingError {
      throw ExaminationRefusal.overtaxing
    }
  }
}

extension ProcessLimits {
  /// Far beyond what a file of `largestUpload` takes (decision 0031). What bounds hostile work is the processor's time; the
  /// clock on the wall only ends what waits for nothing, so that nobody's file is refused because the machine is busy.
  public static let examination = ProcessLimits(
    addressSpace: 1 << 30, processorSeconds: 20, seconds: 120, output: 8 << 20)
}
