import Foundation
import Glibc
import PDFSigning

/// What `congvu examine-file` does: reads an order and a file on standard input, says what it found on standard output.
///
/// From the moment it has both it can open nothing more, neither files nor connections.
public enum ExaminingProcess {
  /// - Returns: the exit code.
  public static func run() -> Int32 {
    do {
      let message = Array(try FileHandle.standardInput.readToEnd() ?? Data())
      guard let (order, file) = try ExaminationOrder.read(message) else { return 2 }
      let trust = try order.trustList()
      guard renounceFiles() else { return 2 }
      let answer: ExaminationAnswer
      do throws(PDFSigningRefusal) {
        answer = .examined(
          try PDFSignatures.report(on: file, trust: trust, at: order.now, existedBy: order.existedBy))
      } catch {
        answer = .refused(ExaminationRefusal(error))
      }
      try FileHandle.standardOutput.write(contentsOf: try JSONEncoder().encode(answer))
      return 0
    } catch {
      return 1
    }
  }

  private static func renounceFiles() -> Bool {
    var none = rlimit(rlim_cur: 0, rlim_max: 0)
    return setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &none) == 0
  }
}

extension ExaminationRefusal {
  init(_ refusal: PDFSigningRefusal) {
    switch refusal {
    case .notPDF: self = .notPDF
    case .encrypted: self = .encrypted
    case .tooLarge: self = .tooLarge
    default: self = .damaged
    }
  }
}
