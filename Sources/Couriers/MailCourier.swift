import CCurl

/// Carries e-mails to a mail server.
public struct MailCourier: Hashable, Sendable {
  public let server: MailServer
  private let seconds: Int

  /// - Parameter seconds: after which an attempt has failed.
  public init(server: MailServer, seconds: Int = 20) { (self.server, self.seconds) = (server, seconds) }

  /// Blocks until the server has taken the mail.
  public func send(_ mail: Mail) throws(CourierFault) {
    let scheme = server.security == .tls ? "smtps" : "smtp"
    let transfer = CurlTransfer(
      to: "\(scheme)://\(server.host):\(server.port)", protocols: "smtp,smtps", seconds: seconds)
    // Demanding TLS ends the conversation where the server offers none, before name and password are told.
    let security = server.security == .none ? CURLUSESSL_NONE : CURLUSESSL_ALL
    transfer.set(CURLOPT_USE_SSL, Int(security.rawValue))
    if let trusted = server.trusted { transfer.set(CURLOPT_CAINFO, trusted) }
    if let user = server.user, let password = server.password {
      transfer.set(CURLOPT_USERNAME, user)
      transfer.set(CURLOPT_PASSWORD, password)
    }
    transfer.set(CURLOPT_MAIL_FROM, "<\(mail.from.address)>")
    transfer.set(CURLOPT_MAIL_RCPT, ["<\(mail.to.address)>"])
    transfer.upload(mail.bytes)
    _ = try transfer.perform()
  }
}
