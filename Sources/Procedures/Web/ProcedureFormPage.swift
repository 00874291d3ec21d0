import Markup
import People
import WebShell
import WorkTime

/// The page on which a version is written.
struct ProcedureFormPage: Renderable {
  /// The procedure that gets a new version; nil for a new one.
  let existing: Procedure?
  let state: FormState
  let token: CSRFToken

  var title: String { existing == nil ? "Thêm thủ tục" : "Công bố phiên bản mới" }

  var html: HTML {
    """
    \(PageHead(title, lead: lead, breadcrumbs: breadcrumbs))
    \(Sheet(nil, Form(to: path, token: token, state: state, content).html))
    """
  }

  private var path: WebPath { existing.map { ProceduresURL.editor($0.code) } ?? ProceduresURL.list }

  private var lead: HTML {
    guard let existing else { return "Thủ tục có mã chưa có trong danh mục." }
    return "\(existing.code.text) · \(existing.name). Hồ sơ đã tiếp nhận giữ phiên bản của ngày tiếp nhận."
  }

  private var breadcrumbs: [Breadcrumb] {
    [Breadcrumb(ProcedureListPage.title, ProceduresURL.list)]
      + (existing.map { [Breadcrumb($0.code.text, ProceduresURL.procedure($0.code))] } ?? [])
  }

  private var content: HTML {
    """
    \(existing == nil ? nil : HiddenField("based_on", state.values["based_on"]?.first ?? ""))\
    <div class="stack">\(basics)\(term)\(components)\(fees)\(steps)\(result)\(execution)</div>\
    <div class="row">\(SubmitButton("Công bố"))</div>
    """
  }

  private var basics: HTML {
    """
    <h2>Thủ tục</h2>\
    \(if: existing == nil, Field(
      "code", "Mã thủ tục", hint: "Phần quốc gia, ví dụ 1.001193", .line(width: .short), in: state).html)\
    \(Field(
      "suffix", "Phần đuôi của địa phương", hint: "Phần sau mã quốc gia, ví dụ 000.00.00.H56", isOptional: true,
      .line(width: .half), in: state))\
    \(Field("name", "Tên thủ tục", in: state))\(Field("field", "Lĩnh vực", .line(width: .half), in: state))\
    \(Field(
      "valid_from", "Áp dụng từ ngày", hint: "Phiên bản trước hết hiệu lực vào ngày liền trước", .date, in: state))
    """
  }

  private var term: HTML {
    """
    <h2>Thời hạn</h2>\
    \(Field(
      "limit", "Thời hạn giải quyết",
      hint: "3 ngày làm việc; 30 ngày; 12 giờ; trong ngày; nhiều chặng nối bằng dấu +; không có", .line(width: .half),
      in: state))\
    \(Field("online_limit", "Khi nộp trực tuyến", hint: "Nếu ngắn hơn", isOptional: true, .line(width: .half), in: state))\
    \(Field(
      "remote_extension", "Thêm ở vùng sâu, vùng xa", hint: "Ví dụ 15 ngày", isOptional: true, .line(width: .half),
      in: state))\
    \(Field("extension_name", "Trường hợp gia hạn", hint: "Ví dụ xác minh", isOptional: true, .line(width: .half), in: state))\
    \(Field(
      "extension_by", "Được gia hạn thêm", hint: "Ví dụ 5 ngày làm việc", isOptional: true, .line(width: .half),
      in: state))\
    \(Field("supplement", "Hạn trả sau khi bổ sung hồ sơ", .radios(SupplementPolicy.wordChoices), in: state))\
    \(Field("slack", "Thời gian còn dư khi một bước xong sớm", .radios(SlackPolicy.wordChoices), in: state))\
    \(Field(
      "suspended_for_payment", "Nghĩa vụ tài chính", isOptional: true,
      .boxes([FieldChoice("yes", "Không tính thời gian chờ người dân nộp tiền")]), in: state))
    """
  }

  private var components: HTML {
    let rows = FormRows.components
    let traits = [FieldChoice("optional", "Chỉ khi có"), FieldChoice("data", "Thay bằng dữ liệu dân cư")]
    return """
      <h2>Thành phần hồ sơ</h2><p class="hint">Để trống tên để bỏ dòng.</p>\
      \(rows.html(in: state) { index in
        """
        \(Field(rows.name(index, "name"), "Tên giấy tờ", in: state))\
        \(Field(rows.name(index, "form"), "Loại", .select(ComponentForm.wordChoices), in: state))\
        \(Field(rows.name(index, "quantity"), "Số lượng", .number, in: state))\
        \(Field(rows.name(index, "traits"), "Yêu cầu", isOptional: true, .boxes(traits), in: state))
        """
      })
      """
  }

  private var fees: HTML {
    let rows = FormRows.fees
    return """
      <h2>Phí, lệ phí</h2>\
      <p class="hint">Mức thu: 50.000; 8.000/bản; 2.000/trang, từ trang 3 1.000, tối đa 200.000. Nhóm được miễn cách nhau bằng dấu chấm phẩy.</p>\
      \(rows.html(in: state) { index in
        """
        \(Field(rows.name(index, "name"), "Tên khoản thu", isOptional: true, in: state))\
        \(Field(rows.name(index, "kind"), "Loại", .select(FeeKind.wordChoices), in: state))\
        \(Field(rows.name(index, "price"), "Mức thu (đồng)", .line(width: .half), in: state))\
        \(Field(rows.name(index, "online_price"), "Mức thu trực tuyến", isOptional: true, .line(width: .half), in: state))\
        \(Field(rows.name(index, "exemptions"), "Nhóm được miễn", isOptional: true, in: state))
        """
      })
      """
  }

  private var steps: HTML {
    let rows = FormRows.steps
    return """
      <h2>Quy trình nội bộ</h2>\(rows.html(in: state) { index in
        """
        \(Field(rows.name(index, "name"), "Bước", in: state))\
        \(Field(rows.name(index, "position"), "Người thực hiện", .select(Position.wordChoices), in: state))\
        \(Field(rows.name(index, "unit"), "Ký hiệu bộ phận", isOptional: true, .line(width: .short), in: state))\
        \(Field(rows.name(index, "limit"), "Thời hạn", isOptional: true, .line(width: .short), in: state))
        """
      })
      """
  }

  private var result: HTML {
    """
    <h2>Kết quả</h2>\(Field("result", "Kết quả giải quyết", in: state))\
    \(Field("result_carrier", "Bản kết quả", .radios(ResultCarrier.wordChoices), in: state))\
    \(Field(
      "needs_presence", "Khi nhận kết quả", isOptional: true,
      .boxes([FieldChoice("yes", "Đương sự phải có mặt, không nhận thay hoặc nhận từ xa")]), in: state))
    """
  }

  private var execution: HTML {
    let places = [
      FieldChoice("everywhere", "Mọi xã"), FieldChoice("border_area", "Chỉ xã khu vực biên giới"),
      FieldChoice("elsewhere", "Hệ thống khác", hint: "Chỉ giới thiệu, không tiếp nhận tại đây"),
    ]
    let discretions = Discretion.allCases.map {
      FieldChoice($0.rawValue, $0.word.capitalisedFirst, hint: $0.words)
    }
    return """
      <h2>Thực hiện</h2>\(Field("online_level", "Mức độ trực tuyến", .radios(OnlineLevel.wordChoices), in: state))\
      \(Field("place", "Nơi thực hiện", .radios(places), in: state))\
      \(Field(
        "other_system", "Cơ quan có hệ thống khác", hint: "Ví dụ Bộ Công an", isOptional: true, .line(width: .half),
        in: state))\
      \(Field("discretion", "Hiển thị hồ sơ", .radios(discretions), in: state))\
      \(Field("situations", "Sự kiện đời người", isOptional: true, .boxes(LifeSituation.wordChoices), in: state))\
      \(Field("legal_ground", "Căn cứ pháp lý", isOptional: true, .text(rows: 3), in: state))\
      \(Field("provenance", "Ghi chú nguồn", hint: "Lấy từ đâu, còn phải đối chiếu gì", isOptional: true, .text(rows: 2), in: state))
      """
  }
}
