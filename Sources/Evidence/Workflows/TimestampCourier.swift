import BlockingWork
import Couriers
public import Timestamps

/// Carries timestamp requests by HTTP (RFC 3161, 3.4).
public enum TimestampCourier {
  /// The transport over libcurl. Its call blocks a thread of its own until the answer is there or the time is up.
  public static let overHTTP: TimestampTransport = { exchange throws(TimestampTransportFault) in
    let outcome = await outcome(of: exchange)
    return try outcome.get()
  }

  /// Whether requests can be sent to this address: `https://…` or `http://…`.
  public static func isUsable(_ address: String) -> Bool { courier(to: address) != nil }

  private static func outcome(of exchange: TimestampExchange) async -> Result<[UInt8], TimestampTransportFault> {
    guard let courier = courier(to: exchange.server.address) else { return .failure(.unreachable) }
    let milliseconds = max(1, Int(exchange.timeout / .milliseconds(1)))
    do {
      return .success(
        try await offload {
          try courier.ask(exchange.request, milliseconds: milliseconds, longestAnswer: exchange.longestAnswer)
        })
    } catch let fault as QueryFault {
      return .failure(TimestampTransportFault(fault))
    } catch {
      return .failure(.broken)
    }
  }

  /// Scheme and host of a server: what may be shown; the rest of its address may hold a key.
  static func shownAddress(of server: TimestampServer) -> String { courier(to: server.address)?.shownAddress ?? "" }

  private static func courier(to address: String) -> QueryCourier? {
    do throws(WebhookFault) {
      return try QueryCourier(
        address: address, asking: "application/timestamp-query", for: "application/timestamp-reply")
    } catch {
      return nil
    }
  }
}

extension TimestampTransportFault {
  init(_ fault: QueryFault) {
    self =
      switch fault {
      case .courier(.unreachable): .unreachable
      case .courier(.timedOut): .timedOut
      case .courier(.notSecure): .notSecure
      case .courier(.refused(let code)), .courier(.recipientRefused(let code)): .refused(code: code)
      case .courier(.signInRefused), .courier(.broken): .broken
      case .wrongType: .wrongType
      case .tooLarge: .tooLarge
      }
  }
}

extension TimestampServer {
  /// Scheme and host: what may be shown.
  public var shownAddress: String { TimestampCourier.shownAddress(of: self) }
}
