/// An element of the PDF's logical structure; two pieces with one serial belong to one element.
struct StructureNode: Hashable {
  /// Standard structure types, ISO 32000-1, 14.8.4.
  enum Role: String {
    case document = "Document"
    case heading = "H1"
    case paragraph = "P"
    case table = "Table"
    case row = "TR"
    case headCell = "TH"
    case cell = "TD"

    /// Holds other elements and no text of its own.
    var isGroup: Bool {
      switch self {
      case .document, .table, .row: true
      case .heading, .paragraph, .headCell, .cell: false
      }
    }
  }

  var role: Role
  var serial: Int
}
