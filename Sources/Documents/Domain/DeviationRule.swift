/// What a process can be found to have done wrong. Each case is one rule with its legal ground.
public enum DeviationRule: String, Sendable, CaseIterable, Codable {
  case paperSigned = "paper_signed"
  case signedUnsubmitted = "signed_unsubmitted"
  case contentUnchecked = "content_unchecked"
  case formatUnchecked = "format_unchecked"
  case textChangedAfterApproval = "text_changed_after_approval"
  case signerWithoutAuthority = "signer_without_authority"
  case numberedBeforeSignature = "numbered_before_signature"
  case sealedBeforeSignature = "sealed_before_signature"
  case sealedBeforeNumber = "sealed_before_number"
  case issuedUnsealed = "issued_unsealed"
  case issuedLate = "issued_late"
  case changedAfterIssue = "changed_after_issue"
  case unknownStep = "unknown_step"

  /// The law that it goes against.
  public var legalSource: String {
    switch self {
    case .paperSigned: "Điều 5, khoản 7 Điều 13 Nghị định 30/2020/NĐ-CP"
    case .signedUnsubmitted: "Điều 11, Điều 13 Nghị định 30/2020/NĐ-CP"
    case .contentUnchecked: "khoản 1 Điều 12 Nghị định 30/2020/NĐ-CP"
    case .formatUnchecked: "khoản 2 Điều 12 Nghị định 30/2020/NĐ-CP"
    case .textChangedAfterApproval: "Điều 11 Nghị định 30/2020/NĐ-CP"
    case .signerWithoutAuthority: "Điều 13 Nghị định 30/2020/NĐ-CP"
    case .numberedBeforeSignature: "khoản 3 Điều 15 Nghị định 30/2020/NĐ-CP"
    case .sealedBeforeSignature: "khoản 2 Điều 17, khoản 2 Điều 33 Nghị định 30/2020/NĐ-CP"
    case .sealedBeforeNumber: "Điều 15, Điều 17 Nghị định 30/2020/NĐ-CP"
    case .issuedUnsealed: "Điều 17, Điều 18 Nghị định 30/2020/NĐ-CP"
    case .issuedLate: "khoản 1 Điều 18 Nghị định 30/2020/NĐ-CP"
    case .changedAfterIssue: "khoản 3 Điều 18 Nghị định 30/2020/NĐ-CP"
    case .unknownStep: "Phụ lục VI Nghị định 30/2020/NĐ-CP"
    }
  }

  /// The finding in one sentence; part of the verdict itself, so that screen, print and export say the same.
  public var sentence: String {
    switch self {
    case .paperSigned: "Văn bản được ký trên giấy rồi mới ghi nhận vào hệ thống, không trình ký trên hệ thống."
    case .signedUnsubmitted: "Lãnh đạo ký khi văn bản chưa được trình ký."
    case .contentUnchecked: "Trình ký khi chưa qua bước kiểm tra nội dung mà cơ quan quy định."
    case .formatUnchecked: "Trình ký khi chưa kiểm tra thể thức, kỹ thuật trình bày."
    case .textChangedAfterApproval: "Nội dung văn bản bị sửa sau khi đã được kiểm tra, duyệt."
    case .signerWithoutAuthority: "Người ký không có thẩm quyền vào ngày ký."
    case .numberedBeforeSignature: "Cấp số trước khi người có thẩm quyền ký."
    case .sealedBeforeSignature: "Ký số cơ quan trước khi người có thẩm quyền ký."
    case .sealedBeforeNumber: "Ký số cơ quan khi văn bản chưa có số và ngày."
    case .issuedUnsealed: "Phát hành khi chưa có chữ ký số của cơ quan."
    case .issuedLate: "Phát hành chậm: quá ngày làm việc tiếp theo kể từ khi ký (văn bản khẩn: quá ngày ký)."
    case .changedAfterIssue: "Văn bản bị thay đổi sau khi đã phát hành."
    case .unknownStep: "Có thao tác mà quy trình không biết."
    }
  }
}

/// Sai lệch: a rule that was broken, and the events that show it.
public struct Deviation: Hashable, Sendable {
  public let rule: DeviationRule
  /// Places of the events in the agency's chain.
  public let events: [Int64]

  public init(_ rule: DeviationRule, events: [Int64]) {
    self.rule = rule
    self.events = events
  }
}
