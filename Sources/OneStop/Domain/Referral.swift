public import Cryptography
public import Ledger
public import People
public import WorkTime

/// Lấy ý kiến hoặc phối hợp: another agency's part in a dossier. NĐ 61/2018/NĐ-CP, Điều 19 khoản 5-7.
public struct Referral: Hashable, Sendable, Codable {
  /// From 1 in its dossier.
  public let number: Int
  public let kind: ReferralKind
  public let target: ReferralTarget
  public let question: String
  public let sentAt: Instant
  /// Its own limit's end; the dossier's clock runs on meanwhile.
  public let due: Instant
  public internal(set) var answer: ReferralAnswer?

  public init(
    number: Int, kind: ReferralKind, target: ReferralTarget, question: String, sentAt: Instant, due: Instant
  ) {
    self.number = number
    self.kind = kind
    self.target = target
    self.question = question
    self.sentAt = sentAt
    self.due = due
    answer = nil
  }
}

public enum ReferralKind: String, Sendable, Codable, CaseIterable {
  /// Lấy ý kiến.
  case opinion
  /// Giải quyết một phần (liên thông).
  case leg
}

/// Whom it goes to.
public enum ReferralTarget: Hashable, Sendable, Codable {
  /// Answers in this system.
  case agency(Agency.ID)
  /// Answers on paper; the handler enters it.
  case outside(String)
}

public struct ReferralAnswer: Hashable, Sendable, Codable {
  public let text: String
  public let file: SHA256Digest?
  public let at: Instant

  public init(text: String, file: SHA256Digest?, at: Instant) { (self.text, self.file, self.at) = (text, file, at) }
}
