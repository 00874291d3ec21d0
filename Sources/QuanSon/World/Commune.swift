import People

/// Xã, thị trấn of 2020 as a row: the rest of a `PlannedAgency` follows from it.
struct Commune: Sendable {
  enum Kind: String, Sendable {
    case commune = "Xã"
    case town = "Thị trấn"
  }

  let kind: Kind
  let place: String
  /// Last part of the invented identifiers, 1 to 12.
  let identifier: Int
  /// `trung-tien`.
  let code: String
  let contentReview: ContentReviewPolicy
  /// Xã biên giới.
  var isBorder = false
  let villages: [String]
  let chairman: String
  let viceChairmen: [String]
  let clerk: String
  /// In the order office, culture, and then land or justice.
  let officers: [(DraftingPost, String)]
  /// Cán bộ tiếp nhận tại Bộ phận Một cửa.
  let receiver: String
  /// Those received from 1 to 14 August 2020: the letter's figure.
  let dossiers: Int
  let workload: Workload

  /// Last part of the sign-in names: the code without its dash.
  var account: String { code.filter { $0 != "-" } }

  var planned: PlannedAgency {
    let two = identifier < 10 ? "0\(identifier)" : String(identifier)
    return PlannedAgency(
      code: code, name: "UBND \(kind.rawValue) \(place)",
      printedName: "UBND \(kind.rawValue) \(place)".uppercased(), printedSuperior: "UBND HUYỆN QUAN SƠN", place: place,
      area: "\(kind.rawValue.lowercased()) \(place)",
      identifiers: AgencyIdentifiers(qcvn2016: "000.\(two).97.H56", decision2020: "H56.97.\(two)"),
      contentReview: contentReview, location: AgencyArea(isBorder: isBorder, isRemote: true), sealDiameter: 360,
      people: people, villages: villages,
      allVillages: kind == .town ? "các bản, khu phố" : "các bản", workload: workload, dossiers: dossiers)
  }

  private var people: [PlannedPerson] {
    let chair = PlannedPerson(
      position: .chairman, fullName: chairman, title: "Chủ tịch", unit: "VP", account: "chutich.\(account)")
    let writer = PlannedPerson(
      position: .clerk, fullName: clerk, title: "Văn thư", unit: "VP", account: "vanthu.\(account)")
    let counter = PlannedPerson(
      position: .counterOfficer, fullName: receiver, title: "Cán bộ Bộ phận Một cửa", unit: "VP",
      account: "motcua.\(account)")
    return [chair] + vices + [writer] + staff + [counter]
  }

  private var vices: [PlannedPerson] {
    viceChairmen.enumerated().map { index, name in
      PlannedPerson(
        position: .viceChairman, fullName: name, title: "Phó Chủ tịch", unit: "VP",
        account: "phochutich\(Commune.suffix(index)).\(account)",
        keyExpiresEarly: code == QuanSon.earlyExpiryCommune && index == 0)
    }
  }

  private var staff: [PlannedPerson] {
    officers.enumerated().map { index, officer in
      PlannedPerson(
        position: .officer, fullName: officer.1, title: officer.0.title(in: kind), unit: officer.0.rawValue,
        account: "congchuc\(Commune.suffix(index)).\(account)",
        alsoHolds: officer.0 == .office ? [.counterHead] : [])
    }
  }

  private static func suffix(_ index: Int) -> String { index == 0 ? "" : String(index + 1) }
}

extension DraftingPost {
  /// Chức danh công chức cấp xã. Nghị định 112/2011/NĐ-CP, Điều 3.
  func title(in kind: Commune.Kind) -> String {
    switch self {
    case .office: "Công chức Văn phòng - Thống kê"
    case .culture: "Công chức Văn hóa - Xã hội"
    case .land where kind == .town: "Công chức Địa chính - Xây dựng - Đô thị và Môi trường"
    case .land: "Công chức Địa chính - Xây dựng"
    case .justice: "Công chức Tư pháp - Hộ tịch"
    }
  }
}
