public import Storage

extension Stage: SQLBindable, SQLReadable {}
extension Queue: SQLBindable, SQLReadable {}
extension Urgency: SQLBindable, SQLReadable {}
extension SignatureCheck: SQLBindable, SQLReadable {}
extension SignatureRole: SQLBindable, SQLReadable {}

extension SearchScope {
  /// Văn bản đi: number, symbol, subject and text.
  public static let outgoingDocuments = SearchScope(rawValue: "outgoing_documents")
}
