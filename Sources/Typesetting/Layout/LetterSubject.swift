/// Trích yếu công văn (cell 5b).
enum LetterSubject {
  /// Begins with `V/v` exactly once, whether the writer typed it or not.
  static func printed(_ subject: String) -> String {
    let typed = subject.lowercased()
    for prefix in ["v/v ", "về việc "] where typed.hasPrefix(prefix) {
      return "V/v " + subject.dropFirst(prefix.count)
    }
    return "V/v " + subject
  }
}
