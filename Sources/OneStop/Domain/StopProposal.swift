/// Đề nghị từ chối, dừng giải quyết: why a dossier should be stopped, and by what law it is refused.
public struct StopProposal: Hashable, Sendable, Codable {
  public let cause: StopCause
  public let reason: String
  /// Empty where the stop needs no other ground than the day that has passed.
  public let ground: String

  /// Not eligible after examination.
  public init(reason: String, ground: String) { (cause, self.reason, self.ground) = (.ineligible, reason, ground) }

  /// What was asked for did not come in time.
  init(overdue reason: String) { (cause, self.reason, ground) = (.notSupplemented, reason, "") }

  /// Proposals from before the second cause have none written.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    cause = try container.decodeIfPresent(StopCause.self, forKey: .cause) ?? .ineligible
    reason = try container.decode(String.self, forKey: .reason)
    ground = try container.decode(String.self, forKey: .ground)
  }
}

/// Vì sao dừng giải quyết.
public enum StopCause: String, Sendable, Codable, CaseIterable {
  /// Không đủ điều kiện, after examination. NĐ 61/2018/NĐ-CP, Điều 19 khoản 8.
  case ineligible
  /// Quá hạn bổ sung.
  case notSupplemented = "not_supplemented"

  /// Where a dossier stands that can be stopped for it.
  var status: DossierStatus {
    switch self {
    case .ineligible: .inProcess
    case .notSupplemented: .waitingSupplement
    }
  }
}

extension Dossier {
  /// The apology that waits for the leader's signature.
  public var apologyToSign: Apology? { status == .inProcess ? apology : nil }

  /// The stop that waits for the leader's signature.
  public var stopToSign: StopProposal? { stopProposal.flatMap { $0.cause.status == status ? $0 : nil } }

  var awaitsSignature: Bool { apologyToSign != nil || stopToSign != nil }

  /// Whether a stop for want of a supplement is a notice of the head's, or the officer's own act.
  var hasSignedStop: Bool { acceptance?.regime == .decree118 }
}
