import Couriers
import Ledger
import People
import PostOffice
import Storage
import Synchronization
import TestWorld
import Testing
import WorkTime

@testable import Notices

/// Notices of the test world's commune, and what carries them.
enum Letters {
  static func mail(_ address: String = "nguoi.dan@example.vn") throws -> NoticeRecipient {
    .mail(try #require(EmailAddress(address)))
  }

  static func phone() throws -> NoticeRecipient { .phone(try #require(PhoneNumber("0912 345 678"))) }

  static func new(
    _ message: NoticeMessage = .resultReady(code: "TT-200814-0001", place: "Bộ phận Một cửa"),
    to recipient: NoticeRecipient? = nil, about: String = "dossier/12", occurrence: String = "1"
  ) throws -> NewNotice {
    NewNotice(
      agency: Cast().commune.id, recipient: try recipient ?? mail(), message: message,
      units: HandlingUnits(receiving: "Bộ phận Một cửa", handling: "Văn phòng"), about: about, occurrence: occurrence)
  }

  /// A desk whose couriers go to servers of the test; an attempt ends after a second.
  static func desk(
    _ records: Records, mail: TestMailServer? = nil, gateway: TestGateway? = nil, rule: RetryRule = RetryRule()
  ) throws -> NoticeDesk {
    let mailing = try mail.map { server in
      NoticeCouriers.Mailing(
        courier: MailCourier(server: try MailServer("smtp://127.0.0.1:\(server.port)?tls=none"), seconds: 1),
        from: try #require(Mailbox("motcua@trungtien.gov.vn")))
    }
    let hook = try gateway.map { gateway in
      try WebhookCourier(
        address: "http://127.0.0.1:\(gateway.port)/tin", secret: "mot bi mat du dai", seconds: 1)
    }
    return NoticeDesk(
      records: records,
      couriers: NoticeCouriers(mailing: mailing, gateway: hook, lookUpAddress: "https://motcua.example.vn/tra-cuu"),
      rule: rule)
  }
}

extension TestWorld {
  /// Leaves notices in the outbox in one transaction.
  func queue(_ notices: [NewNotice], at now: Instant = Times.now) async throws {
    try await records.write(chain: .system) { db in
      for notice in notices { try NoticeOutbox(db).queue(notice, at: now) }
    }
  }

  /// All notices about the dossier of the tests, oldest first.
  func notices(about subject: String = "dossier/12") async throws -> [NoticeLine] {
    try await records.read { db in try NoticeOutbox(db).notices(about: subject) }
  }

  /// The kinds of events about a notice, oldest first.
  func eventKinds(of id: CitizenNotice.ID) async throws -> [String] {
    try await records.read { db in try db.events(of: NoticeEvent.subject(of: id)).map(\.fact.kind) }
  }
}

extension NoticeDesk {
  /// Sends what is due at one moment.
  @discardableResult
  func sendDue(at now: Instant) async throws -> [NoticeAttempt] {
    try await sendDue(at: { now }, jitter: { 0.5 })
  }
}
