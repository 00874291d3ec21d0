/// An empty form field that keeps a place on the page for what comes after typesetting.
public struct ReservedField: Hashable, Sendable {
  /// What the field is for; the raw value is the field's name (`/T`) in the PDF.
  public enum Name: String, Hashable, Sendable, CaseIterable {
    case number, day, month, year
    /// Signature field of the leader's image, 45 x 20 mm.
    case leader
    /// Signature field of the agency's seal in real size.
    case agency
    /// Signature field of the officer at the counter, 45 x 20 mm; slips only.
    case officer
  }

  public let name: Name
  /// 0-based.
  public let page: Int
  public let rectangle: PDFRectangle
}
