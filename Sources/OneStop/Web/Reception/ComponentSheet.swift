import Cryptography
import Markup
import Procedures
import WebShell

/// Thành phần hồ sơ: a row a component, ticked as it is received; a scan is dropped onto its row.
struct ComponentSheet: Renderable {
  let procedure: Procedure
  let place: ReceptionPlace
  let state: FormState
  let files: [SHA256Digest: ComponentFile]

  var html: HTML {
    """
    <section class="sheet"><h2 class="pad">Thành phần hồ sơ</h2>\
    <p class="sub pad">Đánh dấu giấy tờ đã nhận; kéo tệp quét thả vào dòng. Chỉ nhận giấy tờ trong danh mục đã công bố.</p>\
    \(Table(
      "Thành phần hồ sơ", rows,
      empty: EmptyState("Thủ tục này không yêu cầu giấy tờ", "Chỉ cần thông tin của người nộp."), columns: columns))</section>
    """
  }

  private var rows: [ComponentRow] {
    procedure.componentFields.map { fields in
      let digest = SHA256Digest(hexadecimal: state.shown(fields.file))
      return ComponentRow(fields: fields, state: state, place: place, file: digest.flatMap { files[$0] })
    }
  }

  private var columns: [TableColumn<ComponentRow>] {
    [
      .title("Giấy tờ") { $0.title }, .number("Bản chính") { $0.count($0.fields.originals, "Số bản chính") },
      .number("Bản sao") { $0.count($0.fields.copies, "Số bản sao") },
      .number("Trả lại") { $0.count($0.fields.returnable, "Số bản chính trả lại") }, .text("Tệp quét") { $0.scan },
    ]
  }
}

/// One component in the form.
struct ComponentRow {
  let fields: ComponentFields
  let state: FormState
  let place: ReceptionPlace
  let file: ComponentFile?

  private var component: DossierComponent { fields.component }
  private var own: String { String(fields.place) }

  var title: HTML {
    """
    \(problem(fields.problemName))\(if: component.form != .electronic, tick, else: "<b>\(component.name)</b>")\
    <span class="sub">\(component.form.counterName)\(if: component.quantity > 1, " × \(component.quantity)") · \
    \(component.isRequired ? "bắt buộc" : "nếu có")</span>\(if: component.isReplaceableByData, database)\
    \(problem(fields.originals))\(problem(fields.copies))\(problem(fields.returnable))
    """
  }

  private var tick: HTML {
    """
    <label class="tick"><input type="checkbox" name="\(ComponentFields.received)" value="\(own)" \
    id="f-\(fields.problemName)" data-tick\(attribute: "checked", if: state.isTicked(ComponentFields.received, own))\
    \(attribute: "aria-invalid", state.problems[fields.problemName] == nil ? nil : "true")> \
    <b>\(component.name)</b></label>
    """
  }

  private var database: HTML {
    """
    <label class="tick sub"><input type="checkbox" name="\(ComponentFields.database)" value="\(own)"\
    \(attribute: "checked", if: state.isTicked(ComponentFields.database, own))> Khai thác CSDL quốc gia về dân cư, \
    không thu giấy</label>
    """
  }

  func count(_ name: String, _ label: String) -> HTML {
    guard fields.isCounted else { return "<span class=\"sub\" aria-hidden=\"true\">–</span>" }
    return """
      <input class="count" name="\(name)" id="f-\(name)" inputmode="numeric" autocomplete="off" \
      aria-label="\(label): \(component.name)" value="\(state.shown(name))"\
      \(attribute: "aria-invalid", state.problems[name] == nil ? nil : "true")>
      """
  }

  var scan: HTML {
    """
    <div class="scan" data-scan>\(FileVerdict(fields: fields, file: file, problem: state.problems[fields.upload], place: place))\
    <label class="choose"><span class="btn" data-choose hidden aria-hidden="true">Chọn tệp</span>\
    <span class="vh">Tệp quét của \(component.name)</span>\
    <input type="file" name="\(fields.upload)" id="f-\(fields.upload)" accept=".pdf,.png,.jpg,.jpeg" \
    data-upload-url="\(ReceptionURL.upload)" data-place="\(own)"></label></div>
    """
  }

  private func problem(_ name: String) -> HTML {
    state.problems[name].map { "<p class=\"error\"><span class=\"vh\">Lỗi: </span>\($0)</p>" } ?? HTML()
  }
}

/// What the check of a scan found, with the digest by which the form names it.
struct FileVerdict: Renderable {
  let fields: ComponentFields
  let file: ComponentFile?
  let problem: String?
  /// Where the form goes to drop the file; nil: the script drops it.
  let place: ReceptionPlace?

  var html: HTML {
    "<div class=\"verdict\" data-verdict aria-live=\"polite\">\(problem.map { "<p class=\"error\">\($0)</p>" as HTML })\(file.map { kept($0) })</div>"
  }

  private func kept(_ file: ComponentFile) -> HTML {
    let action: HTML =
      place.map { place in
        "\(attribute: "formaction", ReceptionURL.act(.reshow, at: place) as WebPath?)"
      } ?? HTML()
    return """
      <input type="hidden" name="\(fields.file)" value="\(file.digest.hexadecimal)"><span>\(file.name) \
      <small>\(max(1, file.byteCount >> 10)) kB</small></span> \
      \(Tag(file.signatures == .none ? .ok : file.signatures.tagKind, file.verdictWords)) \
      <button class="link" name="drop" value="\(fields.place)"\(action) data-drop>Bỏ tệp\
      <span class="vh"> \(file.name)</span></button>
      """
  }
}

extension ComponentFile {
  /// It was opened; of signatures, what they are worth.
  fileprivate var verdictWords: String {
    signatures == .none ? "Đọc được, không có chữ ký số" : signatures.vietnameseName
  }
}

extension ComponentForm {
  /// As the counter's rows say it.
  var counterName: String {
    switch self {
    case .original: "bản chính"
    case .copy: "bản sao"
    case .electronic: "tệp điện tử"
    case .shown: "xuất trình, trả lại ngay"
    }
  }
}
