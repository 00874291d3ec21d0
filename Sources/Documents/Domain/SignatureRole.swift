/// Whose signature goes on the file.
public enum SignatureRole: String, Sendable {
  case leader, agency

  /// The reserved field.
  var fieldName: String { rawValue }
}
