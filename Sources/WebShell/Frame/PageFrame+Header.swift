import Markup

extension PageFrame {
  var header: HTML {
    """
    <header class="top"><a class="brand" href="\(ShellURL.home)">\(Logo.svg)Công Vụ</a>\
    \(agencyName.map { "<span class=\"agency\">\($0)</span>" as HTML })\
    \(search)\(account)</header>
    """
  }

  private var search: HTML {
    guard viewer != nil, let csrfToken else { return HTML() }
    return """
      <form class="seek" role="search" method="post" action="\(ShellURL.search)">\(HiddenField(csrfToken))\
      <input type="search" name="q" aria-label="Tìm kiếm" placeholder="Số, ký hiệu, trích yếu, mã hồ sơ" data-seek>\
      <kbd aria-hidden="true">/</kbd></form>\
      <a class="seek-link" href="\(ShellURL.search)" aria-label="Tìm kiếm">\(Icon.search)</a>
      """
  }

  private var account: HTML {
    guard let viewer, let csrfToken else { return HTML() }
    let accountLink: HTML? = viewer.accountPath.map { "<a href=\"\($0)\">Tài khoản của tôi</a>" }
    return """
      <details class="me" data-menu><summary><span class="vh">Tài khoản: </span><b>\(viewer.displayName)</b>\
      <small>\(viewer.post)</small></summary><div class="menu">\(accountLink)\
      <form method="post" action="\(ShellURL.signOut)">\(HiddenField(csrfToken))<button>Đăng xuất</button></form>\
      </div></details>
      """
  }
}
