import Typesetting
import WorkTime

/// Nơi lập biểu mẫu: the agency with its counter. Names are written as inside a sentence; the forms put them in capitals.
public struct FormOffice: Hashable, Sendable {
  /// Cơ quan có thẩm quyền, e.g. `Ủy ban nhân dân xã Quan Sơn`.
  public var agency: String
  /// Cơ quan cấp trên, e.g. `Ủy ban nhân dân tỉnh Thanh Hóa`; over the agency on what its head signs.
  public var superior: String?
  /// Địa bàn, e.g. `xã Quan Sơn`.
  public var territory: String
  /// Địa danh of the date line, e.g. `Quan Sơn`.
  public var place: String
  /// The counter's own name where it isn't the circular's.
  public var counterName: String?
  public var address: String
  public var phone: String
  /// Đường dây tiếp nhận phản ánh, kiến nghị.
  public var hotline: String
  public var website: String

  public init(
    agency: String, superior: String? = nil, territory: String, place: String, counterName: String? = nil,
    address: String = "", phone: String = "", hotline: String = "", website: String = ""
  ) {
    self.agency = agency
    self.superior = superior
    self.territory = territory
    self.place = place
    self.counterName = counterName
    self.address = address
    self.phone = phone
    self.hotline = hotline
    self.website = website
  }

  /// Bộ phận Một cửa, as inside a sentence.
  public func counter(_ edition: FormEdition) -> String {
    if let counterName { return counterName }
    return switch edition {
    case .circular01of2018: "Bộ phận Tiếp nhận và Trả kết quả"
    case .circular03of2025: FormOffice.centre(of: territory)
    }
  }

  /// Trung tâm Phục vụ hành chính công: what the counter is since NĐ 118/2025/NĐ-CP.
  public static func centre(of territory: String) -> String { "Trung tâm Phục vụ hành chính công \(territory)" }

  /// The head of what the counter writes.
  func counterHead(_ edition: FormEdition, _ kind: FormKind, _ number: String?, _ date: CalendarDate?) -> SlipHead {
    SlipHead(
      superior: agency.uppercased(), unit: counter(edition).uppercased(),
      number: FormOffice.numberLine(kind, number), place: place, date: date)
  }

  /// The head of what the agency's head signs.
  func agencyHead(_ kind: FormKind, _ number: String?, _ date: CalendarDate?) -> SlipHead {
    SlipHead(
      superior: superior?.uppercased(), unit: agency.uppercased(), number: FormOffice.numberLine(kind, number),
      place: place, date: date)
  }

  private static func numberLine(_ kind: FormKind, _ number: String?) -> String? {
    kind.printed(number: number).map { "Số: \($0)" }
  }

  /// How to reach the counter, for small print.
  var contact: String {
    [
      address.isEmpty ? nil : address, phone.isEmpty ? nil : "điện thoại \(phone)",
    ].compactMap { $0 }.joined(separator: "; ")
  }
}
