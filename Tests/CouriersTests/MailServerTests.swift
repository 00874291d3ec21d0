import Testing

@testable import Couriers

@Suite("The address of a mail server")
struct MailServerTests {
  @Test("each kind of address has its port and its security")
  func kinds() throws {
    let submission = try MailServer("smtp://mot.cua:mat%3Akhau%20@mail.gov.vn")
    #expect((submission.port, submission.security) == (587, .startTLS))
    #expect((submission.user, submission.password) == ("mot.cua", "mat:khau "))
    let tls = try MailServer("smtps://mail.gov.vn?ca=/etc/tinh.pem")
    #expect((tls.port, tls.security, tls.trusted) == (465, .tls, "/etc/tinh.pem"))
    let relay = try MailServer("smtp://[::1]:2525/?tls=none")
    #expect((relay.host, relay.port, relay.security, relay.user) == ("[::1]", 2525, .none, nil))
  }

  @Test("the password is not shown")
  func shown() throws {
    #expect(try MailServer("smtps://a:b@mail.gov.vn").shownAddress == "smtps://mail.gov.vn:465")
  }

  @Test(
    "an address that can't be meant is refused",
    arguments: [
      ("", MailServerFault.notAnAddress), ("mail.gov.vn", .notAnAddress), ("smtp://", .notAnAddress),
      ("smtp://mail.gov.vn/thu", .notAnAddress), ("http://mail.gov.vn", .unknownScheme),
      ("smtp://mail.gov.vn?tls=co", .unknownOption), ("smtps://mail.gov.vn?tls=none", .unknownOption),
      ("smtp://mail.gov.vn?starttls=1", .unknownOption), ("smtp://a@mail.gov.vn", .passwordMissing),
    ])
  func refused(address: String, fault: MailServerFault) {
    #expect(throws: fault) { try MailServer(address) }
  }
}
