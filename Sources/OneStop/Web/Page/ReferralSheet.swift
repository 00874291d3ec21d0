import Ledger
import Markup
import WebShell
import WorkTime

/// Lấy ý kiến, liên thông: whom, what, by when, who has it there, and what they said.
struct ReferralSheet: Renderable {
  let view: DossierView
  let now: Instant

  var html: HTML { Sheet("Lấy ý kiến, liên thông", "\(HTML.each(view.dossier.referrals) { entry($0) })").html }

  private func entry(_ referral: Referral) -> HTML {
    """
    <h3>\(referral.target.name(in: view.agencyNames)) · \(referral.kind.shortName)</h3>
    <p>\(referral.question)<span class="sub">Gửi \(TimeText(referral.sentAt)), trả lời trước \(TimeText(referral.due))</span></p>
    <p>\(state(of: referral))</p>
    """
  }

  private func state(of referral: Referral) -> HTML {
    if let answer = referral.answer { return answered(answer, isLate: referral.isLate(at: now)) }
    if let closing = referral.closing {
      return "\(Tag(.neutral, closing.cause.words)) \(closing.reason)<span class=\"sub\">\(TimeText(closing.at))</span>"
    }
    let tag = referral.isLate(at: now) ? Tag(.bad, "Quá hạn trả lời") : Tag(.warn, "Chờ trả lời")
    return "\(tag) \(handler(of: referral))"
  }

  private func handler(of referral: Referral) -> HTML {
    if referral.agency == nil { return "trả lời bằng văn bản, người xử lý hồ sơ ghi nhận" }
    return view.name(of: referral.handler).map { "\($0) đang xử lý" } ?? "chưa có người nhận"
  }

  private func answered(_ answer: ReferralAnswer, isLate: Bool) -> HTML {
    let file: HTML =
      answer.file.map { " <a href=\"\(OneStopURL.file($0, of: view.dossier.id))\">Văn bản trả lời</a>" } ?? HTML()
    let signatures: HTML =
      answer.signatures.map { $0 == .none ? HTML() : " \(Tag($0.tagKind, $0.vietnameseName))" } ?? HTML()
    return """
      \(Tag(isLate ? .warn : .ok, isLate ? "Đã trả lời, quá hạn" : "Đã trả lời")) \(answer.text)\(file)\(signatures)\
      <span class="sub">\(TimeText(answer.at))</span>
      """
  }
}
