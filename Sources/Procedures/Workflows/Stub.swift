public import People
public import Storage
public struct ProcedureRegister {
  private let db: Database
  public init(_ db: Database) { self.db = db }
  public func procedure(_ id: Procedure.ID) throws -> Procedure { fatalError() }
}
extension Procedure {
  public func isOffered(by agency: Agency) -> Bool {
    place == .everywhere || place == .borderArea && agency.area.isBorder
  }
}
