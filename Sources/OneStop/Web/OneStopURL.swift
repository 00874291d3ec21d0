import Cryptography
import Documents
public import Ledger
public import Markup

/// The addresses of the one-stop shop.
public enum OneStopURL {
  /// The counter's desk: queues and what is pressing.
  public static let desk: WebPath = "/mot-cua"
  /// Tiếp nhận một hồ sơ.
  public static let reception: WebPath = "/mot-cua/tiep-nhan"
  /// Tiếp nhận nhiều hồ sơ cùng loại trên một giấy.
  public static let batchReception: WebPath = "/mot-cua/tiep-nhan/hang-loat"
  /// POST: keeps what is being typed.
  static let receptionAutosave: WebPath = "/mot-cua/tiep-nhan/luu-tam"
  /// POST: throws it away.
  static let receptionDiscard: WebPath = "/mot-cua/tiep-nhan/bo-go-do"
  /// Danh sách, tìm hồ sơ.
  public static let list: WebPath = "/ho-so"
  public static func search(_ words: String) -> WebPath { list.with("q", words) }

  /// Hồ sơ qua bưu chính.
  public static let postal: WebPath = "/mot-cua/buu-chinh"
  static func postal(_ list: PostalList) -> WebPath { postal.with("loai", list == .toPost ? nil : list.rawValue) }

  /// Sổ theo dõi hồ sơ.
  public static let register: WebPath = "/so-theo-doi-ho-so"
  /// The period as PDF, to be printed.
  static let registerBook: WebPath = "/so-theo-doi-ho-so/in"

  /// A reception form for a procedure.
  public static func reception(of procedure: some CustomStringConvertible) -> WebPath {
    reception.with("thu-tuc", procedure)
  }

  /// After reception: the slip to print, the next one to receive.
  static func received(_ first: Dossier.ID) -> WebPath { "/mot-cua/da-tiep-nhan/\(first)" }

  static func queue(_ queue: DossierQueue) -> WebPath { "/mot-cua/hang/\(queue.rawValue)" }

  /// POST: one act on all that were chosen.
  static func batch(_ act: DossierAction) -> WebPath { "/mot-cua/hang-loat/\(act.segment)" }

  public static func dossier(_ id: Dossier.ID) -> WebPath { "/ho-so/\(id)" }

  /// The form of an act on a dossier, and its POST.
  static func act(_ act: DossierAction, on id: Dossier.ID) -> WebPath { "/ho-so/\(id)/\(act.segment)" }

  static func signatures(in file: SHA256Digest, of id: Dossier.ID) -> WebPath {
    "/ho-so/\(id)/tep/\(file.hexadecimal)/chu-ky"
  }
  static func file(_ file: SHA256Digest, of id: Dossier.ID) -> WebPath { "/ho-so/\(id)/tep/\(file.hexadecimal)" }

  /// A prescribed form as PDF: `tiep-nhan`, `bo-sung`, `tu-choi`, `xin-loi`, `kiem-soat`, `dung`, `tra-ket-qua`, `thu-tien`.
  static func slip(_ name: String, of id: Dossier.ID) -> WebPath { "/ho-so/\(id)/phieu/\(name)" }

  /// The page of a drafted result, in Documents.
  static func document(_ id: OutgoingDocument.ID) -> WebPath { "/van-ban-di/\(id)" }

  /// Its editor.
  static func editor(_ id: OutgoingDocument.ID) -> WebPath { "/van-ban-di/\(id)/soan" }
}
