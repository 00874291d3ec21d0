import Ledger
import Markup
import People
import WebShell
import WorkTime

/// The choices that the editor offers in an agency.
struct EditorChoices: Sendable {
  let signers: [Colleague]
  let units: [String]
}

/// Soạn thảo: the form at the left, the prescribed layout as it will be printed at the right.
struct EditorPage: Renderable {
  let document: OutgoingDocument.ID?
  let choices: EditorChoices
  let state: FormState
  let token: CSRFToken
  let once: OnceKey
  /// The pages of the saved draft.
  let preview: HTML
  /// Something to say above the form: a restored draft, a text that somebody else saved meanwhile.
  let notice: HTML?

  var html: HTML {
    """
    \(PageHead(title, lead: lead, breadcrumbs: [Breadcrumb("Văn bản đi", DocumentsURL.list)]))
    \(notice)
    \(TwoColumns(.even, main: form, aside: PreviewPane(preview).html))
    """
  }

  private var title: String { document == nil ? "Soạn văn bản mới" : "Sửa dự thảo" }

  private var lead: HTML {
    """
    Gõ nội dung như vẫn gõ; “Căn cứ”, “Điều 1.”, “1.”, “a)”, “-”, bảng (cách nhau bằng |) và “Phụ lục” được nhận ra \
    và trình bày theo Nghị định 30/2020/NĐ-CP.
    """
  }

  private var form: HTML {
    Form(
      to: document.map(DocumentsURL.editor) ?? DocumentsURL.new, token: token, once: once, state: state,
      autosave: DocumentsURL.autosave(document), preview: DocumentsURL.preview,
      """
      \(HiddenField("version", state.values["version"]?.first ?? "0"))
      \(Sheet("Nội dung", content))
      \(Sheet("Người ký và thẩm quyền", signing))
      \(Sheet("Nơi nhận", destinations))
      <p class="row">\(SubmitButton("Lưu dự thảo", name: "then", value: "view"))</p>
      """
    ).html
  }

  private var content: HTML {
    """
    \(Field("type", "Loại văn bản", .select(typeChoices), in: state))
    \(Field("subject", "Trích yếu", hint: "Ngắn gọn, không cần gõ “V/v”.", .text(rows: 2), in: state))
    \(Field("text", "Nội dung", hint: "Kết thúc bằng “./.”. **đậm**, *nghiêng*.", .text(rows: 22), in: state))
    """
  }

  private var signing: HTML {
    """
    \(Field("signer", "Người ký", .select(signerChoices), in: state))
    \(Field("matter", "Thẩm quyền ban hành", .radios(matterChoices), in: state))
    \(Field("unit", "Ký hiệu đơn vị soạn thảo", hint: hint, isOptional: true, .line(width: .short), in: state))
    \(Field("urgency", "Độ khẩn", .select(urgencyChoices), in: state))
    \(Field("dueOn", "Hạn ký", isOptional: true, .date, in: state))
    """
  }

  private var destinations: HTML {
    """
    \(Field("addressees", "Kính gửi", hint: addresseesHint, isOptional: true, .text(rows: 2), in: state))
    \(Field("recipients", "Nơi nhận", hint: recipientsHint, isOptional: true, .text(rows: 3), in: state))
    \(Field("copies", "Số lượng bản", .number, in: state))
    """
  }

  private var addresseesHint: String { "Mỗi nơi một dòng; dùng cho công văn, tờ trình, báo cáo." }
  private var recipientsHint: String { "Mỗi nơi một dòng; dòng “Lưu: VT” tự thêm." }

  private var hint: String {
    choices.units.isEmpty ? "Ví dụ: VP, VHXH." : "Đang dùng: \(choices.units.joined(separator: ", "))."
  }

  private var typeChoices: [FieldChoice] { DocumentTypeCatalogue.all.map { FieldChoice($0.code, $0.name) } }

  private var signerChoices: [FieldChoice] {
    choices.signers.map { FieldChoice($0.person.description, "\($0.fullName) – \($0.title)") }
  }

  private var matterChoices: [FieldChoice] {
    [
      FieldChoice(Matter.head.rawValue, "Của Chủ tịch", hint: "Ký: CHỦ TỊCH hoặc KT. CHỦ TỊCH"),
      FieldChoice(
        Matter.collective.rawValue, "Của Ủy ban nhân dân", hint: "Ký: TM. ỦY BAN NHÂN DÂN"),
    ]
  }

  private var urgencyChoices: [FieldChoice] { Urgency.allCases.map { FieldChoice($0.rawValue, $0.words) } }
}

/// Pages of a draft as pictures, with what should be looked at again.
struct PreviewFragment: Renderable {
  /// In `PreviewShelf`.
  let key: String
  let pageCount: Int
  let remarks: [String]

  var html: HTML {
    """
    \(HTML.each(1..<pageCount + 1) { number in
      """
      <img src="\(DocumentsURL.previewPage(number, of: key))" alt="Trang \(number) của dự thảo" width="794" height="1123">
      """
    })\(if: !remarks.isEmpty, remarkList)
    """
  }

  private var remarkList: HTML {
    Notice(.warn, "<b>Cần xem lại</b><ul>\(HTML.each(remarks) { "<li>\($0)</li>" })</ul>").html
  }
}
