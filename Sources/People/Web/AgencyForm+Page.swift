import Markup
import WebShell

extension AgencyForm {
  static func newPage(_ state: FormState, reach: AgencyReach, token: CSRFToken) -> FormPage {
    FormPage(
      title: "Thêm đơn vị", place: .agencies, path: PeopleURL.agencies,
      token: token, state: state, fields: fields(state, superiors: reach.branches),
      submit: SubmitButton("Thêm đơn vị"))
  }

  static func editPage(_ state: FormState, of dossier: AgencyDossier, token: CSRFToken) -> FormPage {
    let agency = dossier.agency
    return FormPage(
      title: "Sửa thông tin đơn vị",
      place: .agency(agency),
      path: PeopleURL.agency(agency.id), token: token, state: state,
      fields: fields(state, superiors: dossier.possibleSuperiors), submit: SubmitButton("Lưu thông tin"))
  }

  private static func fields(_ state: FormState, superiors: [AgencyBranch]) -> HTML {
    """
    \(Field("name", "Tên đơn vị", hint: "Như trong danh sách, báo cáo: UBND Xã Trung Tiến", in: state))\
    \(Field("code", "Mã ngắn", hint: "Chữ thường không dấu, ví dụ trung-tien", .line(width: .half), in: state))\
    \(if: !superiors.isEmpty, Field(
      "superior", "Cấp trên trực tiếp", .select(superiors.map(\.choice)), in: state).html)\
    <h2>Trên văn bản</h2>\
    \(Field(
      "printed_superior", "Cơ quan chủ quản", hint: "Chữ in hoa; để trống nếu không in", isOptional: true, in: state))\
    \(Field("printed_name", "Tên cơ quan ban hành", hint: "Chữ in hoa: UBND XÃ TRUNG TIẾN", in: state))\
    \(Field("place_name", "Địa danh", hint: "Trong dòng ngày tháng: Trung Tiến", .line(width: .half), in: state))\
    \(Field("symbol", "Ký hiệu cơ quan", hint: "Trong số, ký hiệu văn bản: UBND", .line(width: .short), in: state))\
    \(Field(
      "collective_name", "Tên tập thể sau chữ “TM.”",
      hint: "ỦY BAN NHÂN DÂN; để trống với cơ quan theo chế độ thủ trưởng", isOptional: true, in: state))\
    <h2>Mã định danh</h2>\
    \(Field(
      "decision_2020", "Theo Quyết định 20/2020/QĐ-TTg", hint: "Ví dụ H56.97.03", .line(width: .half), in: state))\
    \(Field("qcvn_2016", "Theo QCVN 102:2016/BTTTT", hint: "Ví dụ 000.03.97.H56", .line(width: .half), in: state))\
    <h2>Quy định</h2>\
    \(Field("numbering", "Đánh số văn bản hành chính", .radios(NumberingPolicy.choices), in: state))\
    \(Field("content_review", "Kiểm tra nội dung trước khi trình", .radios(ContentReviewPolicy.choices), in: state))\
    \(Field(
      "enforced_from", "Bắt buộc ký số từ ngày",
      hint: "Từ ngày này hệ thống không nhận văn bản ký giấy và không cho bỏ qua bước nào", isOptional: true, .date,
      in: state))\
    \(Field(
      "office_hours", "Giờ làm việc",
      hint: "T2-T6 07:00-11:30 13:30-17:00; nếu tiếp nhận hồ sơ thứ Bảy, thêm: ; T7 07:30-11:00 tiếp nhận", in: state))\
    \(Field("area", "Địa bàn", hint: "Chọn nếu đúng với đơn vị", isOptional: true, .boxes(AgencyArea.choices), in: state))\
    \(Field("valid_from", "Hoạt động từ ngày", .date, in: state))\
    \(Field("valid_to", "Đến hết ngày", hint: "Khi đơn vị được sắp xếp, sáp nhập", isOptional: true, .date, in: state))\
    \(if: !superiors.isEmpty && state.values["successor"] != nil, Field(
      "successor", "Đơn vị kế thừa", hint: "Đơn vị mới sau sáp nhập; số liệu hồ sơ cũ được tính cho đơn vị này",
      isOptional: true, .select([FieldChoice("", "– không có –")] + superiors.map(\.choice)), in: state).html)
    """
  }
}
