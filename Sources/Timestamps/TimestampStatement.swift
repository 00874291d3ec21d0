import Certificates
import SignedMessages
import SwiftASN1
public import WorkTime

/// What a timestamp token says (RFC 3161, 2.4.2, TSTInfo).
public struct TimestampStatement: Hashable, Sendable {
  public let policy: TimestampPolicy
  public let imprint: MessageImprint
  /// The serial number's bytes, big-endian.
  public let serialNumber: [UInt8]
  /// When the token was made; what is finer than a microsecond is cut off.
  public let time: Instant
  /// How far from `time` the true time may lie either way, in microseconds; nil where the server doesn't say.
  public let accuracy: Int64?
  /// Tokens of this server can be put in order by their times alone.
  public let isOrdering: Bool
  /// The nonce's bytes, big-endian; nil where the request had none.
  public let nonce: [UInt8]?
  /// The server's name in DER, where it is told as a directory name.
  let authorityName: [UInt8]?

  init(_ content: [UInt8]) throws {
    var parts = try children(of: DER.parse(content), .sequence)[...]
    guard let version = parts.popFirst(), try Int(derEncoded: version) == 1, let policy = parts.popFirst(),
      let imprint = parts.popFirst(), let serialNumber = parts.popFirst(), let time = parts.popFirst(),
      time.identifier == .generalizedTime
    else { throw TimestampRefusal.malformed }
    self.policy = try TimestampPolicy(policy)
    self.imprint = try MessageImprint(imprint)
    self.serialNumber = try TimestampStatement.integer(serialNumber)
    self.time = try Instant(time)
    accuracy = try TimestampStatement.take(.sequence, from: &parts).map(TimestampStatement.microseconds)
    isOrdering = try TimestampStatement.take(.boolean, from: &parts).map { try Bool(derEncoded: $0) } ?? false
    nonce = try TimestampStatement.take(.integer, from: &parts).map(TimestampStatement.integer)
    authorityName = try TimestampStatement.take(.context(0), from: &parts).flatMap(TimestampStatement.directoryName)
    try TimestampStatement.take(.context(1), from: &parts).map(TimestampStatement.checkExtensions)
    guard parts.isEmpty else { throw TimestampRefusal.malformed }
  }

  private static func take(_ identifier: ASN1Identifier, from parts: inout ArraySlice<ASN1Node>) -> ASN1Node? {
    guard parts.first?.identifier == identifier else { return nil }
    return parts.popFirst()
  }

  /// Any whole number, as its shortest encoding; RFC 3161 lets numbers be as long as 160 bits.
  static func integer(_ node: ASN1Node) throws -> [UInt8] {
    guard node.identifier == .integer, case .primitive(let bytes) = node.content, (1...64).contains(bytes.count)
    else { throw TimestampRefusal.malformed }
    let isPadded =
      bytes.count > 1 && [0, 0xFF].contains(bytes[bytes.startIndex])
      && (bytes[bytes.startIndex] ^ bytes[bytes.startIndex + 1]) & 0x80 == 0
    guard !isPadded else { throw TimestampRefusal.malformed }
    return Array(bytes)
  }

  /// Accuracy: seconds, and thousandths and millionths from 1 to 999 under [0] and [1].
  private static func microseconds(_ node: ASN1Node) throws -> Int64 {
    var total: Int64 = 0
    var last = -1
    for part in try children(of: node) {
      let (rank, unit, range): (Int, Int64, ClosedRange<Int64>) =
        switch part.identifier {
        case .integer: (0, 1_000_000, 0...Int64(Int32.max))
        case .context(0): (1, 1000, 1...999)
        case .context(1): (2, 1, 1...999)
        default: throw TimestampRefusal.malformed
        }
      let number = try Int64(derEncoded: part, withIdentifier: part.identifier)
      guard rank > last, range.contains(number) else { throw TimestampRefusal.malformed }
      last = rank
      total += number * unit
    }
    return total
  }

  /// The Name in a GeneralName; nil for names of other kinds.
  private static func directoryName(_ node: ASN1Node) throws -> [UInt8]? {
    let name = try onlyChild(of: node)
    guard name.identifier == .context(4) else { return nil }
    return Array(try onlyChild(of: name).encodedBytes)
  }

  /// None is known, so that none may be critical.
  private static func checkExtensions(_ node: ASN1Node) throws {
    for item in try children(of: node) {
      let parts = try children(of: item, .sequence)
      guard (2...3).contains(parts.count) else { throw TimestampRefusal.malformed }
      if parts.count == 3, try Bool(derEncoded: parts[1]) { throw TimestampRefusal.extensionUnknown }
    }
  }
}
