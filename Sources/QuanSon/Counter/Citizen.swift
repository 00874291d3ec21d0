import OneStop

/// An invented inhabitant: names as they are common among Thái, Mường, Kinh and Mông in Quan Sơn. The numbers can't be
/// anybody's: no province has the code 000, with which they begin.
struct Citizen: Sendable {
  let party: Party

  init(of agency: PlannedAgency, number: Int, dice: inout Dice) {
    let isWoman = dice.roll(0...1) == 0
    let family = dice.pick(Citizen.families)
    let given = dice.pick(isWoman ? Citizen.women : Citizen.men)
    let middle = isWoman ? "Thị" : dice.pick(Citizen.middles)
    let serial = agency.people.count * 100_000 + number
    let isCard = dice.roll(0...2) == 0
    party = Party(
      kind: .citizen, name: "\(family) \(middle) \(given)",
      identity: isCard
        ? IdentityNumber(.personal, "000" + Citizen.padded(serial, 9))
        : IdentityNumber(.formerCard, "000" + Citizen.padded(number, 6)),
      address: "\(dice.pick(agency.villages)), \(agency.area), huyện Quan Sơn, tỉnh Thanh Hóa")
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  private static let families = [
    "Hà", "Lò", "Vi", "Lương", "Phạm", "Ngân", "Lữ", "Hà", "Lò", "Vi", "Quách", "Bùi", "Thao", "Sung", "Giàng",
    "Nguyễn", "Lê", "Trịnh", "Đỗ",
  ]
  private static let middles = ["Văn", "Văn", "Văn", "Bá", "Công", "Đình", "Minh"]
  private static let women = [
    "Mẩy", "Ọi", "Hiêng", "Pánh", "Xoan", "Ban", "Dung", "Hoài", "Thiết", "Nhung", "Lả", "Inh", "Dợ", "Chia", "Phương",
    "Kiều", "Sáu", "Tâm", "Lan", "Ngọt",
  ]
  private static let men = [
    "Pọm", "Ín", "Xuyến", "Khằm", "Thoán", "Ước", "Piếng", "Súa", "Lâu", "Đại", "Tuyển", "Hợi", "Nhất", "Kiên", "Phúc",
    "Dậu", "Bảo", "Hùng", "Thái", "Quyết",
  ]
}
