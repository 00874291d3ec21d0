import Markup
import WebShell
import WorkTime

/// Khóa ký số: what a holder's certificate says and whether the key can be opened.
struct KeySheet: Renderable {
  let key: KeyOverview?
  let now: Instant
  /// What stands below: what the viewer may do with it.
  let actions: HTML

  /// For an administrator: with all that can be done to the holder's key.
  init(_ key: KeyOverview?, of holder: KeyHolder, now: Instant, token: CSRFToken) {
    let unlocking = ButtonForm(
      SubmitButton("Mở khóa ký", .plain), to: PeopleURL.keyLock(of: holder), token: token)
    let isUsed = key.map { $0.state.retirement == nil } ?? false
    self.init(
      key, now: now,
      actions: """
        \(if: isUsed && key?.state.lockedAt != nil, unlocking.html)\
        \(LinkButton("Gắn chứng thư số", to: PeopleURL.key(of: holder)))\
        \(if: isUsed, LinkButton("Quên mã PIN, ngừng dùng khóa", to: PeopleURL.keyRetirement(of: holder)).html)
        """)
  }

  /// For the holder.
  init(_ key: KeyOverview?, now: Instant, actions: HTML = HTML()) {
    (self.key, self.now, self.actions) = (key, now, actions)
  }

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
    if let retirement = state.retirement {
      return Tag(.bad, "Ngừng dùng từ \(retirement.at.vietnamDate.shortText): \(retirement.reason.vietnameseName)")
    }
    if state.lockedAt != nil { return Tag(.bad, "Đã khóa do sai mã PIN") }
    if state.key.notAfter < now { return Tag(.bad, "Hết hạn") }
    if now < state.key.notBefore { return Tag(.warn, "Chưa có hiệu lực") }
    return Tag(.ok, "Dùng được")
  }
}
