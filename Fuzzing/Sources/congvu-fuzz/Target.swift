import Certificates
import Cryptography
import Foundation
import PDFSigning
import SignedMessages
import SigningKeys
import Timestamps
import WorkTime

/// What is held out to any bytes. A refusal is right; a trap, a crash, a hang or a lot of memory is not.
enum Target {
  typealias Body = @Sendable ([UInt8]) -> Void

  /// The one that runs: libFuzzer's callback takes no context. Set once, before it starts.
  nonisolated(unsafe) static var chosen: Body = { _ in }

  static let all: [String: Body] = [
    "pdf": pdf, "message": message, "certificate": certificate, "ocsp": ocsp, "timestamp": timestamp,
    "container": container,
  ]

  /// As the seeds' tests have it: an hour after signing.
  private static let now = Instant(seconds: 1_597_635_000)
  /// What the seeds' messages and tokens are over.
  private static let content = Array("Báo cáo số 15/BC-UBND".utf8)
  private static let world = FuzzWorld()

  @Sendable private static func pdf(_ bytes: [UInt8]) {
    refusable { _ = try PDFSignatures.report(on: bytes, trust: world.trust, at: now) }
    refusable { _ = try DocumentTimestamp.prepare(bytes) }
  }

  @Sendable private static func message(_ bytes: [UInt8]) {
    _ = DetachedSignature.report(on: bytes, over: content, trust: world.trust, at: now)
    refusable { try SignedMessage(der: bytes, content: .timestampInfo).verify() }
  }

  /// Also PEM, and revocation lists.
  @Sendable private static func certificate(_ bytes: [UInt8]) {
    refusable {
      var material = TrustMaterial()
      try material.add(bytes)
      _ = material.list.judge(world.signer, at: now)
      for certificate in material.certificates {
        _ = world.trust.judge(certificate, revocationLists: material.revocationLists, at: now)
        _ = certificate.verify(
          signature: SignatureValue(Array(bytes.prefix(256))), over: content, scheme: .ecdsa(.sha256))
      }
    }
  }

  @Sendable private static func ocsp(_ bytes: [UInt8]) {
    for read in [OCSPResponse.init(der:), OCSPResponse.init(basic:)] as [([UInt8]) throws -> OCSPResponse] {
      refusable {
        _ = TrustList(roots: world.trust.roots).judge(world.signer, ocspResponses: [try read(bytes)], at: now)
      }
    }
  }

  @Sendable private static func timestamp(_ bytes: [UInt8]) {
    let request = TimestampRequest(over: SHA256Digest(of: content))
    refusable {
      let response = try TimestampResponse(der: answering(request, bytes))
      refusable { _ = try response.token(answering: request, now: now, tolerance: 86_400) }
      _ = response.token.judge(over: content, trust: world.trust, at: now)
    }
    refusable { _ = try TimestampToken(der: bytes).judge(over: content, trust: world.trust, at: now) }
  }

  /// The seeds carry a nonce of eight `J`s; the request's stands for it, since nobody foresees that one.
  private static func answering(_ request: TimestampRequest, _ bytes: [UInt8]) -> [UInt8] {
    guard let place = bytes.firstRange(of: [UInt8](repeating: 0x4A, count: 8)) else { return bytes }
    return bytes[..<place.lowerBound] + request.nonce + bytes[place.upperBound...]
  }

  @Sendable private static func container(_ bytes: [UInt8]) {
    refusable { _ = try KeyContainer.open(bytes, pin: "260817").sign(content) }
  }

  private static func refusable(_ body: () throws -> Void) {
    do { try body() } catch { refusals += 1 }
  }

  /// Counted, so that nothing is left out as without effect.
  nonisolated(unsafe) private static var refusals = 0
}
