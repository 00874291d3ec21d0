internal import Synchronization

/// A message as the gateway took it.
public struct ReceivedPost: Hashable, Sendable {
  public let requestLine: String
  /// Names in lower case.
  public let headers: [String: String]
  public let body: [UInt8]
}

/// An SMS gateway that speaks HTTP over real sockets and answers every request with one status, and a body if it is
/// given one; 0 never answers.
public final class TestGateway: Sendable {
  private struct State {
    var status: Int
    var type = "text/plain"
    var body: [UInt8] = []
    var posts: [ReceivedPost] = []
    /// Makes the body of each answer from that of the question.
    var reply: (@Sendable ([UInt8]) -> [UInt8])?
  }

  private final class SharedState: Sendable {
    let value: Mutex<State>

    init(_ status: Int) { value = Mutex(State(status: status)) }
  }

  private let state: SharedState
  private let listener: Listener

  public init(status: Int = 200) throws {
    let state = SharedState(status)
    self.state = state
    listener = try Listener { TestGateway.converse($0, state) }
  }

  public var port: Int { listener.port }
  public var posts: [ReceivedPost] { state.value.withLock { $0.posts } }

  public func answer(_ status: Int) { state.value.withLock { $0.status = status } }

  /// From now on every answer carries this.
  public func answer(with body: [UInt8], of type: String) {
    state.value.withLock { ($0.type, $0.body, $0.reply) = (type, body, nil) }
  }

  /// From now on every answer carries what `reply` makes of the question's body.
  public func answer(of type: String, by reply: @escaping @Sendable ([UInt8]) -> [UInt8]) {
    state.value.withLock { ($0.type, $0.reply) = (type, reply) }
  }

  /// The port refuses connections from now on.
  public func stop() { listener.stop() }

  private static func converse(_ connection: Connection, _ state: SharedState) {
    guard let requestLine = connection.line() else { return }
    var headers: [String: String] = [:]
    while let line = connection.line(), !line.isEmpty {
      let sides = line.split(separator: ":", maxSplits: 1).map(String.init)
      headers[sides[0].lowercased()] = sides.count == 2 ? String(sides[1].drop { $0 == " " }) : ""
    }
    let body = connection.bytes(headers["content-length"].flatMap { Int($0) } ?? 0)
    let (status, type, fixed, reply) = state.value.withLock {
      $0.posts.append(ReceivedPost(requestLine: requestLine, headers: headers, body: body))
      return ($0.status, $0.type, $0.body, $0.reply)
    }
    if status == 0 { return connection.hang() }
    let answer = reply?(body) ?? fixed
    let typeLine = answer.isEmpty ? "" : "Content-Type: \(type)\r\n"
    connection.say("HTTP/1.1 \(status) So\r\n\(typeLine)Content-Length: \(answer.count)\r\nConnection: close\r\n")
    connection.say(answer)
  }
}
