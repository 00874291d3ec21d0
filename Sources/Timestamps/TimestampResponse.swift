import Certificates
import Cryptography
import SignedMessages
import SwiftASN1
public import WorkTime

/// A server's answer that grants a timestamp (RFC 3161, 2.4.2), not yet held against the request.
public struct TimestampResponse: Hashable, Sendable {
  public let token: TimestampToken
  /// Granted, but not quite as asked for.
  public let isModified: Bool

  /// In bytes.
  public static let longest = 64 * 1024

  /// - Parameter der: the TimeStampResp; one that grants nothing is a refusal with the server's reason.
  public init(der: [UInt8]) throws(TimestampRefusal) {
    guard der.count <= TimestampResponse.longest else { throw .tooLarge }
    do {
      let parts = try children(of: DER.parse(der), .sequence)
      guard (1...2).contains(parts.count) else { throw TimestampRefusal.malformed }
      isModified = try TimestampResponse.grant(parts[0])
      guard parts.count == 2 else { throw TimestampRefusal.malformed }
      token = try TimestampToken(der: Array(parts[1].encodedBytes))
    } catch {
      throw TimestampRefusal(reading: error)
    }
  }

  /// PKIStatusInfo; whether the grant is with modifications.
  private static func grant(_ node: ASN1Node) throws -> Bool {
    var parts = try children(of: node, .sequence)[...]
    guard let status = parts.popFirst() else { throw TimestampRefusal.malformed }
    if parts.first?.identifier == .sequence { parts = parts.dropFirst() }
    let failure = try parts.popFirst().map { try ASN1BitString(derEncoded: $0) }
    guard parts.isEmpty else { throw TimestampRefusal.malformed }
    switch try Int(derEncoded: status) {
    case 0: return false
    case 1: return true
    case 2: throw TimestampRefusal.rejected(TimestampFailure(failure))
    case 3: throw TimestampRefusal.waiting
    case 4, 5: throw TimestampRefusal.serverRevoked
    default: throw TimestampRefusal.malformed
    }
  }

  /// The token, if it is the answer to this request and holds by itself. Its chain is for a trust list to judge.
  /// - Parameters:
  ///   - now: when the answer came.
  ///   - seconds: how far the server's clock may be from ours either way.
  public func token(
    answering request: TimestampRequest, now: Instant, tolerance seconds: Int64
  ) throws(TimestampRefusal) -> TimestampToken {
    let statement = token.statement
    guard statement.imprint.hash == .sha256, statement.imprint.digest == request.digest.bytes
    else { throw .imprintMismatch }
    guard statement.nonce == request.nonce else { throw .nonceMismatch }
    guard request.policy == nil || statement.policy == request.policy else { throw .policyMismatch }
    guard now.adding(seconds: -seconds)...now.adding(seconds: seconds) ~= statement.time else { throw .clockMismatch }
    guard case .valid = token.soundness else { throw .unsound(token.soundness) }
    return token
  }
}
