import Foundation

/// One line of the result.
struct Figure: Encodable {
  let figure: String
  let value: Double
  let unit: String
  /// Whom it is compared with; nil where nobody can be run here.
  var peer: String?
  var peerValue: Double?
  /// How many times the peer's value, larger is better; for a time that has a limit, limit ÷ value.
  var ratio: Double?
  /// By the clock instead of by processor time, or the other way round: the unit says which.
  var otherValue: Double?
  var otherUnit: String?
  var otherPeerValue: Double?
  /// Most memory that either side's process had, in MiB.
  var memory: Double?
  var peerMemory: Double?
  /// What was run, to be repeated by hand.
  let command: String

  enum CodingKeys: String, CodingKey {
    case figure, value, unit, peer, ratio, load1, command
    case memory = "mib"
    case peerMemory = "peer_mib"
    case peerValue = "peer_value"
    case otherValue = "other_value"
    case otherUnit = "other_unit"
    case otherPeerValue = "other_peer_value"
  }

  func encode(to encoder: any Encoder) throws {
    var line = encoder.container(keyedBy: CodingKeys.self)
    try line.encode(figure, forKey: .figure)
    try line.encode(value.short, forKey: .value)
    try line.encode(unit, forKey: .unit)
    try line.encodeIfPresent(peer, forKey: .peer)
    try line.encodeIfPresent(peerValue?.short, forKey: .peerValue)
    try line.encodeIfPresent(ratio?.short, forKey: .ratio)
    try line.encodeIfPresent(otherValue?.short, forKey: .otherValue)
    try line.encodeIfPresent(otherUnit, forKey: .otherUnit)
    try line.encodeIfPresent(otherPeerValue?.short, forKey: .otherPeerValue)
    try line.encodeIfPresent(memory?.short, forKey: .memory)
    try line.encodeIfPresent(peerMemory?.short, forKey: .peerMemory)
    try line.encode(try Figure.load(), forKey: .load1)
    try line.encode(command, forKey: .command)
  }

  func print() throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    FileHandle.standardOutput.write(try encoder.encode(self) + Data("\n".utf8))
  }

  /// The machine's load average over the last minute.
  private static func load() throws -> Double {
    let text = try String(contentsOfFile: "/proc/loadavg", encoding: .utf8)
    return text.split(separator: " ").first.flatMap { Double($0) } ?? 0
  }
}

extension Double {
  /// Four significant digits, or the whole number.
  fileprivate var short: Decimal {
    let text = abs(self) >= 1000 ? String(format: "%.0f", self) : String(format: "%.4g", self)
    return Decimal(string: text) ?? 0
  }
}
