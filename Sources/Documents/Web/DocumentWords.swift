import People
import WebShell
import WorkTime

// The administration's words for what Documents knows.

extension Stage {
  public var words: String {
    switch self {
    case .draft: "Đang soạn thảo"
    case .contentReview: "Chờ kiểm tra nội dung"
    case .formatReview: "Chờ kiểm tra thể thức"
    case .cleared: "Chờ trình ký"
    case .awaitingSignature: "Chờ ký số"
    case .leaderSigned: "Chờ cấp số"
    case .numbered: "Chờ ký số cơ quan"
    case .sealed: "Chờ phát hành"
    case .issued: "Đã phát hành"
    case .voided: "Đã hủy số"
    case .paperRecorded: "Ký giấy, ghi nhận sau"
    }
  }

  var tagKind: TagKind {
    switch self {
    case .draft, .contentReview, .formatReview, .cleared: .neutral
    case .awaitingSignature, .leaderSigned, .numbered, .sealed: .info
    case .issued: .ok
    case .voided, .paperRecorded: .warn
    }
  }
}

extension Queue {
  public var words: String {
    switch self {
    case .myDrafts: "Dự thảo của tôi"
    case .toSubmit: "Chờ trình ký"
    case .contentReview: "Chờ kiểm tra nội dung"
    case .formatReview: "Chờ kiểm tra thể thức"
    case .toSign: "Chờ ký số"
    case .toNumber: "Chờ cấp số"
    case .toSeal: "Chờ ký số cơ quan"
    case .toIssue: "Chờ phát hành"
    }
  }

  var explanation: String {
    switch self {
    case .myDrafts: "Văn bản ông/bà đang soạn; văn bản bị trả lại đứng trước."
    case .toSubmit: "Đã qua kiểm tra thể thức; xin trình người có thẩm quyền ký."
    case .contentReview: "Kiểm tra nội dung trước khi chuyển kiểm tra thể thức."
    case .formatReview: "Kiểm tra thể thức, kỹ thuật trình bày trước khi trình ký."
    case .toSign: "Đã được trình, chờ ông/bà xem và ký số."
    case .toNumber: "Lãnh đạo đã ký số; cấp số, ngày và đăng ký."
    case .toSeal: "Đã có số; văn thư ký số của cơ quan."
    case .toIssue: "Đã ký số cơ quan; phát hành đến nơi nhận."
    }
  }
}

extension Urgency {
  public var words: String {
    switch self {
    case .normal: "Thường"
    case .urgent: "Khẩn"
    case .veryUrgent: "Thượng khẩn"
    case .express: "Hỏa tốc"
    }
  }
}

extension SigningCapacity {
  var words: String {
    switch self {
    case .head: "người đứng đầu ký"
    case .acting: "quyền người đứng đầu (Q.)"
    case .deputy: "ký thay (KT.)"
    case .byOrder: "thừa lệnh (TL.)"
    case .specialDelegation: "thừa ủy quyền (TUQ.)"
    }
  }
}

extension SignatureCheck {
  var words: String {
    switch self {
    case .valid: "Chữ ký số hợp lệ"
    case .invalid: "Chữ ký số không hợp lệ"
    case .indeterminate: "Chưa đủ căn cứ kết luận chữ ký số"
    }
  }

  var tagKind: TagKind {
    switch self {
    case .valid: .ok
    case .invalid: .bad
    case .indeterminate: .warn
    }
  }
}

extension DocumentAction {
  /// On the button.
  var words: String {
    switch self {
    case .edit: "Sửa dự thảo"
    case .sendForReview: "Gửi kiểm tra"
    case .approveContent: "Nội dung đạt"
    case .approveFormat: "Thể thức đạt"
    case .submit: "Trình ký"
    case .sign: "Ký số"
    case .number: "Cấp số và đăng ký"
    case .seal: "Ký số cơ quan và phát hành"
    case .issue: "Phát hành"
    case .returnForChange: "Trả lại"
    case .takeBack: "Lấy lại"
    case .void: "Hủy số"
    case .comment: "Góp ý"
    }
  }

  /// What the page says when it is done.
  var doneSentence: String {
    switch self {
    case .edit: "Đã lưu dự thảo."
    case .sendForReview: "Đã gửi kiểm tra."
    case .approveContent: "Đã xác nhận nội dung đạt, chuyển kiểm tra thể thức."
    case .approveFormat: "Đã xác nhận thể thức đạt; người soạn thảo có thể trình ký."
    case .submit: "Đã trình ký."
    case .sign: "Đã ký số. Kết quả kiểm tra chữ ký ghi ở đầu trang; văn thư sẽ cấp số."
    case .number: "Đã cấp số và đăng ký vào sổ."
    case .seal: "Đã ký số cơ quan và phát hành."
    case .issue: "Đã phát hành."
    case .returnForChange: "Đã trả lại kèm lý do."
    case .takeBack: "Đã lấy lại văn bản."
    case .void: "Đã hủy số; số vẫn giữ trong sổ kèm lý do."
    case .comment: "Đã ghi góp ý."
    }
  }

  /// The key that presses its button, listed under "?".
  var shortcut: String? {
    switch self {
    case .sign: "s"
    case .returnForChange: "r"
    case .edit: "e"
    default: nil
    }
  }
}

extension SigningWarning {
  var sentence: String {
    switch self {
    case .deviation(let rule): "\(rule.sentence) (\(rule.legalSource))"
    case .keyMissing: "Chưa có chứng thư số gắn với người ký; xin quản trị cấp trước khi ký."
    case .keyLocked: "Khóa ký của người ký đang bị khóa do nhập sai mã PIN; xin quản trị mở khóa."
    case .keyExpired(let day): "Chứng thư số của người ký đã hết hạn ngày \(day.shortText)."
    case .keyExpiresSoon(let day): "Chứng thư số của người ký sắp hết hạn, ngày \(day.shortText)."
    case .noAuthority: "Người ký không giữ chức vụ hoặc không được giao ký loại văn bản này vào hôm nay."
    case .remarks(let count): "Có \(count) điểm cần xem lại về cách đánh số, dấu kết thúc trong văn bản."
    }
  }
}

extension RegisterRemark {
  var words: String {
    switch self {
    case .none: ""
    case .paper: "Ký giấy, ghi nhận sau"
    case .voided(let reason): "Hủy số: \(reason)"
    }
  }
}
