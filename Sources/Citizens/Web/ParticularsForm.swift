import Notices
import OneStop
import WebShell
import WorkTime

/// What a citizen states of themself.
struct ParticularsForm {
  let form: SubmittedForm

  init(_ form: SubmittedForm) { self.form = form }

  func parsed() throws(FormProblems) -> CitizenParticulars {
    var reader = FormReader(form)
    let name = reader.requiredText("name", atMost: 100, missing: "Nhập họ và tên")
    let number = reader.requiredText("identity_number", atMost: 40, missing: "Nhập số căn cước hoặc giấy tờ khác")
    let birth = reader.date("birth_date", missing: nil)
    let address = reader.requiredText("address", atMost: 300, missing: "Nhập nơi ở")
    let phone = reader.optionalText("phone", atMost: 30) ?? ""
    let email = reader.optionalText("email", atMost: 254) ?? ""
    if !phone.isEmpty && PhoneNumber(phone) == nil {
      reader.add("phone", "Nhập đủ số điện thoại, ví dụ 0912 345 678")
    }
    if !email.isEmpty && EmailAddress(email) == nil {
      reader.add("email", "Nhập đủ địa chỉ thư điện tử, ví dụ ten@example.vn")
    }
    try reader.finish()
    return CitizenParticulars(
      name: name, identityNumber: number, birthDate: birth, address: address,
      phone: PhoneNumber(phone).map { "0\($0.text.dropFirst(3))" } ?? "", email: email)
  }
}

extension FormState {
  init(_ particulars: CitizenParticulars) {
    self.init([
      "name": particulars.name, "identity_number": particulars.identityNumber,
      "birth_date": particulars.birthDate?.shortText ?? "", "address": particulars.address,
      "phone": particulars.phone, "email": particulars.email,
    ])
  }
}
