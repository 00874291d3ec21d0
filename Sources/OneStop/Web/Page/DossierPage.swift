import Ledger
import Markup
import People
import Procedures
import WebShell
import WorkTime

/// Một hồ sơ: what can be done now, when it is due and why, and everything that is known of it.
struct DossierPage: Renderable {
  let view: DossierView
  let token: CSRFToken
  let now: Instant

  var html: HTML {
    """
    \(head)
    \(WayBar(dossier: dossier, now: now))
    \(TwoColumns(main: main, aside: aside))
    """
  }

  private var dossier: Dossier { view.dossier }

  private var head: HTML {
    PageHead(
      view.title, lead: "\(view.procedure.name) · mã thủ tục \(view.procedure.code.text)",
      breadcrumbs: [Breadcrumb("Một cửa", OneStopURL.desk), Breadcrumb("Hồ sơ", OneStopURL.list)]
    ).html
  }

  private var main: HTML {
    """
    <div class="stack">\(ActSheet(view: view, token: token, now: now))
    \(ResultSheet(view: view))
    \(if: !dossier.requests.isEmpty, RequestSheet(view: view).html)
    \(if: !dossier.referrals.isEmpty, ReferralSheet(view: view, now: now).html)
    \(DossierComponentSheet(view: view))
    \(DossierPartySheet(view: view))
    \(DossierFeeSheet(view: view))
    \(NoteSheet(view: view, token: token))</div>
    """
  }

  private var aside: HTML {
    """
    \(DueSheet(view: view, now: now))
    \(Sheet("Quá trình giải quyết", Timeline(DossierTimeline(view: view).steps).html))
    \(SlipSheet(view: view))
    """
  }
}

extension DossierView {
  /// The code and whose matter it is; the name only where it may be seen over somebody's shoulder.
  var title: String {
    let code = dossier.code?.description ?? "Hồ sơ chưa có mã"
    return procedure.discretion == .ordinary ? "\(code) · \(dossier.intake.parties.concerned.name)" : code
  }

  func name(of person: Person.ID?) -> String? { person.flatMap { names[$0] } }

  /// Those that have a button here: the reception form has the counter's no and not yet beside its yes.
  var offered: [DossierAction] {
    actions.filter { action in
      switch action {
      case .askCompletion, .refuseAtReception: false
      case .extend: procedure.term.namedExtension != nil
      default: true
      }
    }
  }
}

/// Việc cần làm: the state in a sentence, the main act, then the others.
struct ActSheet: Renderable {
  let view: DossierView
  let token: CSRFToken
  let now: Instant

  var html: HTML {
    Sheet(
      "Việc cần làm",
      """
      <p class="row">\(Tag(dossier.status.tagKind, dossier.status.vietnameseName))\(handling)</p>
      \(statement)
      \(if: !view.offered.isEmpty, "<p class=\"row acts\">\(HTML.each(buttons) { $0 })</p>")
      \(if: view.offered.filter { $0 != .note }.isEmpty, "<p class=\"sub\">Hiện không có việc nào của ông/bà với hồ sơ này.</p>")
      """
    ).html
  }

  private var dossier: Dossier { view.dossier }

  private var handling: HTML {
    guard let step = dossier.currentStep, dossier.status == .inProcess || dossier.status == .correcting else {
      return HTML()
    }
    let who = view.name(of: dossier.handler) ?? "chưa có người nhận xử lý"
    return "<span>Bước <b>\(step.name)</b> · \(step.position.vietnameseName.lowercased()) · \(who)</span>"
  }

  /// What is to be known before acting.
  private var statement: HTML {
    switch dossier.status {
    case .waitingSupplement where dossier.delivered != nil:
      Notice(.info, "Người nộp <b>đã gửi bổ sung trực tuyến</b>. Xin kiểm tra rồi ghi nhận đã bổ sung.").html
    case .waitingSupplement where dossier.stopToSign != nil:
      Notice(
        .warn,
        "Đề nghị dừng giải quyết đang chờ lãnh đạo ký; người nộp bổ sung trước khi ký thì hồ sơ được giải quyết tiếp."
      ).html
    case .waitingSupplement:
      Notice(.warn, "Đang chờ người nộp bổ sung\(until). Thời gian này không tính vào thời hạn.").html
    case .waitingFinance: Notice(.warn, "Đang chờ người nộp thực hiện nghĩa vụ tài chính.").html
    case .resultReady where dossier.feeOwed > 0:
      Notice(.warn, "Phải thu <b>\(dossier.feeOwed.dong)</b> khi trả kết quả.").html
    case .inProcess where waitsForLeg, .correcting where waitsForLeg:
      Notice(.warn, "Cơ quan phối hợp chưa làm xong phần việc liên thông; xong thì mới hoàn thành được hồ sơ.").html
    case .inProcess where dossier.apology != nil:
      Notice(.warn, "Phiếu xin lỗi và hẹn lại đang chờ lãnh đạo ký.").html
    case .inProcess where dossier.stopProposal != nil:
      Notice(.warn, "Đề nghị từ chối giải quyết đang chờ lãnh đạo ký: \(dossier.stopProposal?.reason ?? "")").html
    case .inProcess where view.lastReschedule.map({ $0 > now && $0.vietnamDate == now.vietnamDate }) == true:
      Notice(
        .warn, "Nếu không kịp hạn, phiếu xin lỗi phải được ký trước \(TimeText(view.lastReschedule ?? now)) hôm nay."
      ).html
    default: HTML()
    }
  }

  private var waitsForLeg: Bool { view.isDecidedHere && dossier.referrals.contains(where: \.isOpenLeg) }

  private var until: HTML {
    dossier.requests.last?.until.map { " đến hết ngày \(TimeText($0))" } ?? HTML()
  }

  /// The main one first; a note is written at its own place below.
  private var buttons: [HTML] {
    view.offered.filter { $0 != .note }.enumerated().map { index, act in
      button(act, isMain: index == 0 && act.isOnTheWay)
    }
  }

  private func button(_ act: DossierAction, isMain: Bool) -> HTML {
    let kind = isMain ? ButtonKind.main : act.buttonKind
    if act.isPlain {
      return ButtonForm(
        SubmitButton(act.words, kind, shortcut: act.shortcut), to: OneStopURL.act(act, on: dossier.id), token: token,
        once: OnceKey()
      ).html
    }
    return LinkButton(act.words, to: OneStopURL.act(act, on: dossier.id), kind, shortcut: act.shortcut).html
  }
}
