import HTTPTypes
public import Hummingbird

/// Máy chủ trung gian được tin: whose word on where a request came from is taken. Anybody else's is not: otherwise every
/// guess would come from a new address.
public struct TrustedProxies: Sendable {
  private let addresses: Set<String>

  /// - Parameter addresses: of the reverse proxies, as the server sees them; empty: there are none.
  public init(_ addresses: Set<String> = []) { self.addresses = addresses }

  /// Where the request came from: one IPv4 address, or the first half of one IPv6 address, which is one customer's.
  public func peer(of request: Request, at socketAddress: String?) -> String {
    let seen = socketAddress ?? "-"
    guard addresses.contains(seen) else { return TrustedProxies.customer(seen) }
    let told = request.headers[values: .forwardedFor].flatMap { $0.split(separator: ",") }
    let own = told.map { $0.trimmingPrefix { $0 == " " } }.map { $0.prefix { $0 != " " } }.map(String.init)
    // Only what the nearest trusted one added is sure; what stands before may be the visitor's invention.
    return TrustedProxies.customer(own.last { !addresses.contains($0) } ?? seen)
  }

  private static func customer(_ address: String) -> String {
    guard address.contains(":"), !address.contains(".") else { return address }
    let halves = address.split(separator: "::", maxSplits: 1, omittingEmptySubsequences: false)
    let head = halves[0].split(separator: ":")
    let tail = halves.count == 2 ? halves[1].split(separator: ":") : []
    let zeros = Array(repeating: Substring("0"), count: max(0, 8 - head.count - tail.count))
    return (head + zeros + tail).prefix(4).joined(separator: ":")
  }
}

extension HTTPField.Name {
  static let forwardedFor = HTTPField.Name("X-Forwarded-For")!
}
