import Ledger
import Markup
import WebShell
import WorkTime

/// Bổ nhiệm, phân công.
struct AppointmentForm {
  let form: SubmittedForm

  init(_ form: SubmittedForm) { self.form = form }

  func parsed(of person: Person.ID) throws(FormProblems) -> Appointment {
    var reader = FormReader(form)
    let office = AppointmentForm.read(&reader, of: person)
    return try reader.finish(office)
  }

  /// The fields of an office within a larger form; nil when something is missing.
  static func read(_ reader: inout FormReader, of person: Person.ID) -> Appointment? {
    let agency = reader.choice("agency", missing: "Chọn đơn vị") { Agency.ID($0) }
    let position = reader.choice("position", missing: "Chọn vị trí") { Position(rawValue: $0) }
    let title = reader.requiredText("title", atMost: 150, missing: "Nhập chức vụ")
    let unit = reader.optionalText("unit", atMost: 20) ?? ""
    let tenure = reader.choice("tenure", missing: "Chọn hình thức giữ chức vụ") { Tenure(rawValue: $0) }
    let validFrom = reader.date("valid_from", missing: "Nhập ngày bắt đầu")
    let validTo = reader.date("valid_to", missing: nil)
    if let validFrom, let validTo, validTo < validFrom { reader.add("valid_to", PeopleRefusal.endBeforeStart.sentence) }
    guard let agency, let position, let tenure, let validFrom else { return nil }
    return Appointment(
      id: .init(rawValue: 0), person: person, agency: agency, position: position, title: title, unit: unit,
      tenure: tenure, validFrom: validFrom, validTo: validTo)
  }

  static func blank(in agency: Agency.ID, from day: CalendarDate) -> FormState {
    FormState([
      "agency": agency.description, "tenure": Tenure.full.rawValue, "valid_from": day.description,
    ])
  }

  static func fields(_ state: FormState, reach: AgencyReach) -> HTML {
    """
    \(Field("agency", "Đơn vị", .select(reach.branches.map(\.choice)), in: state))\
    \(Field("position", "Vị trí", hint: "Quyết định quyền trong hệ thống", .select(Position.choices), in: state))\
    \(Field("title", "Chức vụ", hint: "Như in trên văn bản: Công chức Văn hóa - Xã hội", in: state))\
    \(Field(
      "unit", "Ký hiệu bộ phận soạn thảo", hint: "Trong ký hiệu công văn: VHXH", isOptional: true, .line(width: .short),
      in: state))\
    \(Field("tenure", "Hình thức giữ chức vụ", .radios(Tenure.choices), in: state))\
    \(Field("valid_from", "Từ ngày", .date, in: state))\
    \(Field("valid_to", "Đến hết ngày", hint: "Để trống nếu chưa biết", isOptional: true, .date, in: state))
    """
  }

  static func page(_ state: FormState, of person: Person, reach: AgencyReach, token: CSRFToken) -> FormPage {
    FormPage(
      title: "Bổ nhiệm, phân công",
      place: .person(person),
      path: PeopleURL.appointments(person.id), token: token, state: state, fields: fields(state, reach: reach),
      submit: SubmitButton("Ghi nhận"))
  }
}
