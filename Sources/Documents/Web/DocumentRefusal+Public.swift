public import HTTPTypes
import Hummingbird
public import WebShell
import WorkTime

extension DocumentRefusal: PublicRefusal {
  public var status: HTTPResponse.Status {
    switch self {
    case .unknownDocument, .otherAgency: .notFound
    case .notTheAuthor, .notTheSigner: .forbidden
    case .overtaken, .notAtThisStage, .textIsApproved, .alreadyOpened, .alreadyNumbered,
      .bundleNotIssued:
      .conflict
    case .fileTooLarge: .contentTooLarge
    case .examinationBusy: .tooManyRequests
    default: .unprocessableContent
    }
  }

  public var sentence: String {
    switch self {
    case .unknownDocument, .otherAgency:
      "Không tìm thấy văn bản này trong phạm vi ông/bà được xem. Xin kiểm tra lại địa chỉ hoặc tìm theo số, ký hiệu."
    case .unknownType: "Chọn loại văn bản trong danh mục."
    case .subjectMissing: "Nhập trích yếu của văn bản."
    case .subjectTooLong(let limit): "Trích yếu dài quá; xin rút gọn còn tối đa \(limit) ký tự."
    case .textMissing: "Văn bản chưa có nội dung; xin soạn nội dung rồi thực hiện lại."
    case .textHasGap:
      "Văn bản còn chỗ chưa điền, đánh dấu bằng \(DraftContent.gap). Xin điền nội dung, lưu dự thảo rồi thực hiện lại."
    case .notAtThisStage(let stage):
      "Văn bản đang ở bước “\(stage.words)” nên không thực hiện được thao tác này. Xin tải lại trang để xem bước hiện tại."
    case .notTheAuthor: "Chỉ người soạn thảo mới thực hiện được thao tác này."
    case .notTheSigner: "Văn bản này không được trình ông/bà, nên ông/bà không ký hoặc trả lại được."
    case .alreadyOpened:
      "Người nhận đã mở văn bản nên không lấy lại được. Xin trao đổi để người nhận trả lại kèm lý do."
    case .reasonMissing: "Nhập lý do hoặc nội dung góp ý."
    case .cannotReturnThere: "Không trả lại được về bước đã chọn; xin chọn bước đứng trước trong danh sách."
    case .textIsApproved:
      "Nội dung đã được kiểm tra, duyệt nên không sửa được nữa. Nếu cần sửa, xin người đang giữ văn bản trả lại."
    case .formatCheckMissing(let date):
      "Từ ngày \(date.shortText), văn bản phải qua kiểm tra thể thức trước khi trình ký. Xin chọn “Gửi kiểm tra”."
    case .leaderSignatureMissing(let date):
      "Từ ngày \(date.shortText), chỉ cấp số khi người có thẩm quyền đã ký số (khoản 3 Điều 15 Nghị định 30/2020/NĐ-CP)."
    case .paperNotAllowed(let date):
      "Từ ngày \(date.shortText), không đăng ký văn bản ký giấy. Xin soạn thảo, trình ký và ký số trên hệ thống."
    case .scanMissing: "Chọn tệp PDF bản chụp của văn bản giấy."
    case .notNumbered: "Văn bản chưa có số."
    case .alreadyNumbered: "Văn bản đã có số; số đã cấp không thay đổi được."
    case .dateWouldGoBack(let last):
      "Sổ đã có văn bản ngày \(last.shortText); ngày văn bản không được lùi. Xin kiểm tra đồng hồ của máy chủ."
    case .overtaken: "Văn bản đã thay đổi trong lúc ông/bà làm việc. Chưa có gì bị ghi đè; xin xem lại."
    case .signatureNotValid:
      "Chữ ký vừa tạo không vượt qua kiểm tra nên không được ghi nhận. Xin thử lại; nếu vẫn lỗi, báo quản trị hệ thống."
    case .bundleNotIssued:
      "Chỉ lập gói chứng cứ của văn bản đã phát hành, có đủ chữ ký số. Xin phát hành văn bản rồi thực hiện lại."
    case .fileNotPDF: "Tệp không phải PDF đọc được. Xin quét hoặc xuất lại thành PDF rồi gửi lại."
    case .fileEncrypted: "Tệp PDF có đặt mật khẩu. Xin bỏ mật khẩu rồi gửi lại."
    case .fileOvertaxing:
      "Tệp làm việc kiểm tra bị ngắt giữa chừng hoặc kéo quá lâu nên không được nhận. Xin xuất hoặc quét lại thành PDF mới rồi gửi lại."
    case .examinationBusy: "Máy chủ đang kiểm tra nhiều tệp. Tệp chưa được nhận; xin gửi lại sau ít phút."
    case .fileTooLarge(let limit): "Tệp lớn quá \(limit >> 20) MB. Xin giảm dung lượng rồi gửi lại."
    case .fileTypeNotAllowed: "Chỉ nhận tệp PDF, DOCX, XLSX, PNG, JPG."
    case .fileDisguised: "Nội dung tệp không đúng với phần mở rộng của tên tệp. Xin kiểm tra lại tệp."
    case .unnumberedType: "Loại văn bản này không có số, ký hiệu."
    }
  }
}
