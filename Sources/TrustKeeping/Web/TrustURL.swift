public import Markup

/// The addresses of the trust list's pages.
public enum TrustURL {
  public static let list: WebPath = "/danh-sach-tin-cay"
  static let addition: WebPath = "/danh-sach-tin-cay/them"
  static let evidence: WebPath = "/danh-sach-tin-cay/thu-hoi"
  static let withdrawal: WebPath = "/danh-sach-tin-cay/thoi-tin-cay"
}
