public import QRCodes
import Typesetting

/// Tra cứu: the page where the dossier can be followed, and the codes that lead there.
public struct FormLookUp: Hashable, Sendable {
  /// As printed, to be typed.
  public var site: String
  /// Opens the dossier's page.
  public var page: QRCode
  /// The dossier's code alone, for the counter's reader.
  public var dossier: QRCode

  /// - Parameters:
  ///   - site: address of the look-up form, printed.
  ///   - page: address that opens this dossier, in the code.
  public init(site: String, page: String, dossierCode: String) throws(QRCodeRefusal) {
    self.site = site
    self.page = try QRCode(page)
    dossier = try QRCode(dossierCode)
  }

  var codes: [SlipCode] {
    [SlipCode(dossier, caption: "Mã hồ sơ"), SlipCode(page, caption: "Quét để tra cứu")]
  }
}
