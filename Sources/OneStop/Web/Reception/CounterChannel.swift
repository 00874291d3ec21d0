import Procedures
import WebShell

/// How what is typed at the counter came there.
enum CounterChannel: String, CaseIterable {
  case counter, post
  /// Nộp hộ: the officer hands it in online in the citizen's name, who agrees. Told apart in every figure.
  case assisted

  var submission: SubmissionChannel {
    switch self {
    case .counter: .counter
    case .post: .post
    case .assisted: .online
    }
  }

  var choice: FieldChoice {
    FieldChoice(rawValue, self == .assisted ? "Trực tuyến, cán bộ nộp hộ" : submission.vietnameseName)
  }
}

extension Procedure {
  /// Nothing is handed in online for what is only informed of there.
  var counterChannels: [CounterChannel] {
    CounterChannel.allCases.filter { $0 != .assisted || onlineLevel != .information }
  }
}
