internal import Synchronization

/// How a test's mail server behaves.
public enum MailTemper: Hashable, Sendable {
  case friendly
  /// Greets with this code.
  case busy(Int)
  /// Answers `RCPT` with this code.
  case refusesRecipient(Int)
  /// Answers the message itself with this code.
  case refusesMessage(Int)
  /// Answers `AUTH` with 535.
  case refusesSignIn
  /// Takes the connection and says nothing.
  case hangs
}

/// A mail as the server took it.
public struct ReceivedMail: Hashable, Sendable {
  public let sender: String
  public let recipient: String
  /// Without the dots that protect dots.
  public let lines: [String]

  /// The head's lines, unfolded.
  public var headers: [String] {
    lines.prefix { !$0.isEmpty }.reduce(into: []) { found, line in
      if line.hasPrefix(" "), !found.isEmpty { found[found.count - 1] += line } else { found.append(line) }
    }
  }

  public var body: [String] { Array(lines.drop { !$0.isEmpty }.dropFirst()) }
}

/// A mail server that speaks SMTP over real sockets, without TLS.
public final class TestMailServer: Sendable {
  private struct State {
    var temper: MailTemper
    var mails: [ReceivedMail] = []
    var commands: [String] = []
  }

  private let state: SharedState
  private let listener: Listener

  private final class SharedState: Sendable {
    let value: Mutex<State>

    init(_ temper: MailTemper) { value = Mutex(State(temper: temper)) }
  }

  public init(_ temper: MailTemper = .friendly) throws {
    let state = SharedState(temper)
    self.state = state
    listener = try Listener { TestMailServer.converse($0, state) }
  }

  public var port: Int { listener.port }
  public var mails: [ReceivedMail] { state.value.withLock { $0.mails } }
  /// Every line that a client said outside messages.
  public var commands: [String] { state.value.withLock { $0.commands } }

  public func become(_ temper: MailTemper) { state.value.withLock { $0.temper = temper } }

  /// The port refuses connections from now on.
  public func stop() { listener.stop() }

  private static func converse(_ connection: Connection, _ state: SharedState) {
    let temper = state.value.withLock { $0.temper }
    switch temper {
    case .hangs: return connection.hang()
    case .busy(let code): return connection.say("\(code) not now")
    default: connection.say("220 test.example ESMTP")
    }
    var (sender, recipient) = ("", "")
    while let line = connection.line() {
      state.value.withLock { $0.commands.append(line) }
      switch (line.prefix(4).uppercased(), temper) {
      case ("EHLO", _):
        connection.say("250-test.example")
        connection.say("250 AUTH PLAIN")
      case ("AUTH", .refusesSignIn): connection.say("535 5.7.8 no")
      case ("AUTH", _):
        connection.say("334 ")
        connection.say(connection.line() == nil ? "535 5.7.8 no" : "235 2.7.0 welcome")
      case ("MAIL", _):
        sender = envelopeAddress(line)
        connection.say("250 2.1.0 ok")
      case ("RCPT", .refusesRecipient(let code)): connection.say("\(code) 5.1.1 no such mailbox")
      case ("RCPT", _):
        recipient = envelopeAddress(line)
        connection.say("250 2.1.5 ok")
      case ("DATA", _):
        connection.say("354 go on")
        let lines = message(connection)
        if case .refusesMessage(let code) = temper {
          connection.say("\(code) not this one")
        } else {
          state.value.withLock { [sender, recipient] in
            $0.mails.append(ReceivedMail(sender: sender, recipient: recipient, lines: lines))
          }
          connection.say("250 2.0.0 taken")
        }
      case ("QUIT", _): return connection.say("221 bye")
      default: connection.say("250 ok")
      }
    }
  }

  private static func message(_ connection: Connection) -> [String] {
    var lines: [String] = []
    while let line = connection.line(), line != "." {
      lines.append(line.hasPrefix(".") ? String(line.dropFirst()) : line)
    }
    return lines
  }

  private static func envelopeAddress(_ line: String) -> String {
    String(line.drop { $0 != "<" }.dropFirst().prefix { $0 != ">" })
  }
}
