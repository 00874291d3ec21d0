import Markup
import WebShell

/// Trang của người dân: the frame of every page that citizens see. Large type, one column, no script unless the page has a
/// form that gains by it.
struct CitizenFrame {
  let title: String
  let section: CitizenSection?
  let isSignedIn: Bool
  let banner: String?
  let flash: Flash?
  let hasScript: Bool

  func page(_ content: HTML) -> HTML {
    """
    <!doctype html>
    <html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
    <title>\(title) – Dịch vụ công</title><link rel="icon" href="\(ShippedFiles.iconPath)">\
    <link rel="stylesheet" href="\(ShippedFiles.citizenStylesheetPath)">\(if: hasScript, scripts)</head><body>
    <a class="skip" href="#noi-dung">Đến nội dung chính</a>
    <header><div><a class="brand" href="\(ShellURL.home)">Dịch vụ công trực tuyến</a>
    <nav aria-label="Chính"><ul>\(HTML.each(CitizenSection.allCases) { link(to: $0) })</ul></nav></div></header>
    \(banner.map { "<aside class=\"clock\" aria-label=\"Dữ liệu minh họa\">\($0)</aside>" as HTML })
    <main id="noi-dung" tabindex="-1">\(flash.map { "<div role=\"status\">\(Notice($0.kind, "\($0.sentence)"))</div>" as HTML })
    \(content)</main>
    <footer><p>Ông/bà khó đọc, khó viết hoặc không có điện thoại: xin đến Bộ phận Một cửa của xã. Cán bộ sẽ đọc, giải thích \
    và làm giúp, không thu tiền.</p><p><a href="\(ShellURL.signIn(returningTo: nil))">Cán bộ, công chức đăng nhập</a></p>\
    </footer></body></html>
    """
  }

  private var scripts: HTML {
    """
    <script defer src="\(ShippedFiles.scriptPath)"></script><script defer src="\(ShippedFiles.citizenScriptPath)"></script>
    """
  }

  private func link(to other: CitizenSection) -> HTML {
    let label = other == .own && !isSignedIn ? "Đăng nhập" : other.label
    return """
      <li><a href="\(other.path)"\(attribute: "aria-current", other == section ? "page" : nil)>\(label)</a></li>
      """
  }
}

/// Where a page belongs.
enum CitizenSection: CaseIterable {
  case procedures, lookUp, verification, own

  var label: String {
    switch self {
    case .procedures: "Thủ tục"
    case .lookUp: "Tra cứu"
    case .verification: "Kiểm tra tệp"
    case .own: "Hồ sơ của tôi"
    }
  }

  var path: WebPath {
    switch self {
    case .procedures: CitizensURL.procedures
    case .lookUp: CitizensURL.lookUp
    case .verification: CitizensURL.verification
    case .own: CitizensURL.own
    }
  }
}
