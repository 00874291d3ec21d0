import Procedures
import TestWorld
import Testing
import WorkTime

@Suite("Fees and limits")
struct FeeTests {
  private static let certified = FeePrice.certifiedCopy(page: 2_000, laterPage: 1_000, cap: 200_000)

  @Test(
    "certified copies are counted by the pages of the original, from the third at half the price, with a cap a copy",
    arguments: [
      (5, 3, 21_000), (1, 1, 2_000), (2, 1, 4_000), (3, 1, 5_000), (198, 1, 200_000), (500, 2, 400_000),
      (2, 10, 40_000),
    ])
  func certifiedCopy(pages: Int, copies: Int, amount: Int) {
    #expect(FeeTests.certified.amount(for: CopyCount(pages: pages, copies: copies)) == amount)
  }

  @Test("a price by the copy and one by the case")
  func otherPrices() {
    #expect(FeePrice.perCopy(8_000).amount(for: CopyCount(pages: 4, copies: 3)) == 24_000)
    #expect(FeePrice.flat(50_000).amount(for: CopyCount(pages: 4, copies: 3)) == 50_000)
  }

  @Test(
    "the channel chooses the price, a listed group pays nothing, any other pays",
    arguments: [
      (false, nil, 20_000), (true, nil, 10_000), (false, "Hộ nghèo", 0), (true, "Hộ nghèo", 0),
      (false, "Người cao tuổi", 20_000),
    ] as [(Bool, String?, Int)])
  func channels(isOnline: Bool, exemption: String?, amount: Int) {
    let fee = FeeItem(
      name: "Lệ phí cư trú", kind: .charge, price: .flat(20_000), onlinePrice: .flat(10_000), exemptions: ["Hộ nghèo"])
    #expect(fee.amount(for: .one, isOnline: isOnline, exemption: exemption) == amount)
  }

  @Test("without a price of its own, online costs the same")
  func noOnlinePrice() {
    let fee = FeeItem(name: "Phí", kind: .fee, price: .flat(20_000))
    #expect(fee.amount(for: .one, isOnline: true) == 20_000)
  }

  @Test(
    "the limit depends on the channel and on the area",
    arguments: [
      (false, false, "30 days"), (true, false, "20 days"), (false, true, "45 days"), (true, true, "35 days"),
    ])
  func limits(isOnline: Bool, isRemote: Bool, limit: String) throws {
    let term = ProcedureTerm(
      limit: try TimeLimit("30 days"), onlineLimit: try TimeLimit("20 days"), remoteExtension: .days(15))
    #expect(term.limit(isOnline: isOnline, isRemote: isRemote) == (try TimeLimit(limit)))
  }

  @Test("what has no limit has none anywhere")
  func noLimit() {
    #expect(ProcedureTerm(limit: nil, remoteExtension: .days(10)).limit(isOnline: true, isRemote: true) == nil)
  }
}
