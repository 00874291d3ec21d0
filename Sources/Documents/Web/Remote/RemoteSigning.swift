public import Hummingbird
import Markup
import People
import WebShell

/// Ký từ xa, as the site is set up: under what address programs on other computers reach it, and whom it counts as one
/// visitor.
public struct RemoteSigning: Sendable {
  /// The maker's script of the Government CA's plug-in, as it was delivered; nil: the plug-in is not offered.
  let plugInScript: [UInt8]?
  private let publicAddress: String?
  private let isSecure: Bool
  private let peer: @Sendable (Request, String?) -> String
  let quota: AddressQuota

  /// What one address may ask for in a minute: a batch of two hundred documents, four requests each, and again.
  static let requestsPerMinute = 1600

  /// - Parameters:
  ///   - publicAddress: `https://vanban.quanson.vn`; nil: what the browser called the site.
  ///   - isSecure: whether visitors reach the site over HTTPS.
  ///   - peer: the address that a request counts for, from the request and the other end of its connection.
  public init(
    publicAddress: String? = nil, isSecure: Bool = false, plugInScript: [UInt8]? = nil,
    peer: @escaping @Sendable (Request, String?) -> String = { _, address in address ?? "-" }
  ) {
    (self.publicAddress, self.isSecure, self.plugInScript, self.peer) = (publicAddress, isSecure, plugInScript, peer)
    quota = AddressQuota(perMinute: RemoteSigning.requestsPerMinute)
  }

  func peer(of request: Request, in context: DoorContext) -> String { peer(request, context.peerAddress) }

  /// Where programs on the signer's computer find this site: `https://vanban.quanson.vn`.
  func origin(of request: Request) -> String {
    publicAddress ?? "\(isSecure ? "https" : "http")://\(request.head.authority ?? "127.0.0.1")"
  }
}
