import Hummingbird
import Ledger
import WebShell

extension RequestContext {
  /// The row that the address names.
  ///
  /// - Throws: `PageRefusal.notFound` when it names none.
  func id<Subject>(_ name: String = "id") throws -> Identifier<Subject> {
    guard let id = parameters.get(name).flatMap({ Identifier<Subject>($0) }) else { throw PageRefusal.notFound }
    return id
  }
}

extension DeskContext {
  /// - Throws: `PeopleRefusal.lacksCapability`.
  var administration: Permit<Administration> {
    get throws { try viewer.standing.permit(Administration.self) }
  }
}

extension Request {
  /// The agency that the query asks for; nil for none.
  func agencyInQuery() throws -> Agency.ID? { try queryForm().text("don-vi").flatMap { Agency.ID($0) } }
}
