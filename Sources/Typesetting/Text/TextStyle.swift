/// Size and cut of Liberation Serif, the free face with the metrics of Times New Roman.
struct TextStyle: Hashable, Sendable {
  static let family = "Liberation Serif"

  /// Points.
  var size: Double
  var isBold = false
  var isItalic = false

  /// Height above the baseline by the face's horizontal header, points.
  var ascent: Double { 0.891 * size }
  var descent: Double { 0.216 * size }
  /// Distance of baselines at single spacing, points.
  var singleSpacing: Double { 1.149 * size }
}

/// The sizes chosen within Nghị định 30/2020/NĐ-CP, Phụ lục I, mục V; one coherent set for all documents.
extension TextStyle {
  static let nationalName = TextStyle(size: 13, isBold: true)
  static let motto = TextStyle(size: 14, isBold: true)
  static let superior = TextStyle(size: 13)
  static let issuer = TextStyle(size: 13, isBold: true)
  static let number = TextStyle(size: 13)
  static let date = TextStyle(size: 14, isItalic: true)
  static let narrowDate = TextStyle(size: 13, isItalic: true)
  static let letterSubject = TextStyle(size: 12)
  static let typeName = TextStyle(size: 14, isBold: true)
  static let subject = TextStyle(size: 14, isBold: true)
  static let body = TextStyle(size: 14)
  static let standing = TextStyle(size: 14, isBold: true)
  static let ground = TextStyle(size: 14, isItalic: true)
  static let mark = TextStyle(size: 13, isBold: true)
  static let authority = TextStyle(size: 14, isBold: true)
  static let signer = TextStyle(size: 14, isBold: true)
  static let recipientsHead = TextStyle(size: 12, isBold: true, isItalic: true)
  static let recipients = TextStyle(size: 11)
  static let drafterMark = TextStyle(size: 11)
  static let contact = TextStyle(size: 11)
  static let pageNumber = TextStyle(size: 13)
  static let table = TextStyle(size: 13)
  static let annexLabel = TextStyle(size: 14, isBold: true)
  static let annexReference = TextStyle(size: 14, isItalic: true)
}
