import Ledger
import People
import WebShell
import WorkTime

/// Nội dung một phiên bản của thủ tục.
struct ProcedureForm {
  let form: SubmittedForm

  init(_ form: SubmittedForm) { self.form = form }

  /// The version that the form was made from; nil for a new code.
  var basedOn: Procedure.ID? { form.text("based_on").flatMap { Procedure.ID($0) } }

  /// The list to which a row is to be added, when that is what the form was sent for.
  var addedRows: FormRows? { FormRows.all.first { $0.prefix == form.text(FormRows.addButton) } }

  /// - Parameter code: of the procedure that gets a new version; nil when the form asks for it.
  func parsed(code known: ProcedureCode?) throws(FormProblems) -> Procedure {
    var reader = FormReader(form)
    let code = known ?? self.code(&reader)
    let name = reader.requiredText("name", missing: ProcedureFlaw.nameMissing.sentence)
    let field = reader.requiredText("field", atMost: 200, missing: ProcedureFlaw.fieldMissing.sentence)
    let validFrom = reader.date("valid_from", missing: "Nhập ngày bắt đầu áp dụng phiên bản này")
    let term = self.term(&reader)
    let place = self.place(&reader)
    let parts = (components(&reader), fees(&reader), steps(&reader))
    let result = reader.requiredText("result", missing: ProcedureFlaw.resultMissing.sentence)
    let carrier = reader.choice("result_carrier", missing: "Chọn bản kết quả") { ResultCarrier(rawValue: $0) }
    let level = reader.choice("online_level", missing: "Chọn mức độ trực tuyến") { OnlineLevel(rawValue: $0) }
    let discretion = reader.choice("discretion", missing: "Chọn mức độ hiển thị") { Discretion(rawValue: $0) }
    let texts = (
      reader.optionalText("suffix", atMost: 40), reader.optionalText("legal_ground", atMost: 4_000),
      reader.optionalText("provenance", atMost: 4_000)
    )
    try reader.finish()
    guard let code, let validFrom, let carrier, let level, let discretion else { return try reader.finish(nil) }
    return Procedure(
      id: .init(rawValue: 0), code: code, suffix: texts.0 ?? "", version: 0, name: name, field: field,
      validFrom: validFrom, term: term, fees: parts.1, components: parts.0, result: result, resultCarrier: carrier,
      steps: parts.2.isEmpty ? ProcedureStep.customary : parts.2, onlineLevel: level, place: place,
      discretion: discretion, situations: form.texts("situations").compactMap { LifeSituation(rawValue: $0) },
      legalGround: texts.1 ?? "", needsPresence: reader.isOn("needs_presence"), provenance: texts.2 ?? "")
  }

  private func code(_ reader: inout FormReader) -> ProcedureCode? {
    let text = reader.requiredText("code", atMost: 8, missing: "Nhập mã thủ tục, phần quốc gia, ví dụ 1.001193")
    let code = ProcedureCode(text)
    if code == nil, !text.isEmpty { reader.add("code", "Mã gồm một chữ số, dấu chấm và sáu chữ số, ví dụ 1.001193") }
    return code
  }

  private func term(_ reader: inout FormReader) -> ProcedureTerm {
    let typed = reader.requiredText(
      "limit", atMost: 200, missing: "Nhập thời hạn giải quyết, hoặc ghi “\(CatalogueRow.noLimit)”")
    let limit = typed.lowercased() == CatalogueRow.noLimit ? nil : TimeLimit(catalogueText: typed)
    if limit == nil, !typed.isEmpty, typed.lowercased() != CatalogueRow.noLimit {
      reader.add("limit", CatalogueRowProblem.Reason.notALimit(typed).sentence.capitalisedFirst)
    }
    let supplement = reader.choice("supplement", missing: "Chọn cách tính hạn sau khi bổ sung") {
      SupplementPolicy(rawValue: $0)
    }
    let slack = reader.choice("slack", missing: "Chọn thời hạn của bước sau khi một bước xong sớm") {
      SlackPolicy(rawValue: $0)
    }
    return ProcedureTerm(
      limit: limit, onlineLimit: stretch("online_limit", &reader) { TimeLimit(catalogueText: $0) },
      remoteExtension: stretch("remote_extension", &reader) { TimeLimit.Stretch(catalogueText: $0) },
      namedExtension: namedExtension(&reader), supplement: supplement ?? .restart, slack: slack ?? .kept,
      isSuspendedForPayment: reader.isOn("suspended_for_payment"))
  }

  private func namedExtension(_ reader: inout FormReader) -> NamedExtension? {
    let name = reader.optionalText("extension_name", atMost: 100)
    let stretch = stretch("extension_by", &reader) { TimeLimit.Stretch(catalogueText: $0) }
    if let name, let stretch { return NamedExtension(name: name, by: stretch) }
    if name != nil, reader.problems["extension_by"] == nil {
      reader.add("extension_by", "Nhập thời gian được gia hạn, ví dụ 5 ngày làm việc")
    }
    if stretch != nil { reader.add("extension_name", "Nhập trường hợp được gia hạn, ví dụ xác minh") }
    return nil
  }

  private func stretch<Value>(
    _ name: String, _ reader: inout FormReader, _ read: (String) -> Value?
  ) -> Value? {
    guard let typed = reader.optionalText(name, atMost: 200) else { return nil }
    let value = read(typed)
    if value == nil { reader.add(name, CatalogueRowProblem.Reason.notALimit(typed).sentence.capitalisedFirst) }
    return value
  }

  private func place(_ reader: inout FormReader) -> ProcedurePlace {
    let kind = reader.choice("place", missing: "Chọn nơi thực hiện") {
      ["everywhere", "border_area", "elsewhere"].contains($0) ? $0 : nil
    }
    guard kind == "elsewhere" else { return kind == "border_area" ? .borderArea : .everywhere }
    return .elsewhere(
      reader.requiredText("other_system", atMost: 200, missing: ProcedureFlaw.systemUnnamed.sentence))
  }

  static func blank(from day: CalendarDate) -> FormState {
    var state = FormState([
      "valid_from": day.description, "supplement": SupplementPolicy.restart.rawValue,
      "slack": SlackPolicy.kept.rawValue,
      "result_carrier": ResultCarrier.electronic.rawValue, "online_level": OnlineLevel.partial.rawValue,
      "place": "everywhere", "discretion": Discretion.ordinary.rawValue,
    ])
    for rows in [FormRows.components, FormRows.fees] { rows.adding(2, to: &state) }
    fill(&state, steps: ProcedureStep.customary)
    return state
  }

  /// The newest version as the beginning of the next, from a day on.
  static func state(of procedure: Procedure, from day: CalendarDate) -> FormState {
    let term = procedure.term
    let place = place(of: procedure)
    var state = FormState([
      "based_on": procedure.id.description, "suffix": procedure.suffix, "name": procedure.name,
      "field": procedure.field, "valid_from": day.description,
      "limit": term.limit?.vietnameseText ?? CatalogueRow.noLimit,
      "online_limit": term.onlineLimit?.vietnameseText ?? "",
      "remote_extension": term.remoteExtension?.vietnameseText ?? "",
      "extension_name": term.namedExtension?.name ?? "", "extension_by": term.namedExtension?.by.vietnameseText ?? "",
      "supplement": term.supplement.rawValue, "slack": term.slack.rawValue, "result": procedure.result,
      "result_carrier": procedure.resultCarrier.rawValue, "online_level": procedure.onlineLevel.rawValue,
      "place": place.kind, "other_system": place.system, "discretion": procedure.discretion.rawValue,
      "legal_ground": procedure.legalGround, "provenance": procedure.provenance,
    ])
    if term.isSuspendedForPayment { state.values["suspended_for_payment"] = ["yes"] }
    if procedure.needsPresence { state.values["needs_presence"] = ["yes"] }
    state.values["situations"] = procedure.situations.map(\.rawValue)
    fill(&state, components: procedure.components)
    fill(&state, fees: procedure.fees)
    fill(&state, steps: procedure.steps)
    return state
  }

  private static func place(of procedure: Procedure) -> (kind: String, system: String) {
    switch procedure.place {
    case .everywhere: ("everywhere", "")
    case .borderArea: ("border_area", "")
    case .elsewhere(let system): ("elsewhere", system)
    }
  }

  private static func fill(_ state: inout FormState, components: [DossierComponent]) {
    let rows = FormRows.components
    for (index, component) in components.enumerated() {
      state.values[rows.name(index, "name")] = [component.name]
      state.values[rows.name(index, "form")] = [component.form.rawValue]
      state.values[rows.name(index, "quantity")] = [String(component.quantity)]
      state.values[rows.name(index, "traits")] =
        (component.isRequired ? [] : ["optional"]) + (component.isReplaceableByData ? ["data"] : [])
    }
    rows.adding(1, to: &state)
  }

  private static func fill(_ state: inout FormState, fees: [FeeItem]) {
    let rows = FormRows.fees
    for (index, fee) in fees.enumerated() {
      state.values[rows.name(index, "name")] = [fee.name]
      state.values[rows.name(index, "kind")] = [fee.kind.rawValue]
      state.values[rows.name(index, "price")] = [fee.price.catalogueText]
      state.values[rows.name(index, "online_price")] = [fee.onlinePrice?.catalogueText ?? ""]
      state.values[rows.name(index, "exemptions")] = [
        CatalogueText.joined(fee.exemptions, by: CatalogueText.itemMark)
      ]
    }
    rows.adding(1, to: &state)
  }

  private static func fill(_ state: inout FormState, steps: [ProcedureStep]) {
    let rows = FormRows.steps
    for (index, step) in steps.enumerated() {
      state.values[rows.name(index, "name")] = [step.name]
      state.values[rows.name(index, "position")] = [step.position.rawValue]
      state.values[rows.name(index, "unit")] = [step.unit]
      state.values[rows.name(index, "limit")] = [step.limit?.vietnameseText ?? ""]
    }
    rows.adding(1, to: &state)
  }
}
