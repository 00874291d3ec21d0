public import Markup

/// The addresses that the frame of every page needs.
public enum ShellURL {
  public static let home: WebPath = "/"
  /// GET with `q`.
  public static let search: WebPath = "/tim"
  /// POST.
  public static let signOut: WebPath = "/dang-xuat"
  static let stylesheet: WebPath = "/tai-nguyen/congvu.css"
  static let icon: WebPath = "/tai-nguyen/congvu.svg"
  static let script: WebPath = "/tai-nguyen/congvu.js"

  /// The sign-in page, which leads back to where the visitor wanted to go.
  public static func signIn(returningTo path: WebPath?) -> WebPath {
    ("/dang-nhap" as WebPath).with("ve", path)
  }
}
