public import HTTPTypes
import Hummingbird
import People
public import WebShell
import WorkTime

extension DossierRefusal: PublicRefusal {
  public var status: HTTPResponse.Status {
    switch self {
    case .unknownDossier, .otherAgency, .unknownReferral: .notFound
    case .restricted, .notTheHandler, .lacksPosition, .secondSupplementNeedsHead: .forbidden
    case .overtaken, .notAtThisStatus, .completionAskedAlready, .nothingToPay, .stepsOpen, .lastStepNeedsResult,
      .referralsOpen, .documentNotIssued, .resultOfAnother, .supplementStillOpen, .stopNeedsSignature,
      .stopNeedsNoSignature:
      .conflict
    case .clock(let refusal): refusal.status
    case .fileTooLarge: .contentTooLarge
    case .examinationBusy: .tooManyRequests
    default: .unprocessableContent
    }
  }

  public var sentence: String {
    switch self {
    case .unknownDossier, .otherAgency:
      "Không tìm thấy hồ sơ này trong phạm vi ông/bà được xem. Xin kiểm tra lại địa chỉ hoặc tìm theo mã hồ sơ."
    case .notAtThisStatus(let status):
      "Hồ sơ đang ở trạng thái “\(status.vietnameseName)” nên không thực hiện được thao tác này. Xin tải lại trang để xem việc cần làm tiếp."
    case .overtaken: "Hồ sơ đã thay đổi trong lúc ông/bà làm việc. Chưa có gì bị ghi đè; xin xem lại rồi thực hiện lại."
    case .restricted:
      "Hồ sơ này thuộc diện hạn chế, chỉ người tiếp nhận, người xử lý và lãnh đạo được xem. Xin liên hệ người phụ trách."
    case .procedureNotOffered:
      "Thủ tục này không còn hiệu lực hoặc không thực hiện tại đơn vị. Xin chọn lại thủ tục trong danh mục."
    case .boundariesHold:
      "Chỉ được tiếp nhận hồ sơ thuộc thẩm quyền của cơ quan khác từ ngày 06/12/2021. Xin hướng dẫn người dân nộp tại cơ quan đó."
    case .versionOver:
      "Thủ tục đã có phiên bản mới. Giấy tờ được xếp lại theo phiên bản đang áp dụng; xin xem lại rồi tiếp nhận."
    case .procedureElsewhere(let system):
      "Thủ tục này tiếp nhận tại \(system), không tiếp nhận ở đây. Xin hướng dẫn người dân nộp ở đó."
    case .nameMissing: "Nhập họ và tên (hoặc tên tổ chức) của người nộp và của chủ hồ sơ."
    case .authorityMissing: "Người nộp thay chủ hồ sơ phải có giấy ủy quyền. Xin nhập số, ngày của giấy ủy quyền."
    case .componentsMissing(let places):
      "Còn thiếu giấy tờ bắt buộc số \(DossierRefusal.list(places)). Xin nhận đủ, hoặc lập phiếu yêu cầu hoàn thiện hồ sơ."
    case .unknownComponent(let place):
      "Giấy tờ số \(place + 1) không có trong thành phần của thủ tục. Xin tải lại trang rồi chọn lại."
    case .consentMissing: "Nộp hộ phải có sự đồng ý của người dân. Xin ghi người dân đồng ý bằng cách nào."
    case .presenceNeeded:
      "Theo quy định, người yêu cầu phải có mặt khi nhận kết quả. Xin chọn nhận tại Bộ phận Một cửa."
    case .addressMissing: "Nhập địa chỉ nhận kết quả qua bưu chính."
    case .feeUnpaid(let amount): "Phải thu \(amount.dong) trước khi tiếp tục. Xin nhập đúng số tiền đã thu."
    case .nothingToPay: "Không có khoản nào phải thu. Xin kiểm tra lại số tiền."
    case .completionAskedAlready:
      "Đã yêu cầu hoàn thiện một lần; mỗi hồ sơ chỉ được yêu cầu một lần. Xin tiếp nhận hoặc từ chối."
    case .identityMissing: "Nhập họ tên và số giấy tờ của người nhận, hoặc đánh dấu người nộp tự nhận nếu đã đối chiếu."
    case .originalsNotReturned: "Hồ sơ có bản chính phải trả lại. Xin trả lại và đánh dấu đã trả bản chính."
    case .nothingToGiveBack: "Không còn giấy tờ hay khoản tiền nào phải trả lại. Xin tải lại trang hồ sơ."
    case .refundTooLarge(let paid): "Số tiền hoàn không được lớn hơn số đã thu là \(paid.dong). Xin nhập lại."
    case .batchEmpty: "Chưa chọn hồ sơ nào. Xin chọn ít nhất một hồ sơ."
    case .reasonMissing: "Nhập lý do."
    case .groundMissing: "Nhập căn cứ pháp lý: điều, khoản của văn bản quy định."
    case .nothingAsked: "Nêu ít nhất một giấy tờ cần bổ sung và nội dung cần sửa."
    case .supplementLate(let last):
      "Đã quá thời hạn yêu cầu bổ sung (\(last.vietnamDate.shortText), 03 ngày làm việc từ khi tiếp nhận). Xin nêu lý do yêu cầu muộn."
    case .secondSupplementNeedsHead:
      "Hồ sơ đã được yêu cầu bổ sung một lần. Lần tiếp theo do lãnh đạo quyết định; xin báo cáo lãnh đạo."
    case .supplementStillOpen(let until):
      "Người nộp còn được bổ sung đến hết ngày \(until.shortText). Xin chờ hết hạn rồi mới dừng giải quyết."
    case .stopNeedsSignature:
      "Hồ sơ tiếp nhận theo Nghị định 118/2025/NĐ-CP dừng bằng thông báo do lãnh đạo ký. Xin đề nghị dừng giải quyết rồi trình ký."
    case .stopNeedsNoSignature:
      "Hồ sơ tiếp nhận trước Nghị định 118/2025/NĐ-CP không có thông báo này. Xin dừng giải quyết kèm lý do."
    case .notTheHandler: "Hồ sơ đang do người khác xử lý. Xin đề nghị người đó, hoặc lãnh đạo phân công lại."
    case .lacksPosition(let position):
      "Bước này do \(position.vietnameseName.lowercased()) thực hiện. Xin chuyển hoặc phân công cho đúng người."
    case .cannotSendBackThere: "Chọn một bước đứng trước bước hiện tại."
    case .stepsOpen(let step): "Bước “\(step)” chưa thực hiện. Xin chuyển bước rồi mới hoàn thành hồ sơ."
    case .lastStepNeedsResult: "Đây là bước cuối. Xin hoàn thành hồ sơ cùng với kết quả giải quyết."
    case .referralsOpen: "Cơ quan phối hợp chưa trả lời. Xin ghi nhận trả lời rồi mới hoàn thành hồ sơ."
    case .unknownReferral: "Không tìm thấy phiếu lấy ý kiến này, hoặc đã có trả lời. Xin tải lại trang."
    case .questionMissing: "Nhập nội dung cần lấy ý kiến, phối hợp."
    case .answerMissing: "Nhập nội dung trả lời."
    case .noDueDate: "Thủ tục này không có hạn trả kết quả nên không gia hạn hoặc hẹn lại. Xin xử lý tiếp hồ sơ."
    case .noExtension:
      "Thủ tục này không có quy định gia hạn. Nếu cần thêm thời gian, xin lập phiếu xin lỗi và hẹn lại."
    case .deadlineMissing: "Nhập ngày cuối cùng để người nộp bổ sung, từ ngày mai trở đi."
    case .unitIdentifierWrong:
      "Mã định danh của đơn vị chưa đúng nên chưa cấp được mã hồ sơ. Xin báo quản trị sửa mã theo Quyết định 20/2020/QĐ-TTg."
    case .proposalMissing: "Chưa có đề nghị từ chối, dừng giải quyết. Xin công chức lập đề nghị rồi trình ký."
    case .formNotDue: "Hồ sơ chưa có nội dung để lập biểu mẫu này. Xin quay lại hồ sơ và chọn biểu mẫu khác."
    case .registerOfSeveralYears:
      "Sổ theo dõi hồ sơ mở theo từng năm, mỗi lần in trong một năm. Xin chọn từ ngày, đến ngày trong cùng một năm."
    case .registerTooLong(let limit):
      "Khoảng ngày này có hơn \(limit.grouped) hồ sơ, không in được một lần. Xin chọn khoảng ngắn hơn; số thứ tự vẫn liên tục trong năm."
    case .apologyMissing: "Chưa có phiếu xin lỗi và hẹn lại. Xin lập phiếu rồi trình ký."
    case .clock(let refusal): refusal.sentence
    case .resultMissing: "Kết quả phải có số, ký hiệu và tệp. Xin nhập đủ rồi hoàn thành."
    case .documentOfAnother:
      "Văn bản này không được soạn từ hồ sơ này. Xin chọn văn bản trong danh sách dự thảo kết quả."
    case .documentNotIssued: "Văn bản kết quả chưa phát hành. Xin chờ ký số, cấp số và phát hành."
    case .resultOfAnother(let code): "Tệp này đã là kết quả của hồ sơ \(code). Xin chọn đúng tệp kết quả."
    case .resultNotSigned: "Tệp kết quả chưa có chữ ký số. Xin ký số rồi gửi lại."
    case .resultSignatureInvalid: "Chữ ký số trên tệp kết quả không hợp lệ. Xin ký lại rồi gửi tệp mới."
    case .resultSignatureUnproved:
      "Chưa đủ căn cứ kết luận chữ ký số trên tệp. Xin dùng chứng thư số trong danh sách tin cậy của hệ thống."
    case .resultDoesNotNameDossier:
      "Tệp không ghi mã hồ sơ, cũng không ghi tên chủ hồ sơ. Xin kiểm tra có đúng kết quả của hồ sơ này không."
    case .resultCarrierDiffers: "Loại kết quả không đúng với quy định của thủ tục. Xin chọn cách hoàn thành khác."
    case .fileMissing: "Chọn tệp cần gửi."
    case .fileTooLarge(let limit): "Tệp lớn quá \(limit >> 20) MB. Xin giảm dung lượng rồi gửi lại."
    case .fileTypeNotAllowed: "Chỉ nhận tệp PDF, PNG, JPG. Xin chuyển đổi tệp rồi gửi lại."
    case .fileDisguised: "Nội dung tệp không đúng với phần mở rộng của tên tệp. Xin kiểm tra lại tệp."
    case .fileEncrypted: "Tệp PDF có đặt mật khẩu. Xin bỏ mật khẩu rồi gửi lại."
    case .fileOvertaxing:
      "Tệp làm việc kiểm tra bị ngắt giữa chừng hoặc kéo quá lâu nên không được nhận. Xin quét hoặc xuất lại thành PDF mới rồi gửi lại."
    case .examinationBusy: "Máy chủ đang kiểm tra nhiều tệp. Tệp chưa được nhận; xin gửi lại sau ít phút."
    case .fileUnreadable: "Không đọc được tệp PDF này. Xin quét hoặc xuất lại thành PDF rồi gửi lại."
    }
  }

  /// `1, 3 và 4`: as people count, from 1.
  private static func list(_ places: [Int]) -> String {
    let numbers = places.map { String($0 + 1) }
    guard let last = numbers.last, numbers.count > 1 else { return numbers.joined() }
    return "\(numbers.dropLast().joined(separator: ", ")) và \(last)"
  }
}

extension DossierClockRefusal {
  var status: HTTPResponse.Status {
    switch self {
    case .reasonMissing, .notLater, .limitTooLong: .unprocessableContent
    default: .conflict
    }
  }

  var sentence: String {
    switch self {
    case .notRunning:
      "Hồ sơ đang chờ người nộp nên không thay đổi được hạn. Xin ghi nhận việc bổ sung hoặc nộp tiền trước."
    case .notWaiting: "Hồ sơ không chờ người nộp. Xin tải lại trang để xem trạng thái hiện tại."
    case .tooLateToReschedule(let last):
      "Đã quá thời điểm hẹn lại (\(VietnamTime(last).clockText), \(last.vietnamDate.shortText)), phải trước khi hết hạn 01 ngày. Xin giải quyết và trả kết quả sớm nhất."
    case .rescheduledAlready:
      "Hồ sơ đã hẹn lại một lần; mỗi hồ sơ chỉ được hẹn lại một lần. Xin giải quyết theo ngày đã hẹn."
    case .extendedAlready: "Hồ sơ đã gia hạn một lần; mỗi hồ sơ chỉ được gia hạn một lần."
    case .notLater(let due): "Ngày hẹn mới phải sau hạn hiện tại (\(due.vietnamDate.shortText)). Xin chọn ngày khác."
    case .reasonMissing: "Nhập lý do."
    case .limitTooLong: "Thời hạn cộng thêm quá dài nên không tính được. Xin báo quản trị kiểm tra danh mục thủ tục."
    case .beforeTheLast(let moment):
      "Đồng hồ máy chủ đang chậm hơn lần ghi nhận trước (\(VietnamTime(moment).clockText), \(moment.vietnamDate.shortText)). Xin báo quản trị hệ thống."
    }
  }
}
