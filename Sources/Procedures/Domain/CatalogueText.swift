import Foundation
import WorkTime

/// How values are written in cells of the catalogue's files, and in the lines of its form.
enum CatalogueText {
  /// Parts of a line, as in `Tờ khai | bản chính | 1`.
  static let partMark: Character = "|"
  /// Items of one part, as in `Hộ nghèo; Người khuyết tật`.
  static let itemMark: Character = ";"

  /// The parts, trimmed. A backslash keeps the character after it in the text, whatever it is.
  static func split(_ text: String, by mark: Character) -> [String] {
    var parts = [""]
    var isEscaped = false
    for character in text {
      if isEscaped || character != mark && character != "\\" {
        parts[parts.count - 1].append(character)
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else {
        parts.append("")
      }
    }
    return parts.map(\.trimmed)
  }

  /// What `split` takes apart.
  static func joined(_ parts: [String], by mark: Character) -> String {
    parts.map { part in
      part.map { $0 == mark || $0 == "\\" ? "\\\($0)" : String($0) }.joined()
    }.joined(separator: mark == itemMark ? "; " : " \(mark) ")
  }

  /// `8.000` or `8000` as a number of đồng.
  static func amount(_ text: some StringProtocol) -> Int? {
    let digits = String(text).filter { $0 != "." && !$0.isWhitespace && $0 != "đ" }
    guard (1...9).contains(digits.count), digits.allSatisfy({ $0.isASCII && $0.isNumber }) else { return nil }
    return Int(digits)
  }

  /// 8000 as `8.000`.
  static func amount(_ number: Int) -> String {
    var text = String(number)
    var place = text.count - 3
    while place > 0 {
      text.insert(".", at: text.index(text.startIndex, offsetBy: place))
      place -= 3
    }
    return text
  }
}

extension TimeLimit {
  /// Reads `3 ngày làm việc`, `30 ngày`, `12 giờ`, `trong ngày`, joined by ` + `, or the form of `init(_:)`.
  init?(catalogueText text: String) {
    let english = text.lowercased()
      .replacing("ngay trong ngày", with: "same day").replacing("trong ngày", with: "same day")
      .replacing("ngày làm việc", with: "working days").replacing("giờ làm việc", with: "working hours")
      .replacing("ngày", with: "days").replacing("giờ", with: "hours").replacing(",", with: ".")
    do throws(TimeLimitRefusal) {
      self = try TimeLimit(english)
    } catch {
      return nil
    }
  }
}

extension TimeLimit.Stretch {
  init?(catalogueText text: String) {
    guard let limit = TimeLimit(catalogueText: text), limit.stretches.count == 1 else { return nil }
    self = limit.stretches[0]
  }
}

extension NamedExtension {
  /// Reads `xác minh: 5 ngày làm việc`.
  init?(catalogueText text: String) {
    let parts = CatalogueText.split(text, by: ":")
    guard parts.count == 2, !parts[0].isEmpty, let stretch = TimeLimit.Stretch(catalogueText: parts[1]) else {
      return nil
    }
    self.init(name: parts[0], by: stretch)
  }

  var catalogueText: String { CatalogueText.joined([name], by: ":") + ": " + by.vietnameseText }
}

extension FeePrice {
  private static let copy = "/bản"
  private static let page = "/trang"
  private static let later = "từ trang 3"
  private static let cap = "tối đa"

  /// Reads `50.000`, `8.000/bản`, `2.000/trang, từ trang 3 1.000, tối đa 200.000`.
  init?(catalogueText text: String) {
    let parts = text.lowercased().split(separator: ",").map(\.trimmed)
    if parts.count == 3, parts[0].hasSuffix(FeePrice.page), parts[1].hasPrefix(FeePrice.later),
      parts[2].hasPrefix(FeePrice.cap),
      let page = CatalogueText.amount(parts[0].dropLast(FeePrice.page.count)),
      let laterPage = CatalogueText.amount(parts[1].dropFirst(FeePrice.later.count)),
      let cap = CatalogueText.amount(parts[2].dropFirst(FeePrice.cap.count))
    {
      self = .certifiedCopy(page: page, laterPage: laterPage, cap: cap)
    } else if parts.count == 1, parts[0].hasSuffix(FeePrice.copy),
      let price = CatalogueText.amount(parts[0].dropLast(FeePrice.copy.count))
    {
      self = .perCopy(price)
    } else if parts.count == 1, let price = CatalogueText.amount(parts[0]) {
      self = .flat(price)
    } else {
      return nil
    }
  }

  public var catalogueText: String {
    let amount = { (number: Int) in CatalogueText.amount(number) }
    return switch self {
    case .flat(let price): amount(price)
    case .perCopy(let price): amount(price) + FeePrice.copy
    case .certifiedCopy(let page, let laterPage, let cap):
      "\(amount(page))\(FeePrice.page), \(FeePrice.later) \(amount(laterPage)), \(FeePrice.cap) \(amount(cap))"
    }
  }
}

extension ProcedurePlace {
  private static let everywhereWord = "mọi xã"
  private static let borderWord = "khu vực biên giới"
  private static let elsewhereWord = "hệ thống khác"

  /// Reads `mọi xã`, `khu vực biên giới`, `hệ thống khác: Bộ Công an`.
  init?(catalogueText text: String) {
    let parts = text.split(separator: ":", maxSplits: 1).map(\.trimmed)
    switch (parts.first?.lowercased(), parts.count) {
    case (ProcedurePlace.everywhereWord, 1): self = .everywhere
    case (ProcedurePlace.borderWord, 1): self = .borderArea
    case (ProcedurePlace.elsewhereWord, 2): self = .elsewhere(parts[1])
    default: return nil
    }
  }

  public var catalogueText: String {
    switch self {
    case .everywhere: ProcedurePlace.everywhereWord
    case .borderArea: ProcedurePlace.borderWord
    case .elsewhere(let system): "\(ProcedurePlace.elsewhereWord): \(system)"
    }
  }
}
