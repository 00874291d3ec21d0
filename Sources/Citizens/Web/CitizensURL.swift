import Ledger
public import Markup
public import OneStop
import People
import Procedures

/// The addresses of the citizen's side.
public enum CitizensURL {
  /// Thủ tục hành chính.
  public static let procedures: WebPath = "/dich-vu-cong"
  /// Tra cứu hồ sơ.
  public static let lookUp: WebPath = "/tra-cuu"
  /// Kiểm tra tệp kết quả.
  public static let verification: WebPath = "/kiem-tra"
  /// Hồ sơ của tôi.
  public static let own: WebPath = "/cong-dan"
  static let particulars: WebPath = "/cong-dan/thong-tin"
  static let signIn: WebPath = "/cong-dan/dang-nhap"
  static let code: WebPath = "/cong-dan/ma-dang-nhap"
  static let signOut: WebPath = "/cong-dan/dang-xuat"
  static let uploads: WebPath = "/cong-dan/tep"

  /// Đánh giá của người dân, for officials.
  static let ratings: WebPath = "/thong-ke/danh-gia"
  static let ratingsCSV: WebPath = "/thong-ke/danh-gia.csv"

  /// What the QR code on a dossier's slip leads to, below the installation's public address: its status, without typing.
  public static func slip(of code: DossierCode, key: LookUpKey) -> WebPath {
    lookUp(.slip(key.slip(of: code.description)))
  }

  static func lookUp(_ token: LookUpToken) -> WebPath { "/tra-cuu/\(token.text)" }

  static func result(_ slip: SlipToken) -> WebPath { "/tra-cuu/\(slip.text)/ket-qua" }
  static func rating(_ token: LookUpToken) -> WebPath { "/tra-cuu/\(token.text)/danh-gia" }

  static func unit(_ unit: Agency) -> WebPath { "/dich-vu-cong/\(unit.code)" }
  static func procedure(_ code: ProcedureCode, at unit: Agency) -> WebPath { "/dich-vu-cong/\(unit.code)/\(code)" }
  static func application(_ code: ProcedureCode, at unit: Agency) -> WebPath { "/nop-ho-so/\(unit.code)/\(code)" }
  static func autosave(_ code: ProcedureCode, at unit: Agency) -> WebPath {
    "/nop-ho-so/\(unit.code)/\(code)/luu-tam"
  }

  static func signIn(returningTo path: WebPath?) -> WebPath { signIn.with("ve", path) }

  static func own(_ dossier: Dossier.ID) -> WebPath { "/cong-dan/ho-so/\(dossier)" }
  static func ownResult(_ dossier: Dossier.ID) -> WebPath { "/cong-dan/ho-so/\(dossier)/ket-qua" }
  static func supplement(_ dossier: Dossier.ID) -> WebPath { "/cong-dan/ho-so/\(dossier)/bo-sung" }
  static func withdrawal(_ dossier: Dossier.ID) -> WebPath { "/cong-dan/ho-so/\(dossier)/rut" }

  static func uploads(for form: CitizenForm) -> WebPath {
    switch form {
    case .application(let procedure, let unit): uploads.with("thu-tuc", procedure).with("don-vi", unit)
    case .dossier(let dossier): uploads.with("ho-so", dossier)
    }
  }
}
