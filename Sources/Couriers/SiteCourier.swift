import CCurl

/// Talks with one web server and no other: fetches what lies at a path, sends JSON to it. Certificates are verified,
/// redirections are not followed.
public struct SiteCourier: Hashable, Sendable {
  private let origin: String

  /// - Parameter origin: `https://…` or `http://…`, without a path.
  /// - Throws: `WebhookFault.notAnAddress`.
  public init(origin: String) throws(WebhookFault) {
    guard WebAddress.isUsable(origin) else { throw .notAnAddress }
    self.origin = origin
  }

  /// Blocks until the whole answer is there, whatever its status.
  ///
  /// - Parameters:
  ///   - path: begins with a slash; made of characters that need no escape.
  ///   - milliseconds: after which the attempt has failed.
  ///   - longest: the most bytes an answer may have; the conversation ends there.
  public func fetch(_ path: String, milliseconds: Int, longestAnswer longest: Int) throws(QueryFault) -> SiteAnswer {
    let transfer = transfer(to: path, milliseconds: milliseconds, sending: nil)
    return try answer(to: transfer, upTo: longest)
  }

  /// The same by POST, with this JSON.
  public func send(
    _ json: [UInt8], to path: String, milliseconds: Int, longestAnswer longest: Int
  ) throws(QueryFault) -> SiteAnswer {
    let transfer = transfer(to: path, milliseconds: milliseconds, sending: "application/json")
    transfer.upload(json)
    transfer.set(CURLOPT_CUSTOMREQUEST, "POST")
    return try answer(to: transfer, upTo: longest)
  }

  private func transfer(to path: String, milliseconds: Int, sending type: String?) -> CurlTransfer {
    precondition(path.hasPrefix("/"), "a path begins with a slash")
    let transfer = CurlTransfer(to: origin + path, protocols: "http,https", milliseconds: milliseconds)
    let sent = type.map { ["Content-Type: \($0)", "Expect:"] } ?? []
    transfer.set(CURLOPT_HTTPHEADER, ["Accept: */*", "User-Agent: congvu"] + sent)
    // What runs on this machine is never asked for through somebody's proxy.
    transfer.set(CURLOPT_NOPROXY, "127.0.0.1,localhost")
    return transfer
  }

  private func answer(to transfer: CurlTransfer, upTo longest: Int) throws(QueryFault) -> SiteAnswer {
    transfer.keepAnswer(upTo: longest)
    let status: Int
    do {
      status = try transfer.perform()
    } catch {
      throw transfer.answer == nil ? .tooLarge : .courier(error)
    }
    guard let body = transfer.answer else { throw .tooLarge }
    return SiteAnswer(status: status, body: body)
  }
}

/// What a server answered.
public struct SiteAnswer: Hashable, Sendable {
  public let status: Int
  public let body: [UInt8]
}
