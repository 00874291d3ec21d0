/// Tên loại và trích yếu (cells 5a and 5b).
public enum Heading: Hashable, Sendable {
  /// Công văn: `V/v` and the subject under the number, no type name.
  case letter(subject: String)
  /// Every other type: its name in capitals and the subject below, centred on the page.
  case named(type: String, subject: String)
}
