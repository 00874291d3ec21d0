public import Cryptography
public import Ledger
public import People
public import WorkTime

/// Lấy ý kiến, hoặc phần việc liên thông: another agency's part in a dossier, with a limit, a handler and an end of its
/// own. The dossier stays one, with one date for the citizen. NĐ 61/2018/NĐ-CP, Điều 19 khoản 5-7.
///
///     (nothing) -refer-> open -takeReferral, assignReferral-> open, somebody's
///     open -answerReferral-> answered;   open -declineReferral, recallReferral-> closed without an answer
public struct Referral: Hashable, Sendable, Codable {
  /// From 1 in its dossier.
  public let number: Int
  public let kind: ReferralKind
  public let target: ReferralTarget
  public let question: String
  public let sentAt: Instant
  /// Its own limit's end, by the hours of the agency asked; the dossier's clock runs on meanwhile.
  public let due: Instant
  /// Who has it in the agency asked; nil: nobody yet, or it answers on paper.
  public internal(set) var handler: Person.ID?
  public internal(set) var answer: ReferralAnswer?
  public internal(set) var closing: ReferralClosing?

  public init(
    number: Int, kind: ReferralKind, target: ReferralTarget, question: String, sentAt: Instant, due: Instant
  ) {
    self.number = number
    self.kind = kind
    self.target = target
    self.question = question
    self.sentAt = sentAt
    self.due = due
    handler = nil
    answer = nil
    closing = nil
  }

  /// Whether an answer is still awaited.
  public var isOpen: Bool { answer == nil && closing == nil }

  /// When it was answered or closed; nil: it is open.
  public var endedAt: Instant? { answer?.at ?? closing?.at }

  /// Whether it ran, or runs, over its own limit. A matter of days, as the dossier's own date.
  public func isLate(at now: Instant) -> Bool { due.vietnamDate < (endedAt ?? now).vietnamDate }

  /// The agency asked, if it answers in this system.
  public var agency: Agency.ID? { if case .agency(let agency) = target { agency } else { nil } }

  /// Whether it has the dossier's work: a part of it, not an opinion, and not ended.
  public var isOpenLeg: Bool { kind == .leg && isOpen }
}

public enum ReferralKind: String, Sendable, Codable, CaseIterable {
  /// Lấy ý kiến.
  case opinion
  /// Phần việc liên thông: without its result the dossier has none.
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
  /// What the signatures in the file are worth; nil: no file, or an answer of before that was judged.
  public let signatures: FileSignatures?
  public let at: Instant

  public init(text: String, file: SHA256Digest?, signatures: FileSignatures? = nil, at: Instant) {
    (self.text, self.file, self.signatures, self.at) = (text, file, signatures, at)
  }
}

/// How it ended without an answer.
public struct ReferralClosing: Hashable, Sendable, Codable {
  public let cause: Cause
  public let reason: String
  public let at: Instant

  public enum Cause: String, Sendable, Codable, CaseIterable {
    /// Trả lại: by the agency asked, as none of its business or without what it needs.
    case declined
    /// Thu hồi: by whoever sent it.
    case recalled
  }

  public init(_ cause: Cause, reason: String, at: Instant) { (self.cause, self.reason, self.at) = (cause, reason, at) }
}
