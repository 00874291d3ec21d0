public import Markup
import Cryptography

/// The addresses of Documents' pages.
public enum DocumentsURL {
  public static let desk: WebPath = "/"
  public static let list: WebPath = "/van-ban-di"
  public static let new: WebPath = "/van-ban-di/moi"
  public static let paper: WebPath = "/van-ban-di/ghi-nhan-giay"
  public static let register: WebPath = "/so-van-ban-di"
  static let wholeRegister: WebPath = "/so-van-ban-di/in"
  public static let search: WebPath = "/tim"
  static let preview: WebPath = "/van-ban-di/xem-truoc"
  static let batch: WebPath = "/viec/cho-ky/ky-so"

  public static func queue(_ queue: Queue) -> WebPath { "/viec/\(queue.rawValue)" }
  public static func document(_ id: OutgoingDocument.ID) -> WebPath { "/van-ban-di/\(id)" }
  static func editor(_ id: OutgoingDocument.ID) -> WebPath { "/van-ban-di/\(id)/soan" }
  static func autosave(_ id: OutgoingDocument.ID?) -> WebPath {
    guard let id else { return "/van-ban-di/moi/luu-tam" }
    return "/van-ban-di/\(id)/luu-tam"
  }
  static func discard(_ id: OutgoingDocument.ID?) -> WebPath {
    guard let id else { return "/van-ban-di/moi/bo-go-do" }
    return "/van-ban-di/\(id)/bo-go-do"
  }
  static func act(_ action: DocumentAction, on id: OutgoingDocument.ID) -> WebPath {
    "/van-ban-di/\(id)/\(action.segment)"
  }
  static func file(_ digest: SHA256Digest, of id: OutgoingDocument.ID) -> WebPath {
    "/van-ban-di/\(id)/tep/\(digest.hexadecimal)"
  }
  static func signatures(in digest: SHA256Digest, of id: OutgoingDocument.ID) -> WebPath {
    "/van-ban-di/\(id)/tep/\(digest.hexadecimal)/chu-ky"
  }
  static func page(_ number: Int, of id: OutgoingDocument.ID, revision: Int) -> WebPath {
    ("/van-ban-di/\(id)/trang/\(number)" as WebPath).with("ban", revision)
  }
  static func recheck(_ id: OutgoingDocument.ID) -> WebPath { "/van-ban-di/\(id)/chu-ky/kiem-tra-lai" }
  static func signatureReport(_ digest: SHA256Digest, of id: OutgoingDocument.ID) -> WebPath {
    "/van-ban-di/\(id)/chu-ky/bao-cao/\(digest.hexadecimal)"
  }
  static func version(_ version: Int, of id: OutgoingDocument.ID) -> WebPath { "/van-ban-di/\(id)/ban-thao/\(version)" }
  static func bundle(of id: OutgoingDocument.ID) -> WebPath { "/van-ban-di/\(id)/goi-chung-cu" }
  static func attachments(of id: OutgoingDocument.ID) -> WebPath { "/van-ban-di/\(id)/dinh-kem" }
  static func detach(from id: OutgoingDocument.ID) -> WebPath { "/van-ban-di/\(id)/go-dinh-kem" }
  /// The page of the signatures that somebody is making on their own computer.
  static func remote(_ batch: String) -> WebPath { "/ky-so-tu-xa/\(batch)" }
  /// Where the agent asks and delivers.
  static func ticket(_ secret: String) -> WebPath { "/ky-tu-xa/\(secret)" }
  /// The maker's script of the Government CA's plug-in, served by us.
  static let plugInScript: WebPath = "/tai-nguyen/vgca.js"
  /// Where the Government CA's plug-in delivers.
  static func plugInTicket(_ secret: String) -> WebPath { "/ky-vgca/\(secret)" }
  static func plugInFile(_ secret: String, named name: String) -> WebPath { "/ky-vgca/\(secret)/\(name)" }
  static func previewPage(_ number: Int, of key: String) -> WebPath { "/van-ban-di/xem-truoc/\(key)/\(number)" }
}

extension DocumentAction {
  /// The last part of the action's address.
  var segment: String {
    switch self {
    case .edit: "soan"
    case .sendForReview: "gui-kiem-tra"
    case .approveContent: "noi-dung-dat"
    case .approveFormat: "the-thuc-dat"
    case .submit: "trinh-ky"
    case .sign: "ky-so"
    case .number: "cap-so"
    case .seal: "ky-so-co-quan"
    case .issue: "phat-hanh"
    case .returnForChange: "tra-lai"
    case .takeBack: "lay-lai"
    case .void: "huy-so"
    case .comment: "gop-y"
    }
  }
}
