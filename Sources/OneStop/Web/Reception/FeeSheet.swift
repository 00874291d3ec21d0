import Ledger
import Markup
import People
import Procedures
import WebShell
import WorkTime

/// Phí, lệ phí: what they are counted from, and how they are taken. The sums stand in the summary.
struct FeeSheet: Renderable {
  let procedure: Procedure
  let state: FormState

  var html: HTML {
    """
    <section class="sheet pad"><h2>Phí, lệ phí</h2><div class="fields">\
    \(if: procedure.countsPages, "<div class=\"c2\">\(Field("pages", "Số trang bản chính", .number, in: state))</div>")\
    \(if: procedure.countsCopies, "<div class=\"c2\">\(Field("copies", "Số bản sao", .number, in: state))</div>")\
    \(if: !procedure.exemptions.isEmpty, "<div class=\"c6\">\(exemption)</div>")</div>\
    \(if: mayCost, PaymentInputs(state: state).html)</section>
    """
  }

  private var exemption: Field {
    Field(
      "exemption", "Đối tượng miễn", isOptional: true,
      .select(procedure.exemptions.map { FieldChoice($0, $0) }), in: state)
  }

  private var mayCost: Bool { procedure.fees.contains { $0.amount(for: .one, isOnline: false) > 0 } }
}

/// When and how the fee is taken.
struct PaymentInputs: Renderable {
  let state: FormState

  var html: HTML {
    """
    <div class="fields"><div class="c3">\(Field("fee_timing", "Thời điểm thu", .radios(FeeTiming.choices), in: state))</div>\
    <div class="c3">\(Field("paid", "Thu khi tiếp nhận", .boxes([FieldChoice("yes", "Đã thu đủ số tiền ở bảng tóm tắt")]), in: state))</div>\
    <div class="c3">\(Field("payment_method", "Hình thức thu", .chosen(PaymentMethod.choices), in: state))</div>\
    <div class="c3">\(Field("receipt", "Số biên lai, giao dịch", isOptional: true, .line(), in: state))</div></div>
    """
  }
}

/// Cách nhận kết quả and what else the slip says.
struct ReturnSheet: Renderable {
  let procedure: Procedure
  let state: FormState
  /// Whether the counter says how it came: in person or by post.
  let choosesChannel: Bool
  /// Agencies that may decide, the counter's own first; empty: no choice.
  var deciders: [Agency] = []

  var html: HTML {
    """
    <section class="sheet pad"><h2>Nhận kết quả <span class="sub">ô không có nội dung thì bỏ qua</span></h2><div class="fields">\
    <div class="c3">\(Field("return_channel", "Cách nhận kết quả", .chosen(ReturnChannel.choices), in: state))</div>\
    <div class="c3">\(Field("return_address", "Địa chỉ nhận qua bưu chính", in: state))</div>\
    \(if: choosesChannel, "<div class=\"c3\">\(channel)</div>")\
    \(if: choosesChannel && procedure.counterChannels.contains(.assisted), "<div class=\"c3\">\(consent)</div>")\
    <div class="c3">\(Field("sets", "Số bộ hồ sơ", .number, in: state))</div>\
    <div class="c3">\(Field("hand_over", "Bàn giao", .chosen(HandOverChoice.choices), in: state))</div>\
    \(if: !deciders.isEmpty, "<div class=\"c3\">\(competent)</div>")\
    <div class="c3">\(Field("summary", "Nội dung yêu cầu", in: state))</div>\
    <div class="c3">\(Field("note", "Ghi chú trên giấy tiếp nhận", in: state))</div></div></section>
    """
  }

  private var channel: Field {
    Field("channel", "Nộp bằng", .chosen(procedure.counterChannels.map(\.choice)), in: state)
  }

  /// Tiếp nhận không phụ thuộc địa giới hành chính: the date is counted by that agency's hours.
  private var competent: Field {
    Field(
      "competent", "Cơ quan giải quyết", .chosen(deciders.map { FieldChoice($0.id.description, $0.name) }), in: state)
  }

  private var consent: Field { Field("consent", "Nếu nộp hộ: người dân đồng ý thế nào", in: state) }
}

/// The sums and the date, as the server counts them; renewed while typing.
struct ReceptionSummary: Renderable {
  /// One a dossier: several on one slip.
  let fees: [FeeAssessment]
  /// nil: the procedure has no due date.
  let due: DueDate?

  private var total: Int { fees.reduce(0) { $0 + $1.total } }

  var html: HTML {
    """
    <h2>Hẹn trả kết quả</h2>\(date)
    <h2>Phải thu\(if: fees.count > 1, " <span class=\"sub\">\(fees.count) hồ sơ</span>")</h2>\
    <p class="sum">\(total.dong)</p>\(HiddenField("fee_shown", String(total)))\(lines)
    """
  }

  private var date: HTML {
    guard let due else { return "<p class=\"sum\">Không hẹn ngày</p>" }
    return """
      <p class="sum">\(TimeText(weekdayOf: due.due.date)) <small>\(due.due.clockText)</small></p>\
      <details class="act"><summary>Cách tính</summary><ol class="why">\
      \(HTML.each(due.explanation) { "<li>\($0)</li>" })</ol></details>
      """
  }

  /// Phí and lệ phí go to two accounts.
  private var lines: HTML {
    let totals = FeeKind.allCases.map { kind in
      (
        kind: kind, amount: fees.reduce(0) { $0 + $1.total(of: kind) },
        names: Set(fees.flatMap(\.lines).filter { $0.kind == kind }.map(\.name)).sorted()
      )
    }.filter { !$0.names.isEmpty }
    let exemption = fees.first?.exemption
    if totals.isEmpty { return HTML() }
    return """
      <dl class="facts">\(HTML.each(totals) { line in
        "<div><dt>\(line.kind.vietnameseName)</dt><dd>\(line.names.joined(separator: ", ")): <b class=\"nowrap\">\(line.amount.dong)</b></dd></div>"
      })\(exemption.map { "<div><dt>Miễn</dt><dd>\($0)</dd></div>" as HTML })</dl>
      """
  }
}
