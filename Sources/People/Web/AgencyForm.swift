import Ledger
import Markup
import WebShell
import WorkTime

/// Thông tin đơn vị.
struct AgencyForm {
  let form: SubmittedForm

  init(_ form: SubmittedForm) { self.form = form }

  /// - Parameter existing: what is not in the form stays as it is there; nil for a new agency.
  func parsed(replacing existing: Agency?) throws(FormProblems) -> Agency {
    var reader = FormReader(form)
    let code = reader.requiredText("code", atMost: 40, missing: "Nhập mã ngắn của đơn vị")
    if code.contains(where: { !AgencyForm.codeLetters.contains($0) }) {
      reader.add("code", "Mã chỉ gồm chữ thường không dấu, chữ số và dấu gạch nối, ví dụ trung-tien")
    }
    let name = reader.requiredText("name", missing: "Nhập tên đơn vị")
    let printedName = reader.requiredText("printed_name", missing: "Nhập tên in trên văn bản")
    let printedSuperior = reader.optionalText("printed_superior")
    let placeName = reader.requiredText("place_name", atMost: 100, missing: "Nhập địa danh")
    let symbol = reader.requiredText("symbol", atMost: 40, missing: "Nhập ký hiệu cơ quan")
    let collectiveName = reader.optionalText("collective_name")
    let qcvn2016 = reader.requiredText("qcvn_2016", atMost: 60, missing: "Nhập mã định danh theo QCVN 102:2016")
    let decision2020 = reader.requiredText("decision_2020", atMost: 60, missing: "Nhập mã định danh theo QĐ 20/2020")
    let numbering = reader.choice("numbering", missing: "Chọn cách đánh số văn bản") { NumberingPolicy(rawValue: $0) }
    let review = reader.choice("content_review", missing: "Chọn quy định kiểm tra nội dung") {
      ContentReviewPolicy(rawValue: $0)
    }
    let enforcedFrom = reader.date("enforced_from", missing: nil)
    let officeHours = AgencyForm.officeHours(&reader)
    let area = AgencyArea(
      isBorder: form.texts("area").contains("border"), isRemote: form.texts("area").contains("remote"))
    let validFrom = reader.date("valid_from", missing: "Nhập ngày đơn vị bắt đầu hoạt động")
    let validTo = reader.date("valid_to", missing: nil)
    if let validFrom, let validTo, validTo < validFrom { reader.add("valid_to", PeopleRefusal.endBeforeStart.sentence) }
    try reader.finish()
    guard let numbering, let review, let validFrom, let officeHours else { return try reader.finish(nil) }
    return Agency(
      id: existing?.id ?? .init(rawValue: 0), code: code, name: name, printedName: printedName,
      printedSuperior: printedSuperior, placeName: placeName, symbol: symbol, collectiveName: collectiveName,
      superior: form.text("superior").flatMap { Agency.ID($0) } ?? existing?.superior,
      identifiers: AgencyIdentifiers(qcvn2016: qcvn2016, decision2020: decision2020),
      seal: existing?.seal ?? AgencyForm.noSeal, numbering: numbering, contentReview: review,
      enforcedFrom: enforcedFrom, officeHours: officeHours, area: area, validFrom: validFrom, validTo: validTo,
      successor: form.text("successor").map { Agency.ID($0) } ?? existing?.successor)
  }

  private static func officeHours(_ reader: inout FormReader) -> OfficeHours? {
    let text = reader.requiredText("office_hours", missing: "Nhập giờ làm việc")
    if text.isEmpty { return nil }
    do {
      return try OfficeHours(text)
    } catch {
      reader.add("office_hours", error.sentence)
      return nil
    }
  }

  private static let codeLetters = Set("abcdefghijklmnopqrstuvwxyz0123456789-")
  /// 36 mm, that of most agencies, until the real one is recorded.
  private static let noSeal = SealRecord(diameterTenthsOfMillimetre: 360, picture: nil)

  static func blank(below superior: Agency.ID, from day: CalendarDate) -> FormState {
    FormState([
      "superior": superior.description, "symbol": "UBND", "collective_name": "ỦY BAN NHÂN DÂN",
      "numbering": NumberingPolicy.perType.rawValue, "content_review": ContentReviewPolicy.none.rawValue,
      "office_hours": OfficeHours.customary.rawValue, "valid_from": day.description,
    ])
  }

  static func state(of agency: Agency) -> FormState {
    var state = texts(of: agency)
    let area = agency.area
    state.values["area"] = [area.isBorder ? "border" : nil, area.isRemote ? "remote" : nil].compactMap(\.self)
    return state
  }

  private static func texts(of agency: Agency) -> FormState {
    FormState([
      "code": agency.code, "name": agency.name, "printed_name": agency.printedName,
      "printed_superior": agency.printedSuperior ?? "", "place_name": agency.placeName, "symbol": agency.symbol,
      "collective_name": agency.collectiveName ?? "", "superior": agency.superior?.description ?? "",
      "qcvn_2016": agency.identifiers.qcvn2016, "decision_2020": agency.identifiers.decision2020,
      "numbering": agency.numbering.rawValue, "content_review": agency.contentReview.rawValue,
      "enforced_from": agency.enforcedFrom?.description ?? "", "office_hours": agency.officeHours.rawValue,
      "valid_from": agency.validFrom.description,
      "valid_to": agency.validTo?.description ?? "", "successor": agency.successor?.description ?? "",
    ])
  }
}

extension OfficeHoursRefusal {
  /// Said at the field.
  var sentence: String {
    switch self {
    case .notUnderstood(let part): "Không đọc được “\(part)”. Viết như: T2-T6 07:00-11:30 13:30-17:00"
    case .hoursWrong(let part): "Giờ trong “\(part)” chưa đúng: mỗi ngày một hoặc hai buổi, buổi sáng trước buổi chiều"
    case .dayTwice(let day):
      "\(day.vietnameseName.prefix(1).uppercased())\(day.vietnameseName.dropFirst()) được nhập hai lần"
    case .weekIncomplete:
      "Phải có giờ làm việc của các ngày từ T2 đến T6; T7, CN chỉ ghi được giờ tiếp nhận, ví dụ T7 07:30-11:00 tiếp nhận"
    }
  }
}
