import Markup
import WebShell
import WorkTime

/// Khóa ký số: what a holder's certificate says and whether the key can be opened.
struct KeySheet: Renderable {
  let key: KeyOverview?
  let now: Instant
  /// What the viewer may do with it.
  let actions: HTML

  var html: HTML { Sheet("Khóa ký số", "<div class=\"stack\">\(key.map { facts($0) } ?? none)\(buttons)</div>").html }

  private var none: HTML { "<p>Chưa có chứng thư số được ghi nhận.</p>" }

  private var buttons: HTML { actions.isEmpty ? HTML() : "<div class=\"row\">\(actions)</div>" }

  private func facts(_ overview: KeyOverview) -> HTML {
    let key = overview.state.key
    return DefinitionList([
      ("Trạng thái", tag(overview.state).html),
      ("Cấp cho", "\(key.subjectName)"),
      ("Số hiệu chứng thư", "\(key.serial)"),
      ("Đơn vị cấp", "\(overview.issuerLabel)"),
      ("Hiệu lực", "\(TimeText(key.notBefore)) – \(TimeText(key.notAfter))"),
      ("Số lần nhập PIN còn lại", "\(overview.state.triesLeft)/\(PINPolicy.triesAllowed)"),
    ]).html
  }

  private func tag(_ state: KeyState) -> Tag {
    if state.lockedAt != nil { return Tag(.bad, "Đã khóa do sai mã PIN") }
    if state.key.notAfter < now { return Tag(.bad, "Hết hạn") }
    if now < state.key.notBefore { return Tag(.warn, "Chưa có hiệu lực") }
    return Tag(.ok, "Dùng được")
  }
}
