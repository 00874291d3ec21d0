import Ledger
import Markup
import WebShell
import WorkTime

/// Giao ký thừa lệnh, thừa ủy quyền.
struct DelegationForm {
  let form: SubmittedForm

  init(_ form: SubmittedForm) { self.form = form }

  /// - Throws: `FormProblems`, or `PeopleRefusal` for what the law does not allow.
  func parsed(to delegate: Person.ID) throws -> Delegation {
    var reader = FormReader(form)
    let agency = reader.choice("agency", missing: "Chọn đơn vị") { Agency.ID($0) }
    let kind = reader.choice("kind", missing: "Chọn hình thức giao ký") { DelegationKind(rawValue: $0) }
    let matter = reader.requiredText("matter", missing: "Nhập nội dung được giao ký")
    let types = reader.optionalText("document_types", atMost: 100) ?? ""
    let basis = reader.requiredText("basis", missing: "Nhập số, ký hiệu, ngày của văn bản giao ký")
    let validFrom = reader.date("valid_from", missing: "Nhập ngày bắt đầu")
    let validTo = reader.date("valid_to", missing: nil)
    try reader.finish()
    guard let agency, let kind, let validFrom else { return try reader.finish(nil) }
    return try Delegation(
      id: .init(rawValue: 0), agency: agency, delegate: delegate, kind: kind, matter: matter,
      documentTypes: types.split { $0 == "," || $0 == " " || $0 == ";" }.map { $0.uppercased() }, basis: basis,
      validFrom: validFrom, validTo: validTo)
  }

  static func blank(from day: CalendarDate, in dossier: PersonDossier) -> FormState {
    let agency = dossier.offices.last { $0.appointment.isInForce(on: day) }?.appointment.agency
    return FormState(["agency": agency?.description ?? "", "valid_from": day.description])
  }

  static func page(_ state: FormState, of dossier: PersonDossier, token: CSRFToken) -> FormPage {
    let person = dossier.person
    let agencies = Dictionary(dossier.offices.map { ($0.appointment.agency, $0.agencyName) }) { first, _ in first }
      .sorted { $0.key < $1.key }
    return FormPage(
      title: "Giao ký",
      lead: "Điều 13 Nghị định 30/2020/NĐ-CP: bằng văn bản, có giới hạn; người được giao không giao lại.",
      place: .person(person),
      path: PeopleURL.delegations(person.id), token: token, state: state,
      fields: """
        \(Field(
          "agency", "Đơn vị", .select(agencies.map { FieldChoice($0.key.description, $0.value) }), in: state))\
        \(Field("kind", "Hình thức", .radios(DelegationKind.choices), in: state))\
        \(Field("matter", "Nội dung được giao ký", .text(rows: 3), in: state))\
        \(Field(
          "document_types", "Loại văn bản",
          hint: "Chữ viết tắt, cách nhau bằng dấu phẩy: TB, GM; công văn là CV. Để trống: mọi loại", isOptional: true,
          in: state))\
        \(Field("basis", "Căn cứ", hint: "Ví dụ: Giấy ủy quyền số 05/UQ-UBND ngày 03/8/2020", in: state))\
        \(Field("valid_from", "Từ ngày", .date, in: state))\
        \(Field(
          "valid_to", "Đến hết ngày", hint: "Bắt buộc với ký thừa ủy quyền; với ký thừa lệnh có thể để trống", .date,
          in: state))
        """,
      submit: SubmitButton("Ghi nhận việc giao ký"))
  }
}
