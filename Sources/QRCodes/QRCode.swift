internal import CQRencode

/// Mã QR (ISO/IEC 18004): a text as a square of dark and light modules, row by row from the upper left.
public struct QRCode: Hashable, Sendable {
  /// Light modules that must stay around the code for readers to find it.
  public static let quietZone = 4

  public let text: String
  public let correction: QRCorrection
  /// Modules a side, without the quiet zone: 21 to 177.
  public let side: Int
  private let modules: [Bool]

  /// The smallest code that holds the text.
  public init(_ text: String, correction: QRCorrection = .medium) throws(QRCodeRefusal) {
    guard !text.isEmpty else { throw .empty }
    guard !text.utf8.contains(0) else { throw .unprintable }
    guard let code = QRcode_encodeString(text, 0, correction.level, QR_MODE_8, 1) else { throw .tooLong }
    defer { QRcode_free(code) }
    let side = Int(code.pointee.width)
    self.text = text
    self.correction = correction
    self.side = side
    // The lowest bit of a module's byte says whether it is dark.
    modules = UnsafeBufferPointer(start: code.pointee.data, count: side * side).map { $0 & 1 == 1 }
  }

  /// - Parameters: row and column from 0 to `side` - 1, the quiet zone not counted.
  public func isDark(row: Int, column: Int) -> Bool { modules[row * side + column] }

  /// Dark modules side by side as one bar, in reading order: what is to be drawn.
  public var bars: [Bar] {
    var bars: [Bar] = []
    for row in 0..<side {
      var column = 0
      while column < side {
        let length = (column..<side).prefix { isDark(row: row, column: $0) }.count
        if length > 0 { bars.append(Bar(row: row, column: column, length: length)) }
        column += max(1, length)
      }
    }
    return bars
  }

  /// A run of dark modules in one row.
  public struct Bar: Hashable, Sendable {
    public let row: Int
    public let column: Int
    public let length: Int
  }
}
