/// Where a citizen looks a dossier up, as printed and as behind the QR code.
public struct LookUpAddress: Sendable {
  /// Printed, to be typed.
  public let site: String
  /// Opens the dossier's own page.
  public let page: @Sendable (DossierCode) -> String

  public init(site: String, page: @escaping @Sendable (DossierCode) -> String) { (self.site, self.page) = (site, page) }
}
