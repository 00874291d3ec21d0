import People

extension PlannedAgency {
  /// UBND huyện Quan Sơn. The vice-chairman's name is in the letter of August 2020; the other names are invented.
  static let district = PlannedAgency(
    code: "quan-son", name: "UBND huyện Quan Sơn", printedName: "ỦY BAN NHÂN DÂN HUYỆN QUAN SƠN", printedSuperior: nil,
    place: "Quan Sơn", area: "huyện Quan Sơn",
    identifiers: AgencyIdentifiers(qcvn2016: "000.00.97.H56", decision2020: "H56.97"), contentReview: .none,
    location: .ordinary, sealDiameter: 380,
    people: [
      person(.chairman, "Vũ Văn Thạch", "Chủ tịch", "VP", "chutich"),
      person(.viceChairman, "Chu Đình Trọng", "Phó Chủ tịch", "VP", "phochutich"),
      person(.clerk, "Lê Thị Hằng", "Văn thư", "VP", "vanthu"),
      person(.officer, "Hà Văn Sáng", "Chuyên viên Phòng Văn hóa và Thông tin", "VHTT", "congchuc"),
      person(.monitor, "Nguyễn Thị Thơm", "Chuyên viên Phòng Văn hóa và Thông tin", "VHTT", "giamsat"),
      person(.administrator, "Trần Văn Kỹ", "Quản trị hệ thống", "VHTT", "quantri"),
    ],
    villages: ["xã Na Mèo", "xã Trung Hạ", "xã Sơn Điện", "thị trấn Sơn Lư"], allVillages: "các xã, thị trấn",
    workload: Workload())

  private static func person(
    _ position: Position, _ fullName: String, _ title: String, _ unit: String, _ account: String
  ) -> PlannedPerson {
    PlannedPerson(
      position: position, fullName: fullName, title: title, unit: unit, account: "\(account).quanson")
  }
}
