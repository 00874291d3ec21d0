public import Markup

/// The addresses of Evidence's pages.
public enum EvidenceURL {
  public static let overview: WebPath = "/bang-chung-chu-ky"
  static let hasten: WebPath = "/bang-chung-chu-ky/thu-lai"
}
