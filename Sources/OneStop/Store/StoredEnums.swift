import Procedures
public import Storage

extension DossierStatus: SQLBindable, SQLReadable {}
extension DossierQueue: SQLBindable, SQLReadable {}
extension SubmissionChannel: SQLBindable, SQLReadable {}
extension ReturnChannel: SQLBindable, SQLReadable {}
extension SignedForm: SQLBindable, SQLReadable {}
/// Kept as its text.
extension DossierCode: SQLBindable, SQLReadable {
  public var bound: BoundValue { .text(description) }
  public static var boundKind: BoundKind { .text }

  public static func read(_ value: BoundValue) throws(ColumnFault) -> DossierCode {
    guard case .text(let text) = value, let code = DossierCode(text) else {
      throw ColumnFault(expected: "DossierCode", found: value)
    }
    return code
  }
}

extension SearchScope {
  /// Hồ sơ: code, names, papers, procedure.
  public static let dossiers = SearchScope(rawValue: "dossiers")
  /// Người đã nộp hồ sơ, found again at the counter.
  public static let knownParties = SearchScope(rawValue: "known_parties")
}
