import CCurl
import Cryptography

/// Hands messages to a gateway (SMS, Zalo and others) as JSON by POST. The body is signed with a shared secret, and
/// carries a key by which the gateway knows a repetition.
public struct WebhookCourier: Hashable, Sendable {
  private let address: String
  private let secret: String
  private let seconds: Int

  /// The fewest characters of a secret.
  public static let shortestSecret = 16

  /// - Parameters:
  ///   - address: `https://…` or `http://…`.
  ///   - secret: known to the gateway and us, ``shortestSecret`` characters or more.
  ///   - seconds: after which an attempt has failed.
  /// - Throws: `WebhookFault`.
  public init(address: String, secret: String, seconds: Int = 20) throws(WebhookFault) {
    guard WebAddress.isUsable(address) else { throw .notAnAddress }
    guard secret.count >= WebhookCourier.shortestSecret else { throw .secretTooShort }
    (self.address, self.secret, self.seconds) = (address, secret, seconds)
  }

  /// Scheme and host: what may be shown; path and query may hold a key.
  public var shownAddress: String { WebAddress.shown(address) }

  /// Blocks until the gateway has answered 2xx.
  ///
  /// - Parameters:
  ///   - body: JSON.
  ///   - key: the same for every attempt at the same message.
  public func post(_ body: [UInt8], key: String) throws(CourierFault) {
    let transfer = CurlTransfer(to: address, protocols: "http,https", seconds: seconds)
    let idempotencyKey = SHA256Digest(of: Array(key.utf8)).hexadecimal.prefix(32)
    let signature = Hexadecimal.text(of: HMACSHA256(key: Array(secret.utf8)).code(for: body))
    transfer.set(
      CURLOPT_HTTPHEADER,
      [
        "Content-Type: application/json; charset=utf-8", "Idempotency-Key: \(idempotencyKey)",
        "X-Congvu-Signature: sha256=\(signature)", "User-Agent: congvu", "Expect:",
      ])
    transfer.upload(body)
    transfer.set(CURLOPT_CUSTOMREQUEST, "POST")
    let status = try transfer.perform()
    guard (200..<300).contains(status) else { throw .refused(code: status) }
  }
}

/// What is wrong with a webhook's settings.
public enum WebhookFault: Error, Hashable, Sendable {
  case notAnAddress
  case secretTooShort
}
