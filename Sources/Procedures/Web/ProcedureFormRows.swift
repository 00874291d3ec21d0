import Markup
import People
import WebShell
import WorkTime

/// A list in a form that works without a script: numbered rows, of which blank ones are left out, and a button that
/// sends the form to get more of them.
struct FormRows {
  /// `component` in `component_0_name`.
  let prefix: String
  /// What a row is called: `Thành phần`.
  let label: String
  /// The part without which a row is blank.
  let key = "name"

  func name(_ index: Int, _ part: String) -> String { "\(prefix)_\(index)_\(part)" }

  /// How many rows were shown.
  func count(in form: (String) -> Bool) -> Int {
    var count = 0
    while count < FormRows.most, form(name(count, key)) { count += 1 }
    return count
  }

  /// The button's name; its value is the prefix.
  static let addButton = "add"
  /// A form with more rows than this is not one of ours.
  static let most = 100

  /// - Parameter fields: of one row.
  func html(in state: FormState, _ fields: (Int) -> HTML) -> HTML {
    let rows = max(1, count { state.values[$0] != nil })
    return """
      \(HTML.each(0..<rows) { index in
        "<fieldset class=\"field\"><legend>\(label) \(index + 1)</legend><div class=\"row\">\(fields(index))</div></fieldset>"
      })<p>\(SubmitButton("Thêm dòng", .plain, name: FormRows.addButton, value: prefix, object: label.lowercased()))</p>
      """
  }

  /// With so many blank rows more.
  func adding(_ more: Int, to state: inout FormState) {
    let shown = count { state.values[$0] != nil }
    for index in shown..<min(shown + more, FormRows.most) { state.values[name(index, key)] = [""] }
  }

  static let components = FormRows(prefix: "component", label: "Thành phần")
  static let fees = FormRows(prefix: "fee", label: "Khoản thu")
  static let steps = FormRows(prefix: "step", label: "Bước")
  static let all = [components, fees, steps]
}

/// What the rows of the form say.
extension ProcedureForm {
  func components(_ reader: inout FormReader) -> [DossierComponent] {
    rows(FormRows.components, &reader) { name, index, reader in
      let rows = FormRows.components
      let kind = ComponentForm(rawValue: self.typed(rows.name(index, "form"))) ?? .original
      let quantityName = rows.name(index, "quantity")
      let typed = self.typed(quantityName).trimmed
      let quantity = typed.isEmpty ? 1 : Int(typed)
      if quantity.map({ !(1...99).contains($0) }) ?? true { reader.add(quantityName, "Nhập số lượng từ 1 đến 99") }
      let traits = self.form.texts(rows.name(index, "traits"))
      return DossierComponent(
        name: name, form: kind, quantity: quantity ?? 1, isRequired: !traits.contains("optional"),
        isReplaceableByData: traits.contains("data"))
    }
  }

  func fees(_ reader: inout FormReader) -> [FeeItem] {
    rows(FormRows.fees, &reader) { name, index, reader in
      let rows = FormRows.fees
      let kind = FeeKind(rawValue: self.typed(rows.name(index, "kind")))
      if kind == nil { reader.add(rows.name(index, "kind"), "Chọn phí hay lệ phí") }
      let price = self.price(rows.name(index, "price"), &reader)
      if price == nil, self.typed(rows.name(index, "price")).trimmed.isEmpty {
        reader.add(rows.name(index, "price"), "Nhập mức thu")
      }
      let groups = CatalogueText.split(self.typed(rows.name(index, "exemptions")), by: CatalogueText.itemMark)
      return FeeItem(
        name: name, kind: kind ?? .fee, price: price ?? .flat(0),
        onlinePrice: self.price(rows.name(index, "online_price"), &reader), exemptions: groups.filter { !$0.isEmpty })
    }
  }

  func steps(_ reader: inout FormReader) -> [ProcedureStep] {
    rows(FormRows.steps, &reader) { name, index, reader in
      let rows = FormRows.steps
      let position = Position(rawValue: self.typed(rows.name(index, "position")))
      if position == nil { reader.add(rows.name(index, "position"), "Chọn người thực hiện") }
      let limitName = rows.name(index, "limit")
      let typed = self.typed(limitName).trimmed
      let limit = TimeLimit.Stretch(catalogueText: typed)
      if limit == nil, !typed.isEmpty { reader.add(limitName, CatalogueLineFlaw.notALimit(typed).sentence) }
      return ProcedureStep(
        name: name, position: position ?? .officer, unit: self.typed(rows.name(index, "unit")).trimmed, limit: limit)
    }
  }

  private func price(_ name: String, _ reader: inout FormReader) -> FeePrice? {
    let typed = self.typed(name).trimmed
    if typed.isEmpty { return nil }
    let price = FeePrice(catalogueText: typed)
    if price == nil { reader.add(name, CatalogueLineFlaw.notAPrice(typed).sentence) }
    return price
  }

  /// Rows with a name, in their order.
  private func rows<Value>(
    _ rows: FormRows, _ reader: inout FormReader, _ read: (String, Int, inout FormReader) -> Value
  ) -> [Value] {
    (0..<rows.count { form.text($0) != nil }).compactMap { index in
      guard let name = reader.optionalText(rows.name(index, rows.key)) else { return nil }
      return read(name, index, &reader)
    }
  }

  private func typed(_ name: String) -> String { form.text(name) ?? "" }
}
