/// A rectangle on a PDF page, in points (1/72 inch) from the page's lower left corner.
public struct PDFRectangle: Hashable, Sendable {
  public let left: Double
  public let bottom: Double
  public let width: Double
  public let height: Double

  public var right: Double { left + width }
  public var top: Double { bottom + height }
}
