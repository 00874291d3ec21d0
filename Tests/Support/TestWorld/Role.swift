public import Ledger
public import People

/// The people of the test world, by what they do in it.
public enum Role: String, CaseIterable, Sendable {
  case chairman, viceChairman, officeHead, officer, clerk, monitor, administrator

  public var fullName: String {
    switch self {
    case .chairman: "Lò Văn Thành"
    case .viceChairman: "Hà Thị Đào"
    case .officeHead: "Phạm Ngọc Ước"
    case .officer: "Vi Thị Hồng"
    case .clerk: "Ngân Thị Yến"
    case .monitor: "Lê Quốc Đạt"
    case .administrator: "Trịnh Minh Quý"
    }
  }

  public var position: Position {
    switch self {
    case .chairman: .chairman
    case .viceChairman: .viceChairman
    case .officeHead: .officeHead
    case .officer: .officer
    case .clerk: .clerk
    case .monitor: .monitor
    case .administrator: .administrator
    }
  }

  public var title: String {
    switch self {
    case .chairman: "Chủ tịch"
    case .viceChairman: "Phó Chủ tịch"
    case .officeHead: "Chánh Văn phòng"
    case .officer: "Công chức Văn hóa - Xã hội"
    case .clerk: "Văn thư"
    case .monitor: "Chuyên viên Văn phòng"
    case .administrator: "Quản trị hệ thống"
    }
  }

  /// Ký hiệu of the drafting unit.
  public var unit: String { self == .officer ? "VHXH" : "VP" }

  public var id: Person.ID { Person.ID(rawValue: number) }
  public var appointment: Appointment.ID { Appointment.ID(rawValue: number) }

  /// Their place in the order of installation, from 1.
  private var number: Int64 {
    switch self {
    case .chairman: 1
    case .viceChairman: 2
    case .officeHead: 3
    case .officer: 4
    case .clerk: 5
    case .monitor: 6
    case .administrator: 7
    }
  }
}
