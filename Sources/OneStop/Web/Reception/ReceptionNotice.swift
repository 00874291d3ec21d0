import Markup
import WebShell
import WorkTime

/// Unsaved typing was put back; the address and the session's token throw it away.
struct ReceptionNotice: Renderable {
  let at: Instant
  let place: ReceptionPlace
  let token: CSRFToken

  var html: HTML {
    Notice(
      .info,
      """
      Đã khôi phục nội dung ông/bà đang gõ dở lúc \(TimeText(at)), chưa tiếp nhận. Xin kiểm tra đúng người, đúng thủ tục. \
      \(ButtonForm(
        SubmitButton("Bỏ nội dung gõ dở", .plain), to: ReceptionURL.act(.discard, at: place), token: token))
      """
    ).html
  }
}
