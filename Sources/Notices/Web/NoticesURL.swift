import Ledger
public import Markup

/// The addresses of Notices' pages.
public enum NoticesURL {
  /// What could not be sent.
  public static let unsent: WebPath = "/tin-nhan"

  static func list(_ list: NoticeList) -> WebPath {
    guard let segment = list.segment else { return unsent }
    return "/tin-nhan/\(segment)"
  }

  static func retry(_ id: CitizenNotice.ID) -> WebPath { "/tin-nhan/\(id)/gui-lai" }
  static func close(_ id: CitizenNotice.ID) -> WebPath { "/tin-nhan/\(id)/da-bao" }
}

extension NoticeList {
  /// The last part of the list's address; nil for the first list.
  var segment: String? {
    switch self {
    case .unsent: nil
    case .waiting: "dang-cho"
    case .held: "giu-lai"
    case .done: "da-gui"
    }
  }
}
