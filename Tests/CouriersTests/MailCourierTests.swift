import PostOffice
import Testing
import WorkTime

@testable import Couriers

@Suite("Carrying e-mails")
struct MailCourierTests {
  @Test("a server that takes the mail gets it whole, in its envelope")
  func taken() throws {
    let server = try TestMailServer()
    try courier(to: server).send(MailTests.mail(text: "Dòng một\n.\nDòng ba"))
    let mail = try #require(server.mails.first)
    #expect((mail.sender, mail.recipient) == ("motcua@trungtien.gov.vn", "nguoi.dan@example.vn"))
    #expect(try MailTests.text(of: mail.body) == "Dòng một\r\n.\r\nDòng ba")
  }

  @Test(
    "a refusal tells who refuses what",
    arguments: [
      (MailTemper.busy(421), CourierFault.refused(code: 421)),
      (.refusesRecipient(550), .recipientRefused(code: 550)),
      (.refusesRecipient(450), .refused(code: 450)),
      (.refusesMessage(554), .refused(code: 554)),
      (.refusesMessage(451), .refused(code: 451)),
      (.refusesSignIn, .signInRefused),
      (.hangs, .timedOut),
    ])
  func refused(temper: MailTemper, fault: CourierFault) throws {
    let server = try TestMailServer(temper)
    let courier = try courier(to: server, as: "motcua:mat%20khau@")
    #expect(throws: fault) { try courier.send(MailTests.mail()) }
    #expect(server.mails.isEmpty)
  }

  @Test("nobody at the port")
  func unreachable() throws {
    let server = try TestMailServer()
    let courier = try courier(to: server)
    server.stop()
    #expect(throws: CourierFault.unreachable) { try courier.send(MailTests.mail()) }
  }

  @Test("where TLS is demanded and not offered, neither name nor password nor mail is told")
  func notInTheClear() throws {
    let server = try TestMailServer()
    let address = "smtp://motcua:bi-mat@127.0.0.1:\(server.port)"
    let courier = MailCourier(server: try MailServer(address), seconds: 5)
    #expect(throws: CourierFault.notSecure) { try courier.send(MailTests.mail()) }
    #expect(server.commands.allSatisfy { $0.hasPrefix("EHLO") || $0 == "QUIT" })
  }

  @Test("name and password are told in the clear only where the address says so")
  func inTheClear() throws {
    let server = try TestMailServer()
    try courier(to: server, as: "motcua:bi-mat@").send(MailTests.mail())
    #expect(server.commands.contains { $0.hasPrefix("AUTH PLAIN") })
    #expect(server.mails.count == 1)
  }

  @Test("a server that speaks no TLS at a port for TLS is not secure")
  func noTLS() throws {
    let server = try TestMailServer()
    let courier = MailCourier(server: try MailServer("smtps://127.0.0.1:\(server.port)"), seconds: 5)
    #expect(throws: CourierFault.notSecure) { try courier.send(MailTests.mail()) }
  }

  /// - Parameter person: `user:password@`, percent-encoded.
  private func courier(to server: TestMailServer, as person: String = "") throws -> MailCourier {
    MailCourier(server: try MailServer("smtp://\(person)127.0.0.1:\(server.port)?tls=none"), seconds: 1)
  }
}
