import Foundation

/// The pages of a busy commune among many documents, by 16 connections at once; start-up time; resident memory.
struct WebFigures {
  let surroundings: Surroundings

  /// Milliseconds that the slowest page in a hundred may take.
  private static let limit = 50.0

  func run() async throws {
    let folder = try surroundings.world("world", adding: surroundings.documents)
    let sessions = try await Sessions.open(in: folder)
    var starts: [Double] = []
    for _ in 0..<surroundings.rounds {
      let server = try RunningServer(surroundings.congvu, data: folder)
      starts.append(server.startSeconds)
      server.stop()
    }
    let server = try RunningServer(surroundings.congvu, data: folder)
    defer { server.stop() }
    try print(name: "start-up", value: starts.sorted()[starts.count / 2], unit: "s", limit: 1)
    _ = try Load(server, path: "/", session: sessions.clerk, seconds: 1, connections: 1).result()
    try print(name: "resident memory, idle", value: try server.residentMegabytes(), unit: "MB", limit: 100)
    for page in MeasuredPage.all {
      let before = try server.processorSeconds()
      let result = try Load(
        server, path: page.path, session: page.isChairman ? sessions.chairman : sessions.clerk, seconds: 8
      ).result()
      let each = (try server.processorSeconds() - before) * 1000 / Double(max(result.answers, 1))
      try print(name: "\(page.name), p50", value: result.median, unit: "ms", limit: nil, processor: each)
      try print(
        name: "\(page.name), p99", value: result.slowest, unit: "ms", limit: WebFigures.limit, rate: result.rate)
    }
    try print(name: "resident memory, after load", value: try server.residentMegabytes(), unit: "MB", limit: nil)
  }

  private func print(
    name: String, value: Double, unit: String, limit: Double?, rate: Double? = nil, processor: Double? = nil
  ) throws {
    try Figure(
      figure: "\(name), \(surroundings.documents) documents", value: value, unit: unit,
      peer: limit.map { "aim: under \(Int($0)) \(unit)" }, peerValue: limit, ratio: limit.map { $0 / value },
      otherValue: rate ?? processor,
      otherUnit: rate != nil ? "requests/s" : processor != nil ? "ms of processor a request" : nil,
      command: "bin/bench --only web --documents \(surroundings.documents)"
    ).print()
  }
}

/// A page that is asked for again and again.
struct MeasuredPage {
  let name: String
  let path: String
  var isChairman = false

  static let all = [
    MeasuredPage(name: "inbox of the clerk", path: "/"),
    MeasuredPage(name: "inbox of the chairman", path: "/", isChairman: true),
    MeasuredPage(name: "list", path: "/van-ban-di"),
    MeasuredPage(name: "list of one type", path: "/van-ban-di?type=bc"),
    MeasuredPage(name: "list of a type that is not there", path: "/van-ban-di?type=cd"),
    MeasuredPage(name: "list of one stage and type", path: "/van-ban-di?stage=issued&type=tb"),
    MeasuredPage(name: "register", path: "/so-van-ban-di"),
    MeasuredPage(name: "search, frequent words", path: "/tim?q=b%C3%A1o%20c%C3%A1o"),
    MeasuredPage(name: "search, a number", path: "/tim?q=1234/BC-UBND"),
    MeasuredPage(name: "search, beginnings of words", path: "/tim?q=th%20ph%20ch"),
    MeasuredPage(name: "search, words seldom together", path: "/tim?q=l%C3%BAa%20covid"),
    MeasuredPage(name: "search, nothing found", path: "/tim?q=khong%20co%20xyz"),
  ]
}

/// What wrk says of one page.
struct Load {
  let server: RunningServer
  let path: String
  let session: String
  let seconds: Int
  let connections: Int

  init(_ server: RunningServer, path: String, session: String, seconds: Int, connections: Int = 16) {
    (self.server, self.path, self.session, self.seconds) = (server, path, session, seconds)
    self.connections = connections
  }

  struct Result {
    /// Milliseconds: half of the answers, and 99 in a hundred, came at least so quickly.
    let median: Double
    let slowest: Double
    /// Answers a second.
    let rate: Double
    let answers: Int
  }

  /// - Throws: `LoadFault` when pages came with an error.
  func result() throws -> Result {
    let threads = min(2, connections)
    let output = try Program(
      "/usr/bin/wrk",
      [
        "-t\(threads)", "-c\(connections)", "-d\(seconds)", "--latency", "--timeout", "10", "-H",
        "Cookie: congvu=\(session)", "http://127.0.0.1:\(server.port)\(path)",
      ]
    ).output()
    let lines = output.split(separator: "\n").map { $0.split(separator: " ").map { String($0) } }
    func value(_ name: String) -> String? { lines.first { $0.first == name }?.last }
    if output.contains("Non-2xx") || output.contains("Socket errors") { throw LoadFault(path: path, output: output) }
    return Result(
      median: Load.milliseconds(value("50%")), slowest: Load.milliseconds(value("99%")),
      rate: value("Requests/sec:").flatMap { Double($0) } ?? 0,
      answers: lines.first { $0.count > 2 && $0[1] == "requests" }.flatMap { Int($0[0]) } ?? 0)
  }

  /// `1.23ms`, `456.00us`, `1.20s`.
  private static func milliseconds(_ text: String?) -> Double {
    guard let text, let unit = text.firstIndex(where: \.isLetter), let number = Double(text[..<unit]) else {
      return .nan
    }
    switch text[unit...] {
    case "us": return number / 1000
    case "s": return number * 1000
    default: return number
    }
  }
}

/// The pages were not answered as they should be.
struct LoadFault: Error {
  let path: String
  let output: String
}
