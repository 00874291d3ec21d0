public import Markup

/// What stands around the content of every page: header, navigation, notices, footer.
public struct PageFrame: Sendable {
  public var title: String
  /// The agency whose desk this is: "UBND xã Trung Tiến".
  public var agencyName: String?
  /// nil when nobody is signed in.
  public var viewer: FrameViewer?
  /// For the sign-out form; needed with a viewer.
  public var csrfToken: CSRFToken?
  public var navigation: [NavigationGroup]
  /// The demo's clock: "Dữ liệu minh họa · đồng hồ hệ thống: thứ Hai, 17/8/2020, 08:12"; nil on the real clock.
  public var clockBanner: String?
  public var flash: Flash?

  public init(
    title: String, agencyName: String? = nil, viewer: FrameViewer? = nil, csrfToken: CSRFToken? = nil,
    navigation: [NavigationGroup] = [], clockBanner: String? = nil, flash: Flash? = nil
  ) {
    (self.title, self.agencyName, self.viewer, self.csrfToken) = (title, agencyName, viewer, csrfToken)
    (self.navigation, self.clockBanner, self.flash) = (navigation, clockBanner, flash)
  }

  /// The whole page around its content.
  public func page(_ content: HTML) -> HTML {
    """
    <!doctype html>
    <html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
    <title>\(title) – Công Vụ</title><link rel="icon" href="\(ShippedFiles.icon.path)"><link rel="stylesheet" href="\(ShippedFiles.stylesheet.path)">\
    <script defer src="\(ShippedFiles.script.path)"></script></head><body>
    <a class="skip" href="#noi-dung">Đến nội dung chính</a>
    \(header)
    \(clockBanner.map { "<aside class=\"clock\" aria-label=\"Dữ liệu minh họa\">\($0)</aside>" as HTML })
    <div class="frame\(if: navigation.isEmpty, " alone")">\(sideNavigation)
    <main id="noi-dung" tabindex="-1">\(flashNotice)
    \(content)</main></div>
    \(phoneNavigation)
    <footer>Công Vụ – phần mềm nguồn mở cho chính quyền địa phương. <a href="/huong-dan">Hướng dẫn sử dụng</a>\
    <button type="button" class="link keys" data-keys hidden>Phím tắt <kbd>?</kbd></button></footer>
    </body></html>
    """
  }

  private var flashNotice: HTML {
    guard let flash else { return HTML() }
    return "<div role=\"status\" class=\"flash\">\(Notice(flash.kind, "\(flash.sentence)"))</div>"
  }
}
