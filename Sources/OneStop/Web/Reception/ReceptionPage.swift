import Cryptography
import Ledger
import Markup
import People
import Procedures
import WebShell

/// Tiếp nhận hồ sơ: one form from the person to the slip, made for the keyboard.
struct ReceptionPage: Renderable {
  let place: ReceptionPlace
  let procedure: Procedure
  /// Agencies that may decide, the counter's own first; empty: no choice.
  let deciders: [Agency]
  /// Whether what was submitted stood by an earlier version.
  let isByNewVersion: Bool
  let state: FormState
  let files: [SHA256Digest: ComponentFile]
  let summary: ReceptionSummary
  /// Who was found for the words that were looked for; nil: nobody looked.
  let found: [KnownParty]?
  let token: CSRFToken
  let once: OnceKey
  /// Something to say above the form: a restored draft.
  let notice: HTML?

  static let title = "Tiếp nhận hồ sơ"

  var html: HTML {
    """
    \(PageHead(ReceptionPage.title, breadcrumbs: [Breadcrumb("Một cửa", OneStopURL.desk)]))
    \(notice)<div class="counter" data-counter>\(form)</div>
    """
  }

  private var form: Form {
    Form(
      to: ReceptionURL.page(place), token: token, once: once, state: state, carriesFiles: true,
      autosave: ReceptionURL.act(.autosave, at: place), preview: ReceptionURL.act(.summary, at: place),
      """
      \(HiddenField("procedure", procedure.id.description))\
      \(if: isSubmitted, HiddenField("revision", state.shown("revision")).html)
      \(TwoColumns(main: main, aside: aside))
      """)
  }

  private var isSubmitted: Bool { if case .submitted = place { true } else { false } }

  private var main: HTML {
    """
    \(ProcedureSheet(
      procedure: procedure, place: place, problem: state.problems["procedure"], isByNewVersion: isByNewVersion))
    \(PartySheet(place: place, state: state, found: found))
    \(ComponentSheet(procedure: procedure, place: place, state: state, files: files))
    \(if: !procedure.fees.isEmpty, FeeSheet(procedure: procedure, state: state).html)
    \(ReturnSheet(procedure: procedure, state: state, choosesChannel: !isSubmitted, deciders: deciders))
    """
  }

  private var aside: HTML {
    """
    <section class="sheet pad tally"><div data-preview>\(summary)</div>\
    <p class="wide">\(SubmitButton("Tiếp nhận", shortcut: "t"))</p>\
    <p class="sub keys">Ở bất cứ ô nào: <kbd>Ctrl</kbd> <kbd>Enter</kbd> để tiếp nhận, <kbd>Enter</kbd> sang ô kế tiếp.</p>\
    \(TurningAway(procedure: procedure, place: place, state: state))</section>
    """
  }
}

/// What is received, and the way to another procedure.
struct ProcedureSheet: Renderable {
  let procedure: Procedure
  let place: ReceptionPlace
  let problem: String?
  var isByNewVersion = false

  var html: HTML {
    """
    <section class="sheet pad chosen\(if: problem != nil, " wrong")" id="f-procedure" tabindex="-1">\
    <div><h2>\(procedure.name)</h2><p class="sub">\(procedure.code.text) · \(procedure.field) · kết quả: \
    \(procedure.result)</p>\(if: isByNewVersion, ProcedureSheet.newVersion)\(problem.map { "<p class=\"error\">\($0)</p>" as HTML })</div>\
    \(if: place == .counter, change)</section>
    """
  }

  private static let newVersion: HTML = """
    <p class="sub">Thủ tục đã thay đổi sau khi hồ sơ được nộp: giấy tờ được xếp theo phiên bản đang áp dụng. Giấy tờ không \
    còn yêu cầu vẫn giữ trong lần nộp.</p>
    """

  private var change: HTML {
    SubmitButton(
      "Đổi thủ tục", .plain, name: "then", value: "change", action: ReceptionURL.act(.reshow, at: place),
      shortcut: "d"
    ).html
  }
}

/// The two other answers of the counter, each behind its name.
struct TurningAway: Renderable {
  let procedure: Procedure
  let place: ReceptionPlace
  let state: FormState

  var html: HTML {
    """
    <details class="act"\(attribute: "open", if: isOpen(["completion_", "wanted_"]))><summary data-key="y">Yêu cầu hoàn thiện…</summary>\
    \(completion)</details>
    <details class="act"\(attribute: "open", if: isOpen(["refusal_"]))><summary data-key="x">Từ chối…</summary>\(refusal)</details>
    """
  }

  /// Open while something in it is wrong, or typed.
  private func isOpen(_ prefixes: [String]) -> Bool {
    state.values.contains { name, texts in
      prefixes.contains { name.hasPrefix($0) } && (texts.contains { !$0.isEmpty } || state.problems[name] != nil)
    }
  }

  private var completion: HTML {
    """
    <p class="sub">Giấy tờ bắt buộc chưa đánh dấu nhận tự vào danh sách. Mỗi hồ sơ chỉ được yêu cầu một lần trước khi \
    tiếp nhận; xin nêu đủ.</p>
    \(HTML.each(procedure.componentFields) { fields in
      Field(fields.wanted, fields.component.name, hint: nil, isOptional: true, .line(), in: state).html
    })
    \(Field("wanted_other", "Giấy tờ khác", isOptional: true, .line(), in: state))
    \(Field("wanted_ground", "Căn cứ pháp lý của giấy tờ khác", isOptional: true, .line(), in: state))
    \(Field("completion_reason", "Lý do", .text(rows: 2), in: state))
    \(Field("completion_until", "Hoàn thiện chậm nhất ngày", isOptional: true, .date, in: state))
    <p class="wide">\(SubmitButton("Lập phiếu yêu cầu hoàn thiện", .plain, action: ReceptionURL.act(.askCompletion, at: place)))</p>
    """
  }

  private var refusal: HTML {
    """
    \(Field("refusal_reason", "Lý do từ chối", .text(rows: 2), in: state))
    \(Field("refusal_ground", "Căn cứ pháp lý", hint: "Điều, khoản của văn bản quy định.", .line(), in: state))
    <p class="wide">\(SubmitButton("Từ chối tiếp nhận", .danger, action: ReceptionURL.act(.refuse, at: place)))</p>
    """
  }
}
