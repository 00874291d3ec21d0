public import HTTPTypes
import Hummingbird
public import Markup
public import WebShell
import WorkTime

extension ProcedureRefusal: PublicRefusal {
  public var status: HTTPResponse.Status {
    switch self {
    case .notTheKeeper: .forbidden
    case .unknownProcedure: .notFound
    case .overtaken, .unchanged: .conflict
    case .flawed, .earlierThanPublished: .unprocessableContent
    case .fileNotRead(.tooLarge): .contentTooLarge
    case .fileNotRead(.gone): .notFound
    case .fileNotRead: .unprocessableContent
    }
  }

  public var sentence: String {
    switch self {
    case .notTheKeeper:
      "Danh mục thủ tục dùng chung cho toàn hệ thống nên chỉ quản trị của cơ quan cấp trên cùng được sửa. Xin gửi đề nghị cập nhật lên cấp trên."
    case .unknownProcedure: "Không tìm thấy thủ tục này. Xin tìm lại theo tên hoặc mã trong danh mục thủ tục."
    case .flawed(let flaw): flaw.sentence
    case .earlierThanPublished(let day):
      "Đã có phiên bản áp dụng từ ngày \(day.shortText). Xin nhập ngày áp dụng từ ngày đó trở đi."
    case .unchanged: "Nội dung giống hệt phiên bản đã công bố nên không cần công bố lại."
    case .overtaken:
      "Người khác vừa công bố phiên bản mới của thủ tục này. Xin mở lại trang thủ tục, xem phiên bản mới rồi sửa tiếp."
    case .fileNotRead(let problem): problem.sentence
    }
  }

  public var wayOut: WebPath? { ProceduresURL.list }

  /// The field of the forms at which the refusal is shown; nil when it concerns the whole page.
  var field: String? {
    switch self {
    case .flawed(let flaw): flaw.field
    case .earlierThanPublished: "valid_from"
    // What was typed stays on the screen, to be taken over into the new version's form.
    case .overtaken: "name"
    case .fileNotRead: "file"
    case .notTheKeeper, .unknownProcedure, .unchanged: nil
    }
  }
}

extension CatalogueFileProblem {
  var sentence: String {
    switch self {
    case .tooLarge: "Tệp quá lớn. Xin chia danh mục thành nhiều tệp, mỗi tệp không quá 8 MB."
    case .notATable: "Tệp này không phải bảng tính XLSX hoặc CSV (mã hóa UTF-8). Xin lưu lại đúng dạng rồi tải lên."
    case .damaged: "Bảng tính bị hỏng, không đọc được. Xin mở bằng phần mềm bảng tính, lưu lại rồi tải lên."
    case .unclosedQuote(let line): "Dòng \(line) của tệp mở dấu ngoặc kép mà không đóng. Xin sửa dòng này rồi tải lên."
    case .headingsMissing(let columns):
      "Dòng đầu của bảng thiếu cột: \(columns.map(\.heading).joined(separator: ", ")). Xin dùng bảng xuất từ hệ thống làm mẫu."
    case .rowCount(let count):
      count == 0
        ? "Bảng chưa có dòng nào dưới dòng tiêu đề. Xin nhập thủ tục rồi tải lên."
        : "Bảng có \(count) dòng, nhiều hơn mức cho phép. Xin chia thành nhiều tệp, mỗi tệp không quá \(CatalogueSheet.mostRows) dòng."
    case .gone: "Tệp đã xem trước không còn trên máy chủ. Xin tải tệp lên lại."
    }
  }
}

extension ProcedureFlaw {
  var sentence: String {
    switch self {
    case .nameMissing: "Xin nhập tên thủ tục."
    case .fieldMissing: "Xin nhập lĩnh vực."
    case .resultMissing: "Xin nhập kết quả giải quyết."
    case .componentsMissing: "Xin nhập ít nhất một thành phần hồ sơ."
    case .stepsMissing: "Xin nhập ít nhất một bước của quy trình nội bộ."
    case .partUnnamed: "Mỗi khoản thu, thành phần hồ sơ và bước của quy trình phải có tên. Xin nhập tên còn thiếu."
    case .systemUnnamed: "Xin nhập tên cơ quan có hệ thống tiếp nhận thủ tục này, ví dụ Bộ Công an."
    case .endBeforeStart: "Ngày cuối cùng áp dụng đang trước ngày bắt đầu. Xin kiểm tra lại hai ngày."
    case .replacementWithoutEnd: "Thủ tục đã có mã thay thế thì phải có ngày cuối cùng áp dụng. Xin nhập ngày đó."
    case .replacedByItself: "Mã thay thế trùng với mã của chính thủ tục. Xin nhập mã khác."
    case .stepsExceedLimit:
      "Tổng thời hạn các bước dài hơn thời hạn giải quyết của thủ tục. Xin giảm thời hạn của các bước."
    }
  }

  /// The form's field at which it is told.
  var field: String {
    switch self {
    case .nameMissing: "name"
    case .fieldMissing: "field"
    case .resultMissing: "result"
    case .componentsMissing, .partUnnamed: "component_0_name"
    case .stepsMissing, .stepsExceedLimit: "step_0_limit"
    case .systemUnnamed: "other_system"
    case .endBeforeStart: "last_day"
    case .replacementWithoutEnd, .replacedByItself: "replaced_by"
    }
  }
}

extension CatalogueRowProblem.Reason {
  /// What is wrong and what to do, without the row and column.
  var sentence: String {
    switch self {
    case .missing: "còn trống; xin nhập"
    case .tooLong(let limit): "dài quá \(limit) ký tự; xin rút gọn"
    case .notACode(let text): "“\(text)” không phải mã thủ tục; mã có dạng 1.001193"
    case .notADate(let text): "“\(text)” không phải ngày có thật; viết 2025-07-01 hoặc 1/7/2025"
    case .notALimit(let text):
      "“\(text)” không phải thời hạn; viết như 3 ngày làm việc, 30 ngày, 12 giờ, trong ngày hoặc không có"
    case .unknownWord(let text): "không hiểu “\(text)”; xin dùng đúng từ như trong bảng xuất từ hệ thống"
    case .line(let number, let flaw): "dòng \(number): \(flaw.sentence)"
    case .flawed(let flaw): flaw.sentence
    case .repeated(let row): "trùng mã và ngày áp dụng với dòng \(row); xin bỏ một dòng"
    case .earlierThanPublished(let day):
      "đã công bố phiên bản áp dụng từ ngày \(day.shortText); chỉ nhận phiên bản từ ngày đó trở đi"
    case .otherEnd(let day):
      "phiên bản này đã kết thúc ngày \(day.shortText) khi có phiên bản sau; xin để trống hoặc ghi đúng ngày đó"
    }
  }
}

extension CatalogueLineFlaw {
  var sentence: String {
    switch self {
    case .nameMissing: "thiếu tên ở phần đầu"
    case .unknownWord(let text):
      text.isEmpty
        ? "thiếu từ ở phần thứ hai" : "không hiểu “\(text)”; xin dùng đúng từ như trong bảng xuất từ hệ thống"
    case .notAPrice(let text):
      "“\(text)” không phải mức thu; viết như 50.000, 8.000/bản hoặc 2.000/trang, từ trang 3 1.000, tối đa 200.000"
    case .notAQuantity(let text): "“\(text)” không phải số lượng từ 1 đến 99"
    case .notALimit(let text): "“\(text)” không phải thời hạn; viết như 2 ngày làm việc hoặc 4 giờ làm việc"
    case .tooManyParts: "có nhiều phần hơn mức cho phép; dấu | chỉ dùng để ngăn các phần"
    }
  }
}
