import Markup
import WebShell

/// Các tỷ lệ, each with its numerator and denominator.
struct RatesPage: Renderable {
  static let title = "Tỷ lệ"

  let frame: StatisticsFrame
  let rates: StatisticsRates
  let choice: StatisticsChoice

  private struct Line {
    let name: String
    let meaning: String
    let share: Share
  }

  private var lines: [Line] {
    let figures = rates.figures
    return [
      Line(
        name: "Đúng hạn trên hồ sơ có kết quả", meaning: "(trước hạn + đúng hạn) / hồ sơ có kết quả trong kỳ",
        share: figures.onTimeOfResolved),
      Line(
        name: "Đúng hạn trên tổng số hồ sơ",
        meaning: "hồ sơ đã xong đúng hạn và chưa xong còn trong hạn / tổng số hồ sơ phải giải quyết",
        share: figures.onTimeOfTotal),
      Line(name: "Hồ sơ trực tuyến", meaning: "nộp trực tuyến / tiếp nhận trong kỳ", share: figures.online),
      Line(
        name: "Trực tuyến toàn trình", meaning: "nộp trực tuyến / tiếp nhận của thủ tục cung cấp toàn trình",
        share: rates.fullyOnline),
      Line(
        name: "Thanh toán trực tuyến", meaning: "thanh toán qua cổng / hồ sơ phải nộp phí, lệ phí",
        share: rates.paidOnline),
      Line(
        name: "Số hóa thành phần hồ sơ", meaning: "đủ tệp hoặc dữ liệu cho mọi thành phần / hồ sơ có thành phần",
        share: rates.digitised),
      Line(
        name: "Số hóa kết quả", meaning: "kết quả có tệp điện tử / hồ sơ tiếp nhận đã có kết quả",
        share: rates.resultFiles),
      Line(name: "Tái sử dụng giấy tờ", meaning: "có giấy tờ dùng lại / hồ sơ có thành phần", share: rates.reused),
    ]
  }

  var html: HTML {
    """
    \(frame.printHeader(RatesPage.title))
    \(PageHead(RatesPage.title, lead: "\(frame.lead)"))
    \(frame.tabs(current: StatisticsURL.rates))\(choice)
    \(Sheet(nil, isPadded: false, table.html))
    <p class="sub">Tỷ lệ không có mẫu số thì không áp dụng, không phải bằng 0. Số hóa, thanh toán tính đến nay.</p>
    """
  }

  private var table: Table<Line> {
    Table(
      RatesPage.title, lines,
      columns: [
        .title("Tỷ lệ") { "<b>\($0.name)</b><span class=\"sub\">\($0.meaning)</span>" },
        .number("Tử số") { "\($0.share.part)" }, .number("Mẫu số") { "\($0.share.whole)" },
        .number("Giá trị") { "<b>\($0.share.words)</b>" },
      ])
  }
}
