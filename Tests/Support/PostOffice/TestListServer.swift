internal import Synchronization

/// A web server of a certification authority over real sockets: at each path it answers as it was told, and notes what it
/// was asked for.
public final class TestListServer: Sendable {
  public enum Answer: Sendable {
    case file([UInt8])
    case status(Int)
    /// A status with words to it.
    case words(status: Int, String)
    case redirect(String)
    /// Says how much there is and sends it, bytes without end.
    case flood
    /// Never answers.
    case silence
  }

  private struct State {
    var answers: [String: Answer] = [:]
    var asked: [String] = []
  }

  private final class SharedState: Sendable {
    let value = Mutex(State())
  }

  private let state: SharedState
  private let listener: Listener

  public init() throws {
    let state = SharedState()
    self.state = state
    listener = try Listener { TestListServer.converse($0, state) }
  }

  /// The paths that were asked for, in order.
  public var asked: [String] { state.value.withLock { $0.asked } }

  public func address(_ path: String) -> String { "http://127.0.0.1:\(listener.port)\(path)" }

  public func answer(_ path: String, _ answer: Answer) { state.value.withLock { $0.answers[path] = answer } }

  /// Nobody listens any more.
  public func stop() { listener.stop() }

  private static func converse(_ connection: Connection, _ state: SharedState) {
    guard let path = connection.line()?.split(separator: " ").dropFirst().first.map(String.init) else { return }
    while let line = connection.line(), !line.isEmpty {}
    let answer = state.value.withLock { state in
      state.asked.append(path)
      return state.answers[path] ?? .status(404)
    }
    switch answer {
    case .file(let bytes):
      connection.say("HTTP/1.1 200 So\r\nContent-Length: \(bytes.count)\r\nConnection: close\r\n")
      connection.say(bytes)
    case .status(let status): connection.say("HTTP/1.1 \(status) So\r\nContent-Length: 0\r\nConnection: close\r\n")
    case .words(let status, let words):
      connection.say("HTTP/1.1 \(status) So\r\nContent-Length: \(words.utf8.count)\r\nConnection: close\r\n")
      connection.say(Array(words.utf8))
    case .redirect(let place):
      connection.say("HTTP/1.1 302 So\r\nLocation: \(place)\r\nContent-Length: 0\r\nConnection: close\r\n")
    case .flood:
      connection.say("HTTP/1.1 200 So\r\nConnection: close\r\n")
      for _ in 0..<48 { connection.say([UInt8](repeating: 0x30, count: 1 << 20)) }
    case .silence: connection.hang()
    }
  }
}
