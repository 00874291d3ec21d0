import Markup
import WebShell

/// Trang đăng nhập.
struct SignInPage: Renderable {
  static let title = "Đăng nhập"

  /// With where to go afterwards in its query.
  let path: WebPath
  let token: CSRFToken
  let state: FormState
  let demonstration: Demonstration?

  var html: HTML {
    """
    \(PageHead(SignInPage.title, lead: "Hệ thống Quản lý văn bản và Hồ sơ công việc"))
    \(Sheet(nil, form))
    \(demonstration.map { Sheet("Dữ liệu minh họa", isPadded: true, accounts($0)) })
    """
  }

  private var form: HTML {
    Form(
      to: path, token: token, state: state,
      """
      \(Field("name", "Tên đăng nhập", .line(width: .half, autocomplete: "username"), in: state))\
      \(Field("password", "Mật khẩu", .currentPassword, in: state))\
      <div class="row">\(SubmitButton("Đăng nhập"))\
      <span class="sub">Nếu quên mật khẩu, xin liên hệ quản trị của đơn vị để được cấp mật khẩu mới.</span></div>
      """
    ).html
  }

  private func accounts(_ demonstration: Demonstration) -> HTML {
    """
    <p>Đây là bản dùng thử: người, đơn vị và số liệu đều là minh họa. Bấm một tên đăng nhập để điền sẵn; \
    mật khẩu chung: <b>\(demonstration.password)</b></p>
    \(Table("Tài khoản minh họa", demonstration.accounts, columns: [
      .title("Tên đăng nhập") { account in "<a href=\"\(path.with("ten", account.name))\">\(account.name)</a>" },
      .text("Chức vụ") { "\($0.title)" },
      .text("Đơn vị") { "\($0.agency)" },
    ]))
    """
  }
}
