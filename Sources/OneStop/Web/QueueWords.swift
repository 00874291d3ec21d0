extension DossierQueue {
  public var words: String {
    switch self {
    case .toAccept: "Chờ tiếp nhận"
    case .toHandOver: "Chờ bàn giao"
    case .mine: "Hồ sơ của tôi"
    case .toTake: "Chờ nhận xử lý"
    case .toSign: "Chờ ký xin lỗi, từ chối, dừng"
    case .referrals: "Việc cơ quan khác gửi đến"
    case .awaited: "Chờ cơ quan khác"
    case .lastChance: "Cần xong hoặc xin lỗi hôm nay"
    case .dueToday: "Đến hạn hôm nay"
    case .late: "Quá hạn"
    case .supplemented: "Đã gửi bổ sung"
    case .waiting: "Chờ bổ sung"
    case .waitingFinance: "Chờ nghĩa vụ tài chính"
    case .ready: "Có kết quả, chưa trả"
    case .toGiveBack: "Chờ trả lại giấy tờ, tiền"
    }
  }

  var explanation: String {
    switch self {
    case .toAccept: "Nộp trực tuyến, qua bưu chính; phải trả lời trong 08 giờ làm việc kể từ khi nhận."
    case .toHandOver: "Đã tiếp nhận; bàn giao trong ngày, nhận sau 15 giờ thì đầu giờ ngày làm việc tiếp theo."
    case .mine: "Hồ sơ đang ở bước ông/bà xử lý, gần hạn đứng trước."
    case .toTake: "Đang ở bước thuộc chức trách của ông/bà, chưa ai nhận xử lý."
    case .toSign:
      "Phiếu xin lỗi phải được ký chậm nhất 01 ngày trước khi hết hạn, thông báo từ chối trong thời hạn giải quyết; thông báo dừng ký khi đã quá hạn bổ sung."
    case .referrals: "Cơ quan khác lấy ý kiến hoặc chuyển phần việc liên thông; thời hạn của hồ sơ vẫn được tính."
    case .awaited: "Đã gửi cơ quan khác, chưa có trả lời; quá hạn thì xin đôn đốc, hoặc thu hồi."
    case .lastChance:
      "Hôm nay là ngày cuối còn được hẹn lại; nếu không kịp trả đúng hạn, xin lập phiếu xin lỗi và trình ký."
    case .dueToday: "Hạn trả kết quả là hôm nay."
    case .late: "Đã qua ngày hẹn trả kết quả; thời gian chờ người dân không tính là quá hạn."
    case .supplemented: "Người nộp đã gửi giấy tờ bổ sung trực tuyến; kiểm tra rồi ghi nhận đã bổ sung đủ."
    case .waiting: "Chờ người nộp bổ sung; thời gian này không tính vào thời hạn giải quyết."
    case .waitingFinance: "Chờ người nộp thực hiện nghĩa vụ tài chính theo thông báo."
    case .ready: "Kết quả đã có tại Bộ phận Một cửa; mời người nộp đến nhận."
    case .toGiveBack: "Hồ sơ dừng hoặc được rút: mời người nộp đến nhận lại bản chính, khoản tiền được hoàn."
    }
  }

  /// After the count of those past their time: `2 quá giờ trả lời`.
  var alarmWords: String {
    switch self {
    case .toAccept: "quá giờ trả lời"
    case .toHandOver: "quá giờ bàn giao"
    case .waiting, .supplemented: "quá hạn bổ sung"
    case .late: "cần xử lý ngay"
    default: "quá hạn"
    }
  }
}
