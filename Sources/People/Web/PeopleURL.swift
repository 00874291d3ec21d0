public import Ledger
public import Markup

/// The addresses of People's pages.
public enum PeopleURL {
  public static let signIn: WebPath = "/dang-nhap"
  /// The viewer's own account: password, signing key, PIN.
  public static let account: WebPath = "/tai-khoan"
  public static let agencies: WebPath = "/don-vi"
  public static let people: WebPath = "/can-bo"
  /// Lịch chứng thư số.
  public static let certificates: WebPath = "/lich-chung-thu"

  public static func agency(_ id: Agency.ID) -> WebPath { "/don-vi/\(id)" }
  public static func person(_ id: Person.ID) -> WebPath { "/can-bo/\(id)" }

  static let ownPassword: WebPath = "/tai-khoan/mat-khau"
  static let ownPIN: WebPath = "/tai-khoan/ma-pin"
  static let ownPicture: WebPath = "/tai-khoan/chu-ky"
  static let newAgency: WebPath = "/don-vi/them"
  static let newPerson: WebPath = "/can-bo/them"

  static func agencyForm(_ id: Agency.ID) -> WebPath { "/don-vi/\(id)/sua" }
  static func seal(_ id: Agency.ID) -> WebPath { "/don-vi/\(id)/con-dau" }
  static func sealPicture(_ id: Agency.ID) -> WebPath { "/don-vi/\(id)/con-dau.png" }

  private static let certificateTable: WebPath = "/lich-chung-thu/bang.csv"

  static func certificateTable(of agency: Agency.ID) -> WebPath { certificateTable.with("don-vi", agency) }

  /// The people of one agency.
  static func people(of agency: Agency.ID) -> WebPath { people.with("don-vi", agency) }
  static func newPerson(in agency: Agency.ID) -> WebPath { newPerson.with("don-vi", agency) }
  static func appointments(_ id: Person.ID) -> WebPath { "/can-bo/\(id)/bo-nhiem" }
  static func appointment(_ id: Appointment.ID, of person: Person.ID) -> WebPath { "/can-bo/\(person)/bo-nhiem/\(id)" }
  static func password(_ id: Person.ID) -> WebPath { "/can-bo/\(id)/mat-khau" }
  static func accountLock(_ id: Person.ID) -> WebPath { "/can-bo/\(id)/khoa-tai-khoan" }
  static func accountUnlock(_ id: Person.ID) -> WebPath { "/can-bo/\(id)/mo-tai-khoan" }
  static func account(of id: Person.ID) -> WebPath { "/can-bo/\(id)/tai-khoan" }
  static func delegations(_ id: Person.ID) -> WebPath { "/can-bo/\(id)/uy-quyen" }
  static func delegation(_ id: Delegation.ID, of person: Person.ID) -> WebPath { "/can-bo/\(person)/uy-quyen/\(id)" }

  /// The page of whoever holds a key.
  static func page(of holder: KeyHolder) -> WebPath { "/\(place(of: holder).list)/\(place(of: holder).id)" }

  static func key(of holder: KeyHolder) -> WebPath { "/\(place(of: holder).list)/\(place(of: holder).id)/khoa-ky" }

  /// A certificate whose key is with its owner.
  static func certificate(of holder: KeyHolder) -> WebPath {
    "/\(place(of: holder).list)/\(place(of: holder).id)/khoa-ky/chung-thu"
  }

  /// A key in a token of the server.
  static func tokenKey(of holder: KeyHolder) -> WebPath {
    "/\(place(of: holder).list)/\(place(of: holder).id)/khoa-ky/thiet-bi"
  }

  static func keyLock(_ key: HeldKey.ID, of holder: KeyHolder) -> WebPath {
    "/\(place(of: holder).list)/\(place(of: holder).id)/khoa-ky/\(key)/mo-khoa"
  }

  static func keyRetirement(_ key: HeldKey.ID, of holder: KeyHolder) -> WebPath {
    "/\(place(of: holder).list)/\(place(of: holder).id)/khoa-ky/\(key)/ngung-dung"
  }

  private static func place(of holder: KeyHolder) -> (list: String, id: Int64) {
    switch holder {
    case .person(let person): ("can-bo", person.rawValue)
    case .agency(let agency): ("don-vi", agency.rawValue)
    }
  }
}
