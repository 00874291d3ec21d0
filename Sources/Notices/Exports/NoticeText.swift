import Foundation
import WorkTime

/// A notice in words, for e-mail and for a gateway.
public struct NoticeText: Hashable, Sendable {
  public let subject: String
  /// One paragraph: all that a short message holds.
  public let short: String
  /// The whole letter, lines ending with `\n`.
  public let body: String

  /// - Parameter lookUpAddress: where citizens follow their dossiers; nil when the installation has no public address.
  public init(_ notice: CitizenNotice, lookUpAddress: String?) {
    let message = notice.contents.message
    let agency = NoticeText.oneLine(notice.agencyName)
    let sentence = NoticeText.oneLine(message.sentence)
    subject = "\(message.subjectWords) - \(agency)"
    short = "\(agency): \(sentence)"
    let follow = message.isAboutDossier ? lookUpAddress.map { "Tra cứu hồ sơ tại: \($0)" } : nil
    let particulars = ["Cơ quan: \(agency)"] + NoticeText.particulars(notice)
    body =
      [
        "Kính gửi ông/bà,", sentence, particulars.joined(separator: "\n"), follow,
        "Đây là thư tự động, xin không trả lời thư này. Nếu cần hỏi thêm, xin liên hệ nơi đã tiếp nhận hồ sơ.",
        "Trân trọng,\n\(agency)",
      ].compactMap { $0 }.joined(separator: "\n\n") + "\n"
  }

  /// Đơn vị tiếp nhận, đơn vị giải quyết và thời điểm: the least that a notice tells. NĐ 224/2026/NĐ-CP.
  private static func particulars(_ notice: CitizenNotice) -> [String] {
    guard notice.contents.message.isAboutDossier else { return [] }
    let units = notice.contents.units
    return [
      units.map { "Đơn vị tiếp nhận: \(oneLine($0.receiving))" },
      units?.handling.map { "Đơn vị giải quyết: \(oneLine($0))" },
      "Thời điểm: \(notice.queuedAt.words)",
    ].compactMap { $0 }
  }

  /// Names and places come from elsewhere; whatever they hold stays on one line.
  private static func oneLine(_ text: String) -> String {
    text.split {
      $0.isWhitespace || $0.isNewline || $0.unicodeScalars.allSatisfy { $0.properties.generalCategory == .control }
    }
    .joined(separator: " ")
  }
}

extension NoticeMessage {
  fileprivate var isAboutDossier: Bool { occasion != .signInCode }

  fileprivate var subjectWords: String {
    switch self {
    case .dossierSubmitted: "Đã nhận được hồ sơ ông/bà gửi đến"
    case .accepted(let code, _, _): "Đã tiếp nhận hồ sơ \(code)"
    case .supplementAsked(let code?, _): "Đề nghị bổ sung hồ sơ \(code)"
    case .supplementAsked(nil, _): "Đề nghị bổ sung hồ sơ đã nộp"
    case .refused(let code?): "Từ chối giải quyết hồ sơ \(code)"
    case .refused(nil): "Từ chối tiếp nhận hồ sơ"
    case .rescheduled(let code, _): "Xin lỗi và hẹn lại ngày trả kết quả hồ sơ \(code)"
    case .extended(let code, _): "Gia hạn giải quyết hồ sơ \(code)"
    case .supplemented(let code, _): "Đã nhận đủ bổ sung của hồ sơ \(code)"
    case .resultPosted(let code): "Hồ sơ \(code) đã có kết quả"
    case .resultReady(let code, _): "Hồ sơ \(code) đã có kết quả"
    case .stopped(let code): "Dừng giải quyết hồ sơ \(code)"
    case .withdrawn(let code): "Đã ghi nhận việc rút hồ sơ \(code)"
    case .paymentAsked(let code): "Đề nghị nộp phí, lệ phí, nghĩa vụ tài chính của hồ sơ \(code)"
    case .corrected(let code): "Đã đính chính kết quả hồ sơ \(code)"
    case .holidayMovedDue(let code, _): "Thay đổi ngày trả kết quả hồ sơ \(code)"
    case .signInCode: "Mã đăng nhập"
    }
  }

  fileprivate var sentence: String {
    switch self {
    case .dossierSubmitted(let at):
      "Hồ sơ của ông/bà đã gửi đến lúc \(at.words). Chúng tôi sẽ kiểm tra và báo kết quả tiếp nhận."
    case .accepted(let code, let receivedAt, let due):
      "Hồ sơ \(code) đã được tiếp nhận lúc \(receivedAt.words)."
        + (due.map { " Hẹn trả kết quả: \($0.longText)." } ?? "")
    case .supplementAsked(let code, let until):
      "Hồ sơ \(code.map { "\($0) " } ?? "ông/bà đã nộp ")cần bổ sung giấy tờ theo phiếu yêu cầu"
        + (until.map { ", chậm nhất \($0.longText)" } ?? "") + ". Xin xem nội dung cần bổ sung trong hồ sơ."
    case .refused(let code):
      code.map { "Hồ sơ \($0) không đủ điều kiện giải quyết; lý do, căn cứ nêu trong thông báo của hồ sơ." }
        ?? "Hồ sơ ông/bà đã nộp chưa được tiếp nhận. Lý do và căn cứ nêu trong phiếu từ chối tiếp nhận."
    case .rescheduled(let code, let newDue):
      "Chúng tôi xin lỗi vì hồ sơ \(code) chưa thể trả kết quả đúng hẹn. Ngày hẹn trả kết quả mới: \(newDue.longText)."
    case .extended(let code, let newDue):
      "Hồ sơ \(code) được gia hạn giải quyết theo quy định của thủ tục. Ngày hẹn trả kết quả mới: \(newDue.longText)."
    case .supplemented(let code, let due):
      "Hồ sơ \(code) đã được bổ sung đủ." + (due.map { " Hẹn trả kết quả: \($0.longText)." } ?? "")
    case .resultPosted(let code): "Hồ sơ \(code) đã có kết quả. Kết quả sẽ được gửi qua bưu chính công ích."
    case .resultReady(let code, let place):
      "Hồ sơ \(code) đã có kết quả. Xin ông/bà nhận kết quả tại: \(place)."
    case .stopped(let code): "Hồ sơ \(code) đã dừng giải quyết. Lý do nêu trong thông báo của hồ sơ."
    case .withdrawn(let code): "Hồ sơ \(code) đã được rút theo yêu cầu của ông/bà."
    case .paymentAsked(let code):
      "Hồ sơ \(code) đã có thông báo nộp phí, lệ phí hoặc nghĩa vụ tài chính. Xin xem số tiền và cách nộp trong hồ sơ."
    case .corrected(let code):
      "Kết quả của hồ sơ \(code) đã được đính chính, ông/bà không phải nộp thêm phí, lệ phí."
    case .holidayMovedDue(let code, let newDue):
      "Do thay đổi lịch nghỉ, ngày trả kết quả của hồ sơ \(code) chuyển sang \(newDue.longText)."
    case .signInCode(let code, let minutes):
      "Mã đăng nhập của ông/bà là \(code), dùng được trong \(minutes) phút. Xin không đưa mã này cho bất kỳ ai."
    }
  }
}

extension Instant {
  /// `08:05, thứ Hai, 17/8/2020`
  fileprivate var words: String {
    let local = VietnamTime(self)
    return "\(local.clockText), \(local.date.longText)"
  }
}
