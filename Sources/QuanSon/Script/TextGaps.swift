import Foundation

/// Fills the gaps of a template with what belongs to the agency and to the document.
struct TextGaps {
  private let fillings: [(gap: String, text: String)]

  init(agency: PlannedAgency, author: PlannedPerson, dice: inout Dice) {
    let villages = dice.shuffled(agency.villages)
    let post = author.title.prefix(1).lowercased() + author.title.dropFirst()
    fillings = [
      ("{xa}", agency.area), ("{XA}", agency.area.uppercased()), ("{cacban}", agency.allVillages),
      ("{ban}", villages[0]), ("{ban2}", villages[1]), ("{ban3}", villages[2]), ("{congchuc}", post),
      ("{Congchuc}", author.title), ("{so}", String(dice.roll(12...68))), ("{so2}", TextGaps.padded(dice.roll(3...11))),
      ("{so3}", TextGaps.padded(dice.roll(2...9))),
      ("{ho}", String(dice.roll(86...240))), ("{trieu}", String(dice.roll(14...96))),
      ("{ngay}", "\(dice.roll(18...28))/8/2020"), ("{dan}", dice.pick(TextGaps.men)),
      ("{danba}", dice.pick(TextGaps.women)),
    ]
  }

  func filled(_ text: String) -> String {
    fillings.reduce(text) { $0.replacingOccurrences(of: $1.gap, with: $1.text) }
  }

  private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }

  private static let men = [
    "Hà Văn Nghiệp", "Lò Văn Chựa", "Vi Văn Tới", "Lương Văn Ngoan", "Phạm Văn Hiểu", "Ngân Văn Đoàn", "Thao Văn Lâu",
  ]
  private static let women = [
    "Hà Thị Bưởi", "Lò Thị Én", "Vi Thị Chum", "Lương Thị Păn", "Phạm Thị Hơn", "Ngân Thị Khuyến", "Thao Thị Mỷ",
  ]
}
