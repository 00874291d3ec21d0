import HTTPTypes
import OneStop
import People
import WebShell
import WorkTime

/// What a citizen hears when something can't be done: what to do next, in plain words.
struct CitizenSentence: Sendable {
  let status: HTTPResponse.Status
  let sentence: String

  /// nil: it is no refusal but a fault.
  init?(_ error: any Error) {
    switch error {
    case let refusal as CitizenRefusal: self.init(status: refusal.status, sentence: refusal.sentence)
    case let refusal as DossierRefusal: self.init(status: refusal.citizenStatus, sentence: refusal.citizenSentence)
    case PeopleRefusal.unknownAgency:
      self.init(status: .notFound, sentence: "Không tìm thấy đơn vị này. Xin chọn lại trong danh sách.")
    case PageRefusal.notFound:
      self.init(status: .notFound, sentence: "Không tìm thấy trang này. Xin kiểm tra lại địa chỉ hoặc về trang đầu.")
    case let refusal as any PublicRefusal: self.init(status: refusal.status, sentence: refusal.sentence)
    default: return nil
    }
  }

  private init(status: HTTPResponse.Status, sentence: String) { (self.status, self.sentence) = (status, sentence) }
}

extension CitizenRefusal {
  var status: HTTPResponse.Status {
    switch self {
    case .notFoundOrNotMatching, .contactUnusable, .codeWrong, .particularsMissing, .filesMissing, .fileUnreadable,
      .fileOvertaxing:
      .unprocessableContent
    case .slipNeeded: .forbidden
    case .linkOver, .notYourDossier, .unknownUpload, .noResultFile: .notFound
    case .tooManyAttempts, .uploadsTooMany, .examinationBusy: .tooManyRequests
    case .notYetRatable, .ratedAlready, .procedureNotOnline, .uploadElsewhere: .conflict
    case .uploadTooLarge: .contentTooLarge
    }
  }

  var sentence: String {
    switch self {
    case .notFoundOrNotMatching:
      "Không tìm thấy hồ sơ, hoặc thông tin chưa khớp. Xin xem lại mã trên giấy hẹn và nhập đủ cả hai ô."
    case .linkOver:
      "Không mở được hồ sơ bằng địa chỉ này, hoặc lần tra cứu đã hết 30 phút. Xin nhập lại mã hồ sơ, hoặc quét mã QR trên giấy hẹn."
    case .slipNeeded:
      "Để bảo vệ giấy tờ của ông/bà, tệp kết quả chỉ mở bằng mã QR trên giấy tiếp nhận, hoặc trong “Hồ sơ của tôi” sau khi đăng nhập. Ông/bà cũng có thể mang giấy tiếp nhận và căn cước đến Bộ phận Một cửa."
    case .tooManyAttempts(let end):
      "Đã thử quá nhiều lần. Xin chờ đến \(VietnamTime(end).clockText) ngày \(end.vietnamDate.shortText) rồi làm lại, hoặc hỏi Bộ phận Một cửa."
    case .notYetRatable: "Hồ sơ chưa có kết quả. Xin đánh giá sau khi nhận kết quả."
    case .ratedAlready: "Hồ sơ này đã được đánh giá. Cảm ơn ông/bà."
    case .noResultFile:
      "Chưa có tệp kết quả để tải về. Xin xem tình trạng hồ sơ, hoặc nhận kết quả tại Bộ phận Một cửa."
    case .contactUnusable: "Nhập địa chỉ thư điện tử hoặc số điện thoại, ví dụ 0912 345 678."
    case .codeWrong:
      "Mã chưa đúng hoặc đã hết hạn. Xin nhập lại; sau 05 lần sai phải xin mã mới."
    case .particularsMissing: "Xin nhập họ tên, số giấy tờ và địa chỉ của ông/bà trước khi nộp hồ sơ."
    case .notYourDossier: "Không tìm thấy hồ sơ này trong tài khoản của ông/bà. Xin mở từ “Hồ sơ của tôi”."
    case .procedureNotOnline:
      "Thủ tục này chưa nhận hồ sơ trực tuyến. Xin nộp tại Bộ phận Một cửa hoặc qua bưu chính."
    case .unknownUpload: "Tệp này không còn trên máy chủ. Xin chọn lại tệp."
    case .uploadElsewhere: "Tệp được gửi chưa liền nhau. Xin chọn lại tệp để gửi tiếp."
    case .uploadTooLarge:
      "Tệp lớn hơn \(UploadAllowance.fileSize >> 20) MB. Xin chụp hoặc quét lại với dung lượng nhỏ hơn."
    case .uploadsTooMany: "Có quá nhiều tệp chưa nộp. Xin nộp hồ sơ đang làm, hoặc bỏ bớt tệp."
    case .filesMissing: "Xin gửi đủ tệp của những giấy tờ bắt buộc."
    case .fileUnreadable: "Không đọc được tệp. Xin chọn đúng tệp PDF còn nguyên vẹn, không đặt mật khẩu."
    case .fileOvertaxing:
      "Tệp làm việc kiểm tra bị ngắt giữa chừng hoặc kéo quá lâu nên không được nhận. Xin đừng tin tệp này nếu nhận từ người khác; nếu là tệp của ông/bà, xin quét lại thành PDF mới."
    case .examinationBusy: "Máy chủ đang kiểm tra nhiều tệp. Xin gửi lại tệp sau ít phút."
    }
  }
}

extension DossierRefusal {
  var citizenStatus: HTTPResponse.Status {
    switch self {
    case .unknownDossier, .otherAgency, .restricted: .notFound
    case .fileTooLarge: .contentTooLarge
    case .examinationBusy: .tooManyRequests
    case .overtaken, .notAtThisStatus: .conflict
    default: .unprocessableContent
    }
  }

  /// Those that a citizen can meet each have their own; officials' duties are none of theirs.
  var citizenSentence: String {
    switch self {
    case .unknownDossier, .otherAgency, .restricted: CitizenRefusal.notYourDossier.sentence
    case .procedureNotOffered, .procedureElsewhere:
      "Thủ tục này không nhận hồ sơ tại đơn vị đã chọn. Xin xem lại trang thủ tục."
    case .nameMissing: "Nhập họ và tên của người nộp và của chủ hồ sơ."
    case .authorityMissing: "Nộp thay người khác phải có giấy ủy quyền. Xin nhập số, ngày của giấy ủy quyền."
    case .presenceNeeded: "Thủ tục này phải có mặt để nhận kết quả. Xin chọn nhận tại Bộ phận Một cửa."
    case .addressMissing: "Nhập địa chỉ nhận kết quả qua bưu chính."
    case .reasonMissing: "Nhập lý do."
    case .nothingAsked: "Xin gửi ít nhất một tệp theo yêu cầu bổ sung."
    case .unknownComponent: "Danh sách giấy tờ đã thay đổi. Xin tải lại trang rồi gửi lại tệp."
    case .notAtThisStatus, .overtaken: "Hồ sơ đã chuyển sang bước khác. Xin tải lại trang để xem việc cần làm."
    case .fileMissing: "Tệp rỗng. Xin chọn lại tệp."
    case .fileTooLarge: CitizenRefusal.uploadTooLarge.sentence
    case .fileTypeNotAllowed: "Chỉ nhận tệp PDF hoặc ảnh JPG, PNG. Xin chọn lại tệp."
    case .fileDisguised: "Nội dung tệp không đúng với tên tệp. Xin chụp hoặc quét lại rồi gửi."
    case .fileEncrypted: "Tệp có đặt mật khẩu nên không đọc được. Xin bỏ mật khẩu rồi gửi lại."
    case .fileUnreadable: CitizenRefusal.fileUnreadable.sentence
    case .fileOvertaxing: CitizenRefusal.fileOvertaxing.sentence
    case .examinationBusy: CitizenRefusal.examinationBusy.sentence
    default: "Hồ sơ hiện không nhận việc này. Xin tải lại trang, hoặc hỏi Bộ phận Một cửa."
    }
  }
}
