import Procedures
import Markup
import OneStop
import WebShell
import WorkTime

/// Tình trạng hồ sơ: for whoever has its code, and for the account that handed it in.
struct PublicDossierView: Renderable {
  let dossier: PublicDossier
  /// Where the signed result is downloaded; nil: not by whoever is looking.
  let result: WebPath?
  let token: CSRFToken

  var html: HTML {
    """
    <h1>\(dossier.procedure.name)</h1>
    <div class="status\(dossier.status.mood)"><b>\(dossier.status.plainName)</b>\(next)</div>
    \(request)
    \(outcome)
    \(Sheet("Hồ sơ", DefinitionList(facts).html))
    \(Sheet("Đã qua những bước nào", Timeline(timeline).html))
    \(explanation)
    """
  }

  private var next: HTML {
    switch dossier.status {
    case .accepted, .inProcess, .correcting:
      "<p>Đang ở: \(dossier.holderName)\(if: !dossier.stepName.isEmpty, " (\(dossier.stepName))").\(dueSentence)</p>"
    case .submitted: "<p>\(dossier.receivingName) sẽ xem và trả lời trong 08 giờ làm việc.</p>"
    case .resultReady: "<p>\(dossier.returnChannel.plainName).</p>"
    default: HTML()
    }
  }

  private var dueSentence: HTML {
    guard let due = dossier.due else { return HTML() }
    return " Hẹn trả kết quả: <strong>\(TimeText(weekdayOf: due.vietnamDate))</strong>."
  }

  private var request: HTML {
    guard let request = dossier.request else { return HTML() }
    let items = HTML.each(request.items) { item in
      """
      <li>\(if: !item.component.isEmpty, "<b>\(item.component)</b>")\(if: !item.wanted.isEmpty, "<span class=\"sub\">\(item.wanted)</span>")\
      \(if: !item.ground.isEmpty, "<span class=\"sub\">Căn cứ: \(item.ground)</span>")</li>
      """ as HTML
    }
    return Sheet(
      "Ông/bà cần bổ sung",
      """
      \(if: request.isDelivered, Notice(.ok, "<p>Đã gửi bổ sung; cán bộ đang kiểm tra.</p>").html)
      <p>Lý do: \(request.reason)</p><ul class="plain">\(items)</ul>
      \(request.until.map { "<p>Chậm nhất: <strong>\(TimeText(weekdayOf: $0))</strong></p>" as HTML })
      """
    ).html
  }

  private var outcome: HTML {
    var content: HTML = ""
    if let found = dossier.result {
      content += """
        <p><b>\(found.name)</b>\(if: !found.number.isEmpty, " số \(found.number)"), ngày \(TimeText(found.date))</p>
        """
    }
    if dossier.isResultDownloadable { content += result.map { file(at: $0) } ?? PublicDossierView.waysToTheFile }
    if dossier.feeOwed > 0 {
      content += "<p>Còn phải nộp: <strong>\(dossier.feeOwed.dongText)</strong>, tại Bộ phận Một cửa.</p>"
    }
    return content.isEmpty ? HTML() : Sheet("Kết quả và chi phí", content).html
  }

  private func file(at result: WebPath) -> HTML {
    dossier.isReturnedByDownload
      ? "<p>\(ButtonForm(SubmitButton("Nhận kết quả: tải tệp về"), to: result, token: token))</p>"
      : "<p>\(LinkButton("Tải tệp kết quả", to: result, .main))</p>"
  }

  /// For who knows a code and a fact, which others may know as well.
  private static let waysToTheFile: HTML = """
    <p>Để bảo vệ giấy tờ của ông/bà, trang này không mở tệp kết quả. Xin nhận tệp bằng một trong ba cách:</p>
    <ul class="plain"><li>quét mã QR trên giấy tiếp nhận;</li>
    <li><a href="\(CitizensURL.own)">đăng nhập</a>, nếu ông/bà đã nộp hồ sơ trực tuyến;</li>
    <li>mang giấy tiếp nhận và căn cước đến Bộ phận Một cửa.</li></ul>
    """

  private var facts: [(term: String, value: HTML)] {
    var lines: [(term: String, value: HTML)] = [
      ("Mã hồ sơ", dossier.code.map { "<span class=\"code\">\($0)</span>" } ?? "Có sau khi tiếp nhận"),
      ("Chủ hồ sơ", "\(dossier.ownerName)"), ("Nơi tiếp nhận", "\(dossier.receivingName)"),
    ]
    if dossier.competentName != dossier.receivingName { lines.append(("Nơi giải quyết", "\(dossier.competentName)")) }
    if !dossier.helperNames.isEmpty {
      lines.append(("Cơ quan đang phối hợp", "\(dossier.helperNames.joined(separator: ", "))"))
    }
    if let due = dossier.due { lines.append(("Hẹn trả kết quả", TimeText(weekdayOf: due.vietnamDate).html)) }
    lines.append(("Cách nhận", "\(dossier.returnChannel.plainName)"))
    return lines
  }

  private var timeline: [TimelineStep] {
    dossier.steps.enumerated().map { index, step in
      let isLast = index == dossier.steps.count - 1
      let state: TimelineStep.State = step.kind.isFailure ? .failed : isLast && !dossier.status.isClosed ? .now : .done
      return TimelineStep(state, step.kind.plainText, when: TimeText(step.at).html, note: step.kind.plainNote)
    }
  }

  private var explanation: HTML {
    guard !dossier.dueExplanation.isEmpty else { return HTML() }
    return """
      <details><summary>Vì sao hẹn ngày này?</summary><ul class="plain">\
      \(HTML.each(dossier.dueExplanation) { "<li>\($0)</li>" })</ul></details>
      """
  }
}

extension PublicStep.Kind {
  fileprivate var isFailure: Bool {
    switch self {
    case .refusedAtReception, .stopped: true
    default: false
    }
  }

  fileprivate var plainText: String {
    switch self {
    case .submitted(let channel): "Đã nộp \(channel.plainName)"
    case .completionAsked: "Được yêu cầu hoàn thiện hồ sơ"
    case .completed: "Đã hoàn thiện hồ sơ"
    case .refusedAtReception: "Không được tiếp nhận"
    case .accepted: "Đã tiếp nhận"
    case .handedOver: "Đã chuyển đến người giải quyết"
    case .stepDone: "Đã xong một bước xử lý"
    case .supplementAsked: "Được yêu cầu bổ sung giấy tờ"
    case .supplementDelivered: "Đã gửi bổ sung trực tuyến"
    case .supplementReceived: "Đã bổ sung đủ"
    case .paymentAsked: "Được thông báo nộp tiền"
    case .paymentReceived: "Đã nộp tiền"
    case .referred: "Lấy ý kiến cơ quan khác"
    case .legSent: "Chuyển cơ quan khác làm một phần việc"
    case .legDone: "Cơ quan phối hợp đã làm xong phần việc"
    case .extended: "Được gia hạn theo quy định"
    case .rescheduled: "Cơ quan xin lỗi và hẹn lại ngày"
    case .recounted: "Ngày hẹn lùi vì có ngày nghỉ mới"
    case .resultReady: "Đã có kết quả"
    case .stopped: "Dừng giải quyết"
    case .withdrawn: "Đã rút hồ sơ"
    case .returned: "Đã trả kết quả"
    case .correctionBegun: "Cơ quan đính chính kết quả, không thu tiền"
    case .feePaid: "Đã nộp phí, lệ phí"
    case .refunded: "Đã được hoàn tiền"
    case .givenBack: "Đã nhận lại giấy tờ"
    }
  }

  fileprivate var plainNote: HTML? {
    switch self {
    case .accepted(let due), .supplementReceived(let due):
      due.map { "hẹn trả ngày \(TimeText($0.vietnamDate))" }
    case .extended(let due), .rescheduled(let due), .recounted(let due): "hẹn trả ngày \(TimeText(due.vietnamDate))"
    case .refusedAtReception(let reason), .stopped(let reason): "\(reason)"
    case .paymentAsked(let amount), .feePaid(let amount), .refunded(let amount): "\(amount.dongText)"
    case .returned(let channel): "\(channel.plainName.lowercased())"
    default: nil
    }
  }
}
