import Markup
import WebShell
import WorkTime

/// Khóa ký số: what each of a holder's certificates says, where its key is, and whether it can be used.
struct KeySheet: Renderable {
  let keys: [KeyOverview]
  let now: Instant
  /// What the viewer may do with one of them.
  let actions: (KeyState) -> HTML
  /// What stands below all.
  let footer: HTML

  /// For an administrator: with all that can be done to the holder's keys.
  init(_ keys: [KeyOverview], of holder: KeyHolder, now: Instant, token: CSRFToken) {
    self.keys = keys
    self.now = now
    actions = { state in
      guard state.retirement == nil else { return HTML() }
      let unlocking = ButtonForm(
        SubmitButton("Mở khóa ký", .plain), to: PeopleURL.keyLock(state.key.id, of: holder), token: token)
      let words = state.key.place == .remote ? "Ngừng dùng khóa" : "Quên mã PIN, ngừng dùng khóa"
      return """
        \(if: state.lockedAt != nil, unlocking.html)\
        \(LinkButton(words, to: PeopleURL.keyRetirement(state.key.id, of: holder)))
        """
    }
    footer = """
      \(LinkButton("Gắn tệp khóa", to: PeopleURL.key(of: holder)))\
      \(LinkButton("Gắn chứng thư của khóa ở máy người ký", to: PeopleURL.certificate(of: holder)))\
      \(LinkButton("Gắn khóa trong thiết bị của máy chủ", to: PeopleURL.tokenKey(of: holder)))
      """
  }

  /// For the holder.
  init(_ keys: [KeyOverview], now: Instant, footer: HTML = HTML()) {
    (self.keys, self.now, self.footer) = (keys, now, footer)
    actions = { _ in HTML() }
  }

  var html: HTML {
    let none: HTML = "<p>Chưa có chứng thư số được ghi nhận.</p>"
    return Sheet(
      "Khóa ký số",
      """
      <div class="stack">\(keys.isEmpty ? none : HTML.each(keys) { one($0) })\
      \(if: !footer.isEmpty, "<div class=\"row\">\(footer)</div>")</div>
      """
    ).html
  }

  private func one(_ overview: KeyOverview) -> HTML {
    let own = actions(overview.state)
    return "\(facts(overview))\(if: !own.isEmpty, "<div class=\"row\">\(own)</div>")"
  }

  private func facts(_ overview: KeyOverview) -> HTML {
    let key = overview.state.key
    var lines: [(term: String, value: HTML)] = [
      ("Trạng thái", tag(overview).html),
      ("Nơi giữ khóa", "\(key.place.vietnameseText)"),
      ("Cấp cho", "\(key.subjectName)"),
      ("Số hiệu chứng thư", "\(key.serial)"),
      ("Đơn vị cấp", "\(overview.issuerLabel)"),
      ("Hiệu lực", "\(TimeText(key.notBefore)) – \(TimeText(key.notAfter))"),
    ]
    if key.place.isContainer {
      lines.append(("Số lần nhập PIN còn lại", "\(overview.state.triesLeft)/\(PINPolicy.triesAllowed)"))
    }
    return DefinitionList(lines).html
  }

  private func tag(_ overview: KeyOverview) -> Tag {
    let state = overview.state
    if let retirement = state.retirement {
      return Tag(.bad, "Ngừng dùng từ \(retirement.at.vietnamDate.shortText): \(retirement.reason.vietnameseName)")
    }
    if let since = overview.revokedSince, since <= now {
      return Tag(.bad, "Nơi cấp đã thu hồi từ \(since.vietnamDate.shortText)")
    }
    if state.lockedAt != nil { return Tag(.bad, "Đã khóa do sai mã PIN") }
    if state.key.notAfter < now { return Tag(.bad, "Hết hạn") }
    if now < state.key.notBefore { return Tag(.warn, "Chưa có hiệu lực") }
    return Tag(.ok, "Dùng được")
  }
}

extension KeyPlace {
  /// Where the key is, for whoever looks for it.
  public var vietnameseText: String {
    switch self {
    case .container: "Tệp khóa mã hóa tại máy chủ"
    case .token(let place): "Thiết bị “\(place.label)” số \(place.serialNumber) cắm tại máy chủ"
    case .remote: "Ở máy của người ký"
    }
  }
}
