import Markup
import WebShell
import WorkTime

extension CatalogueWord {
  /// For a form: value and word, the word with a capital.
  static var wordChoices: [FieldChoice] { allCases.map { FieldChoice($0.rawValue, $0.word.capitalisedFirst) } }
}

extension String {
  var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}

extension ProcedureTerm {
  /// `3 ngày làm việc`, or that there is none.
  var limitText: String { limit?.vietnameseText.capitalisedFirst ?? "Không hẹn ngày trả" }
}

extension ProcedurePlace {
  var words: String {
    switch self {
    case .everywhere: "Tại mọi xã"
    case .borderArea: "Chỉ tại xã khu vực biên giới"
    case .elsewhere(let system): "Trên hệ thống của \(system), không tiếp nhận tại đây"
    }
  }
}

extension Discretion {
  var words: String {
    switch self {
    case .ordinary: "Tra cứu được bằng mã hồ sơ"
    case .hidden: "Không hiện khi tra cứu, niêm yết"
    case .restricted: "Chỉ người tiếp nhận và người giải quyết được xem"
    }
  }
}

extension FeePrice {
  var words: String {
    switch self {
    case .flat(let price): "\(CatalogueText.amount(price)) đồng"
    case .perCopy(let price): "\(CatalogueText.amount(price)) đồng/bản"
    case .certifiedCopy(let page, let laterPage, let cap):
      """
      \(CatalogueText.amount(page)) đồng/trang của bản chính, từ trang thứ ba \(CatalogueText.amount(laterPage)) \
      đồng/trang, tối đa \(CatalogueText.amount(cap)) đồng/bản
      """
    }
  }
}

extension Procedure {
  /// Whether it is in force today, over or still to come.
  func tag(on day: CalendarDate) -> Tag {
    if isInForce(on: day) { return Tag(.ok, "Đang áp dụng") }
    if day < validFrom { return Tag(.info, "Áp dụng từ \(validFrom.shortText)") }
    if let validTo, validTo < validFrom { return Tag(.neutral, "Đã đính chính") }
    return Tag(.neutral, "Hết hiệu lực")
  }
}
