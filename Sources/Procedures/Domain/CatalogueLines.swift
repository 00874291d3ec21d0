import Foundation
import People
import WorkTime

/// A fee, component or step as one line of a cell: `Tờ khai | bản chính | 1 | bắt buộc`. Parts at the end may be left out.
protocol CatalogueLine {
  /// - Throws: what is wrong with the line.
  init(catalogueParts parts: [String]) throws(CatalogueLineFlaw)
  var catalogueParts: [String] { get }
}

/// What is wrong with a line, and with which words.
public enum CatalogueLineFlaw: Error, Hashable, Sendable {
  case nameMissing
  /// A word that isn't one of those known.
  case unknownWord(String)
  case notAPrice(String)
  case notAQuantity(String)
  case notALimit(String)
  /// More parts than a line has.
  case tooManyParts
}

extension CatalogueLine {
  init(catalogueLine line: String) throws(CatalogueLineFlaw) {
    try self.init(catalogueParts: CatalogueText.split(line, by: CatalogueText.partMark))
  }

  var catalogueLine: String { CatalogueText.joined(catalogueParts, by: CatalogueText.partMark) }
}

extension [String] {
  /// The part at a place, empty if it was left out.
  fileprivate func part(_ index: Int) -> String { index < count ? self[index] : "" }

  fileprivate func requireName(partsAtMost limit: Int) throws(CatalogueLineFlaw) -> String {
    if part(0).isEmpty { throw .nameMissing }
    if count > limit { throw .tooManyParts }
    return self[0]
  }

  /// Without the empty parts at the end.
  fileprivate var shortened: [String] { Array(reversed().drop { $0.isEmpty }.reversed()) }
}

/// `Lệ phí đăng ký kết hôn | lệ phí | 30.000 | 15.000 | Hộ nghèo; Người khuyết tật`: name, kind, price, price online,
/// who pays nothing.
extension FeeItem: CatalogueLine {
  init(catalogueParts parts: [String]) throws(CatalogueLineFlaw) {
    let name = try parts.requireName(partsAtMost: 5)
    guard let kind = FeeKind(word: parts.part(1)) else { throw .unknownWord(parts.part(1)) }
    guard let price = FeePrice(catalogueText: parts.part(2)) else { throw .notAPrice(parts.part(2)) }
    let online = parts.part(3).isEmpty ? nil : FeePrice(catalogueText: parts.part(3))
    if online == nil, !parts.part(3).isEmpty { throw .notAPrice(parts.part(3)) }
    let groups = CatalogueText.split(parts.part(4), by: CatalogueText.itemMark).filter { !$0.isEmpty }
    self.init(name: name, kind: kind, price: price, onlinePrice: online, exemptions: groups)
  }

  var catalogueParts: [String] {
    let groups = CatalogueText.joined(exemptions, by: CatalogueText.itemMark)
    return [name, kind.word, price.catalogueText, onlinePrice?.catalogueText ?? "", groups].shortened
  }
}

/// `Giấy tờ tùy thân | xuất trình | 1 | bắt buộc | thay bằng dữ liệu`: name, form, how many, whether it must be there,
/// whether data stand in for it.
extension DossierComponent: CatalogueLine {
  static let requiredWord = "bắt buộc"
  static let optionalWord = "nếu có"
  static let replaceableWord = "thay bằng dữ liệu"

  init(catalogueParts parts: [String]) throws(CatalogueLineFlaw) {
    let name = try parts.requireName(partsAtMost: 5)
    let form = parts.part(1).isEmpty ? .original : ComponentForm(word: parts.part(1))
    guard let form else { throw .unknownWord(parts.part(1)) }
    let quantity = parts.part(2).isEmpty ? 1 : Int(parts.part(2))
    guard let quantity, (1...99).contains(quantity) else { throw .notAQuantity(parts.part(2)) }
    guard ["", DossierComponent.requiredWord, DossierComponent.optionalWord].contains(parts.part(3).lowercased()) else {
      throw .unknownWord(parts.part(3))
    }
    guard ["", DossierComponent.replaceableWord].contains(parts.part(4).lowercased()) else {
      throw .unknownWord(parts.part(4))
    }
    self.init(
      name: name, form: form, quantity: quantity,
      isRequired: parts.part(3).lowercased() != DossierComponent.optionalWord,
      isReplaceableByData: !parts.part(4).isEmpty)
  }

  var catalogueParts: [String] {
    [
      name, form.word, String(quantity), isRequired ? DossierComponent.requiredWord : DossierComponent.optionalWord,
      isReplaceableByData ? DossierComponent.replaceableWord : "",
    ].shortened
  }
}

/// `Thẩm định | Công chức | TPHT | 2 ngày làm việc`: name, position, unit, limit.
extension ProcedureStep: CatalogueLine {
  init(catalogueParts parts: [String]) throws(CatalogueLineFlaw) {
    let name = try parts.requireName(partsAtMost: 4)
    guard let position = Position(word: parts.part(1)) else { throw .unknownWord(parts.part(1)) }
    let limit = parts.part(3).isEmpty ? nil : TimeLimit.Stretch(catalogueText: parts.part(3))
    if limit == nil, !parts.part(3).isEmpty { throw .notALimit(parts.part(3)) }
    self.init(name: name, position: position, unit: parts.part(2), limit: limit)
  }

  var catalogueParts: [String] { [name, position.word, unit, limit?.vietnameseText ?? ""].shortened }
}
