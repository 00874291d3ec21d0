import SigningFixtures

/// The signed files that attacks start from; all in canonical form.
struct XMLWorkshop: Sendable {
  let world: XMLWorld

  static let content = "<noi-dung Id=\"nd\">Số 15/UBND-VHTT</noi-dung>"
  static let forged = "<noi-dung Id=\"gia\">Số 99/UBND-VHTT</noi-dung>"
  static let twin = "<noi-dung Id=\"nd\">Số 99/UBND-VHTT</noi-dung>"

  /// The whole document by the empty address, its signature left out.
  func document(_ inside: String = content, _ change: (inout XMLDraft) -> Void = { _ in }) -> String {
    var draft = XMLDraft(world, .init(text: "<van-ban>\(inside)</van-ban>"))
    change(&draft)
    return "<van-ban>\(inside)\(draft.signature)</van-ban>"
  }

  /// The document's element by its identifier.
  func root(_ change: (inout XMLDraft) -> Void = { _ in }) -> String {
    let (start, end) = ("<van-ban Id=\"goc\">\(XMLWorkshop.content)", "</van-ban>")
    var draft = XMLDraft(world, .init(address: "#goc", text: start + end))
    change(&draft)
    return start + draft.signature + end
  }

  /// The signature over one element, which stands wherever `place` puts it.
  func element(
    _ change: (inout XMLDraft) -> Void = { _ in }, place: (_ signature: String) -> String
  ) -> String {
    place(elementSignature(change))
  }

  func elementSignature(_ change: (inout XMLDraft) -> Void = { _ in }) -> String {
    var draft = XMLDraft(
      world, .init(address: "#nd", transforms: [XMLDraft.canonical], text: XMLWorkshop.content))
    change(&draft)
    return draft.signature
  }

  /// The signature around what it signs.
  func enveloping(inside: String = "", _ change: (inout XMLDraft) -> Void = { _ in }) -> String {
    let object = "<ds:Object xmlns:ds=\"\(XMLDraft.ds)\" Id=\"vat\">\(XMLWorkshop.content)</ds:Object>"
    var draft = XMLDraft(world, .init(address: "#vat", transforms: [XMLDraft.canonical], text: object))
    draft.objects = object + inside
    change(&draft)
    return draft.signature
  }
}
