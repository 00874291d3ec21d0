import People
import Markup
import OneStop
import Procedures
import WebShell
import WorkTime

/// What a citizen fills in to apply. Fields whose condition does not hold are left out here as on the page.
struct ApplicationForm {
  private let form: SubmittedForm
  private let found: PublicProcedure

  static let fields = [
    "beneficiary", "owner_name", "owner_number", "owner_birth_date", "owner_address", "authority", "summary",
    "return_channel", "return_address", "exemption",
  ]

  init(_ form: SubmittedForm, for found: PublicProcedure) { (self.form, self.found) = (form, found) }

  func parsed() throws(FormProblems) -> OnlineApplication {
    var reader = FormReader(form)
    let beneficiary = reader.choice("beneficiary", missing: "Chọn nộp cho ai") { Beneficiary(rawValue: $0) }
    let isForOther = FormCondition.forSomebodyElse.holds(form.texts)
    let owner = isForOther ? ApplicationForm.owner(&reader) : nil
    let authority =
      isForOther
      ? reader.requiredText("authority", atMost: 300, missing: "Nhập số, ngày của giấy ủy quyền") : ""
    let summary = reader.optionalText("summary", atMost: 2000) ?? ""
    let channel = reader.choice("return_channel", missing: "Chọn cách nhận kết quả") { ReturnChannel(rawValue: $0) }
    let address =
      FormCondition.returnedByPost.holds(form.texts)
      ? reader.requiredText("return_address", atMost: 300, missing: "Nhập địa chỉ nhận kết quả") : ""
    let exemption = reader.optionalText("exemption", atMost: 300).flatMap { chosen in
      found.procedure.exemptions.contains(chosen) ? chosen : nil
    }
    _ = beneficiary
    return try reader.finish(
      channel.map {
        OnlineApplication(
          procedure: found.procedure.id, unit: found.unit.id, owner: owner, authority: authority, summary: summary,
          returnChannel: $0, returnAddress: address, exemption: exemption)
      })
  }

  private static func owner(_ reader: inout FormReader) -> Party {
    let name = reader.requiredText("owner_name", atMost: 100, missing: "Nhập họ và tên chủ hồ sơ")
    let number = reader.optionalText("owner_number", atMost: 40)
    let birth = reader.date("owner_birth_date", missing: nil)
    let address = reader.requiredText("owner_address", atMost: 300, missing: "Nhập nơi ở của chủ hồ sơ")
    let identity = number.flatMap { IdentityNumber.recognised($0) ?? IdentityNumber(.other, $0) }
    return Party(kind: .citizen, name: name, identity: identity, birthDate: birth, address: address)
  }

  /// Where the form says why; nil: nothing that the form can help.
  static func problems(of error: any Error, in procedure: Procedure) -> FormProblems? {
    if let problems = error as? FormProblems { return problems }
    if case .filesMissing(let places)? = error as? CitizenRefusal {
      var problems = FormProblems()
      for place in places { problems.add(UploadField.name(of: place), "Gửi tệp: \(procedure.components[place].name)") }
      return problems
    }
    switch error as? DossierRefusal {
    case .presenceNeeded: return FormProblems("return_channel", DossierRefusal.presenceNeeded.citizenSentence)
    case .addressMissing: return FormProblems("return_address", DossierRefusal.addressMissing.citizenSentence)
    case .authorityMissing: return FormProblems("authority", DossierRefusal.authorityMissing.citizenSentence)
    default: return nil
    }
  }

  /// What is kept while it is typed: its fields, and neither token nor key.
  static func text(of form: SubmittedForm) -> String {
    fields.flatMap { name in form.texts(name).map { (name, String($0.prefix(4000))) } }
      .map { "\(PercentCoding.encode($0))=\(PercentCoding.encode($1))" }.joined(separator: "&")
  }
}

extension Procedure {
  /// Groups of people who pay nothing for some fee.
  var exemptions: [String] {
    fees.flatMap(\.exemptions).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}
