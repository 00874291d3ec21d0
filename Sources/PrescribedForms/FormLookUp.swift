public import QRCodes
import Typesetting

/// Tra cứu: the page where the dossier can be followed, and the codes that lead there.
public struct FormLookUp: Hashable, Sendable {
  /// The dossier's code alone, for the counter's reader.
  public var dossier: QRCode
  /// nil: the installation has no public address.
  public var page: Page?

  /// Where citizens look.
  public struct Page: Hashable, Sendable {
    /// Address of the look-up form, as printed, to be typed.
    public var site: String
    /// Opens the dossier's page.
    public var code: QRCode
  }

  /// The dossier's code, for the counter only.
  public init(dossierCode: String) throws(QRCodeRefusal) { dossier = try QRCode(dossierCode) }

  /// - Parameters:
  ///   - site: address of the look-up form, printed.
  ///   - page: address that opens this dossier, in the code.
  public init(site: String, page: String, dossierCode: String) throws(QRCodeRefusal) {
    try self.init(dossierCode: dossierCode)
    self.page = Page(site: site, code: try QRCode(page))
  }

  var codes: [SlipCode] {
    [SlipCode(dossier, caption: "Mã hồ sơ")] + (page.map { [SlipCode($0.code, caption: "Quét để tra cứu")] } ?? [])
  }
}
