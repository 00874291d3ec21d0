import BlockingWork
public import Couriers

/// The ways out that this installation has set up, and what its messages say of where to look.
public struct NoticeCouriers: Sendable {
  /// The mail server and whom its mails are from.
  public struct Mailing: Sendable {
    public let courier: MailCourier
    public let from: Mailbox

    public init(courier: MailCourier, from: Mailbox) { (self.courier, self.from) = (courier, from) }
  }

  public let mailing: Mailing?
  public let gateway: WebhookCourier?
  /// Where citizens follow their dossiers, `https://…`; nil: not told.
  public let lookUpAddress: String?

  public init(mailing: Mailing? = nil, gateway: WebhookCourier? = nil, lookUpAddress: String? = nil) {
    self.mailing = mailing
    self.gateway = gateway
    self.lookUpAddress = lookUpAddress
  }

  /// Those set up.
  public var kinds: [CourierKind] {
    [mailing.map { _ in .mail }, gateway.map { _ in .gateway }].compactMap { $0 }
  }

  /// Sends one notice, on a thread of its own; nil: it arrived.
  func failure(sending notice: CitizenNotice) async throws -> NoticeFailure? {
    do {
      switch notice.recipient {
      case .mail(let address):
        guard let mailing, let to = Mailbox(address.text) else { return .notAnAddress }
        let text = NoticeText(notice, lookUpAddress: lookUpAddress)
        let mail = Mail(
          from: mailing.from, senderName: notice.agencyName, to: to, subject: text.subject, text: text.body,
          key: notice.key, date: notice.queuedAt)
        try await offload { try mailing.courier.send(mail) }
      case .phone:
        guard let gateway else { return .notAnAddress }
        let body = try GatewayMessage(notice).json()
        try await offload { try gateway.post(body, key: notice.key) }
      }
      return nil
    } catch let fault as CourierFault {
      return NoticeFailure(fault)
    }
  }
}

extension NoticeFailure {
  init(_ fault: CourierFault) {
    self =
      switch fault {
      case .unreachable: .unreachable
      case .timedOut: .timedOut
      case .notSecure: .notSecure
      case .signInRefused: .signInRefused
      case .recipientRefused(let code): .recipientRefused(code: code)
      case .refused(let code): .refused(code: code)
      case .broken(let code): .broken(code: code)
      }
  }
}
