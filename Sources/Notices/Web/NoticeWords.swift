import WebShell

extension NoticeList {
  var words: String {
    switch self {
    case .unsent: "Chưa gửi được"
    case .waiting: "Đang chờ gửi"
    case .held: "Giữ lại"
    case .done: "Đã gửi"
    }
  }

  var emptyTitle: String {
    switch self {
    case .unsent: "Không có tin nào gửi lỗi"
    case .waiting: "Không có tin nào đang chờ"
    case .held: "Không có tin nào bị giữ lại"
    case .done: "Chưa gửi tin nào"
    }
  }

  var emptySentence: String {
    switch self {
    case .unsent: "Mọi tin đã gửi đều đến nơi nhận, hoặc đã được báo bằng cách khác."
    case .waiting: "Tin mới được gửi trong vòng vài giây."
    case .held: "Các cách gửi mà công dân chọn đều đã được cài đặt."
    case .done: "Tin nhắn được xếp vào đây khi hồ sơ có thay đổi và người nộp có để lại thư điện tử hoặc số điện thoại."
    }
  }
}

extension NoticeOccasion {
  var words: String {
    switch self {
    case .dossierSubmitted: "Đã nhận hồ sơ gửi đến"
    case .accepted: "Tiếp nhận, hẹn trả kết quả"
    case .supplementAsked: "Yêu cầu bổ sung"
    case .refused: "Từ chối"
    case .rescheduled: "Xin lỗi, hẹn lại"
    case .extended: "Gia hạn"
    case .supplemented: "Đã bổ sung đủ"
    case .resultReady: "Có kết quả"
    case .stopped: "Dừng giải quyết"
    case .withdrawn: "Rút hồ sơ"
    case .paymentAsked: "Yêu cầu nộp phí, lệ phí"
    case .corrected: "Đính chính kết quả"
    case .holidayMovedDue: "Đổi ngày trả kết quả do lịch nghỉ"
    case .signInCode: "Mã đăng nhập"
    }
  }
}

extension NoticeLine {
  /// What it is about: the dossier's code, or its number where it has no code yet; nil for a sign-in.
  var subjectWords: String? {
    if let code = contents.message.codeWords { return code }
    return about.hasPrefix("dossier/") ? "Hồ sơ chưa có mã, số \(about.dropFirst("dossier/".count))" : nil
  }
}

extension NoticeMessage {
  /// Mã hồ sơ; nil where there is none.
  fileprivate var codeWords: String? {
    switch self {
    case .accepted(let code, _, _), .rescheduled(let code, _), .resultReady(let code, _), .stopped(let code),
      .withdrawn(let code), .paymentAsked(let code), .corrected(let code), .holidayMovedDue(let code, _),
      .extended(let code, _), .supplemented(let code, _), .resultPosted(let code):
      code
    case .supplementAsked(let code, _), .refused(let code): code
    case .dossierSubmitted, .signInCode: nil
    }
  }
}

extension CourierKind {
  var words: String {
    switch self {
    case .mail: "thư điện tử"
    case .gateway: "tin nhắn điện thoại"
    }
  }
}

extension NoticeState {
  var words: String {
    switch self {
    case .queued: "Đang chờ gửi"
    case .sending: "Đang gửi"
    case .sent: "Đã gửi"
    case .failed: "Chưa gửi được, sẽ tự gửi lại"
    case .givenUp: "Đã thôi gửi"
    case .held: "Giữ lại"
    case .toldOtherwise: "Đã báo cách khác"
    }
  }

  var tag: TagKind {
    switch self {
    case .queued, .sending: .info
    case .sent: .ok
    case .failed, .held: .warn
    case .givenUp: .bad
    case .toldOtherwise: .neutral
    }
  }
}

extension NoticeFailure {
  var sentence: String {
    switch self {
    case .unreachable: "Không kết nối được máy chủ gửi tin. Xin kiểm tra mạng và địa chỉ máy chủ."
    case .timedOut: "Máy chủ gửi tin không trả lời kịp."
    case .notSecure: "Máy chủ gửi tin không bảo đảm kết nối mã hóa (TLS) hoặc chứng thư của máy chủ không được tin cậy."
    case .signInRefused: "Máy chủ gửi tin không chấp nhận tên hoặc mật khẩu đã cài đặt."
    case .recipientRefused(let code): "Không có địa chỉ người nhận này (mã \(code)). Xin hỏi lại công dân."
    case .refused(let code): "Máy chủ gửi tin từ chối (mã \(code))."
    case .broken(let code): "Kết nối bị đứt giữa chừng (mã \(code))."
    case .expired: "Đã quá thời gian mà tin này còn có ích."
    case .notAnAddress: "Địa chỉ người nhận không dùng được. Xin hỏi lại công dân."
    }
  }
}
