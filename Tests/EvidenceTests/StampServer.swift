import Certificates
import Cryptography
import Foundation
import PostOffice
import SigningFixtures
import Synchronization
import Timestamps
import WorkTime

/// A timestamp server that answers over real sockets: as it should, with lies, or not at all.
final class StampServer: Sendable {
  enum Temper: Hashable, CaseIterable {
    case honest
    case wrongNonce, wrongImprint, otherPolicy, wrongClock, untrusted, tooLarge, refusing, garbage, wrongType
    case hanging
  }

  private let gateway: TestGateway
  private let world: TimestampWorld
  private let stranger: TimestampWorld
  private let clock: Mutex<Instant>
  /// By what it signs.
  private let certificate: Mutex<Certificate>

  /// - Parameter now: what its clock shows until it is set.
  init(_ world: TimestampWorld, _ temper: Temper = .honest, now: Instant) throws {
    self.world = world
    stranger = try TimestampWorld(key: .ellipticCurve())
    gateway = try TestGateway()
    clock = Mutex(now)
    certificate = Mutex(world.server)
    become(temper)
  }

  var questions: Int { gateway.posts.count }

  var server: TimestampServer {
    TimestampServer(
      address: "http://127.0.0.1:\(gateway.port)/tsa", policy: TimestampPolicy(TimestampDraft.policy))
  }

  func set(_ now: Instant) { clock.withLock { $0 = now } }

  /// From now on it signs by this certificate of the same key.
  func become(_ certificate: Certificate) { self.certificate.withLock { $0 = certificate } }

  func stop() { gateway.stop() }

  func become(_ temper: Temper) {
    gateway.answer(temper == .hanging ? 0 : temper == .refusing ? 503 : 200)
    let type = temper == .wrongType ? "text/html" : "application/timestamp-reply"
    gateway.answer(of: type) { [self] request in answer(to: request, temper) }
  }

  private func answer(to request: [UInt8], _ temper: Temper) -> [UInt8] {
    let now = clock.withLock { $0 }
    var draft = TimestampDraft(digest: part(of: request, after: [0x04, 0x20], length: 32))
    draft.nonce = part(of: request, after: [0x02, 0x08], length: 8)
    draft.time = StampServer.text(now)
    switch temper {
    case .wrongNonce: draft.nonce = [0x41, 1, 2, 3, 4, 5, 6, 7]
    case .wrongImprint: draft.digest = SHA256Digest(of: [1]).bytes
    case .otherPolicy: draft.policy = "1.2.3.4"
    case .wrongClock: draft.time = StampServer.text(now.adding(seconds: -3600))
    case .tooLarge: return [UInt8](repeating: 0x30, count: 1 << 20)
    case .garbage: return Array("chào".utf8)
    default: break
    }
    let token =
      temper == .untrusted
      ? draft.signed(by: stranger.key, as: stranger.server)
      : draft.signed(by: world.key, as: certificate.withLock { $0 })
    return TimestampDraft.response(status: 0, token: token)
  }

  private func part(of request: [UInt8], after tag: [UInt8], length: Int) -> [UInt8] {
    let start = request.indices.first { request[$0...].starts(with: tag) } ?? 0
    return Array(request[(start + 2)..<(start + 2 + length)])
  }

  /// `20200814020000Z`
  private static func text(_ instant: Instant) -> String {
    let formatter = DateFormatter()
    formatter.locale = Locale(identifier: "en_US_POSIX")
    formatter.timeZone = TimeZone(secondsFromGMT: 0)
    formatter.dateFormat = "yyyyMMddHHmmss'Z'"
    return formatter.string(from: Date(timeIntervalSince1970: Double(instant.microseconds) / 1_000_000))
  }
}
