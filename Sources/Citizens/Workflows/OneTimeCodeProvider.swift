import Cryptography
public import Ledger
import Notices
public import People
import Storage
public import WorkTime

/// Mã dùng một lần gửi đến địa chỉ liên lạc: the program's own way of knowing a citizen again. It proves that they read the
/// contact, and nothing of who they are: it does not take the place of VNeID.
public struct OneTimeCodeProvider: CitizenIdentityProvider {
  private let desk: CitizenDesk

  public init(_ desk: CitizenDesk) { self.desk = desk }

  public var source: IdentitySource { .oneTimeCode }

  /// - Throws: `CitizenRefusal.tooManyAttempts`, `contactUnusable`.
  public func begin(_ contact: Contact, agency: Agency.ID, from peer: String, at now: Instant) async throws {
    let courier: CourierKind = contact.kind == .mail ? .mail : .gateway
    guard let recipient = NoticeRecipient(courier, contact.text) else { throw CitizenRefusal.contactUnusable }
    let code = SignInCode.draw()
    let attempts = [
      Attempt(.signInPeer, peer, key: desk.key), Attempt(.signInContact, contact.name, key: desk.key),
      Attempt(.signInContactDay, contact.name, key: desk.key),
    ]
    let notice = NewNotice(
      agency: agency, recipient: recipient, message: .signInCode(code: code.text, minutes: SignInCode.minutes),
      about: "citizen/\(desk.key.trace(of: contact.name, as: "contact"))", occurrence: String(now.microseconds))
    let kept = trace(of: code, for: contact)
    try await desk.records.write(chain: .system) { db in
      let buckets = AttemptBuckets(db)
      try buckets.require(attempts, at: now)
      try buckets.count(attempts, at: now)
      let end = now.adding(seconds: Int64(SignInCode.minutes) * 60)
      try CitizenAccounts(db).keepCode(kept, for: contact.name, until: end, at: now)
      try NoticeOutbox(db).queue(notice, at: now)
    }
  }

  /// - Throws: `CitizenRefusal.codeWrong`, `tooManyAttempts`.
  public func prove(
    _ contact: Contact, answer: String, from peer: String, at now: Instant
  ) async throws -> VerifiedContact {
    let attempt = Attempt(.guessPeer, peer, key: desk.key)
    let answered = SignInCode(answer).map { trace(of: $0, for: contact) } ?? ""
    let isRight = try await desk.records.write(chain: .system) { db in
      let accounts = CitizenAccounts(db)
      let buckets = AttemptBuckets(db)
      try buckets.require([attempt], at: now)
      let kept = try accounts.code(for: contact.name)
      if let kept, kept.isOpen(at: now), constantTimeEquals(kept.trace, answered) {
        try accounts.forgetCode(for: contact.name)
        return true
      }
      try accounts.countFailure(of: contact.name)
      try buckets.count([attempt], at: now)
      return false
    }
    guard isRight else { throw CitizenRefusal.codeWrong }
    return VerifiedContact(contact, by: source)
  }

  private func trace(of code: SignInCode, for contact: Contact) -> String {
    desk.key.trace(of: "\(contact.name)/\(code.text)", as: "code")
  }
}

extension Contact {
  /// By which it is told apart from all others.
  var name: String { "\(kind.rawValue):\(text)" }

  /// - Parameter typed: an e-mail address or a telephone number.
  /// - Returns: nil for anything else.
  public init?(_ typed: String) {
    if let address = EmailAddress(typed) {
      // Who writes their address with a capital once is still the same person.
      self.init(kind: .mail, text: address.text.lowercased())
    } else if let number = PhoneNumber(typed) {
      self.init(kind: .phone, text: number.text)
    } else {
      return nil
    }
  }
}
