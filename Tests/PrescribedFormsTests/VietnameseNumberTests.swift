import PrescribedForms
import Testing

@Suite struct VietnameseNumberTests {
  @Test(
    "sums are read as receipts have them",
    arguments: [
      (0, "Không đồng"), (5, "Năm đồng"), (10, "Mười đồng"), (11, "Mười một đồng"), (14, "Mười bốn đồng"),
      (15, "Mười lăm đồng"), (20, "Hai mươi đồng"), (21, "Hai mươi mốt đồng"), (24, "Hai mươi tư đồng"),
      (25, "Hai mươi lăm đồng"), (101, "Một trăm linh một đồng"), (104, "Một trăm linh bốn đồng"),
      (105, "Một trăm linh năm đồng"), (110, "Một trăm mười đồng"), (115, "Một trăm mười lăm đồng"),
      (1_000, "Một nghìn đồng"), (1_001, "Một nghìn không trăm linh một đồng"),
      (1_010, "Một nghìn không trăm mười đồng"), (8_000, "Tám nghìn đồng"),
      (21_000, "Hai mươi mốt nghìn đồng"), (100_000, "Một trăm nghìn đồng"),
      (1_005_000, "Một triệu không trăm linh năm nghìn đồng"), (1_000_005, "Một triệu không trăm linh năm đồng"),
      (34_567_891, "Ba mươi tư triệu năm trăm sáu mươi bảy nghìn tám trăm chín mươi mốt đồng"),
      (1_000_000_000, "Một tỷ đồng"), (2_000_000_001, "Hai tỷ không trăm linh một đồng"),
      (1_500_000_000_000, "Một nghìn năm trăm tỷ đồng"), (-21_000, "Âm hai mươi mốt nghìn đồng"),
    ])
  func amounts(dong: Int, words: String) { #expect(VietnameseNumber.amount(dong) == words) }

  @Test("every number has words of its own", arguments: [0...3_000, 999_000...1_002_000, 999_999_000...1_000_001_000])
  func distinct(range: ClosedRange<Int>) {
    #expect(Set(range.map(VietnameseNumber.words)).count == range.count)
  }

  @Test("the greatest and the least number are read too")
  func extremes() {
    #expect(VietnameseNumber.words(.max).hasPrefix("chín tỷ hai trăm hai mươi ba triệu"))
    #expect(VietnameseNumber.words(.min).hasPrefix("âm chín tỷ hai trăm hai mươi ba triệu"))
  }
}
