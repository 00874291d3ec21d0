public import Storage
public import WorkTime

extension Agency: RowReadable {
  static let columns: SQL = """
    id, code, name, printed_name, printed_superior, place_name, symbol, collective_name, superior, qcvn_2016,
    decision_2020, seal_diameter_tenths, seal_picture, numbering, content_review, enforced_from, office_hours,
    valid_from, valid_to, is_border, is_remote, successor
    """

  public init(_ row: Row) throws {
    self.init(
      id: try row[0], code: try row[1], name: try row[2], printedName: try row[3], printedSuperior: try row[4],
      placeName: try row[5], symbol: try row[6], collectiveName: try row[7], superior: try row[8],
      identifiers: AgencyIdentifiers(qcvn2016: try row[9], decision2020: try row[10]),
      seal: SealRecord(diameterTenthsOfMillimetre: try row[11], picture: try row[12]),
      numbering: try row[13], contentReview: try row[14], enforcedFrom: try row[15], officeHours: try row[16],
      area: AgencyArea(isBorder: try row[19], isRemote: try row[20]), validFrom: try row[17], validTo: try row[18],
      successor: try row[21])
  }
}

/// Questions about agencies.
public struct AgencyQueries {
  private let db: Database

  public init(_ db: Database) { self.db = db }

  /// - Throws: `PeopleRefusal.unknownAgency`.
  public func agency(_ id: Agency.ID) throws -> Agency {
    guard let agency: Agency = try db.first("SELECT \(Agency.columns) FROM agencies WHERE id = \(id)") else {
      throw PeopleRefusal.unknownAgency
    }
    return agency
  }

  public func agency(code: String) throws -> Agency {
    guard let agency: Agency = try db.first("SELECT \(Agency.columns) FROM agencies WHERE code = \(code)") else {
      throw PeopleRefusal.unknownAgency
    }
    return agency
  }

  /// Those directly below, in the order of their numbers.
  public func subordinates(of superior: Agency.ID, on day: CalendarDate) throws -> [Agency] {
    try db.all(
      """
      SELECT \(Agency.columns) FROM agencies
      WHERE superior = \(superior) AND valid_from <= \(day) AND (valid_to IS NULL OR valid_to >= \(day)) ORDER BY id
      """)
  }

  /// Those where somebody holds one of these positions that day, in the order of their numbers.
  func agencies(with positions: [Position], on day: CalendarDate) throws -> [Agency] {
    try db.all(
      """
      SELECT \(Agency.columns) FROM agencies g
      WHERE valid_from <= \(day) AND (valid_to IS NULL OR valid_to >= \(day)) AND EXISTS (
        SELECT 1 FROM appointments o WHERE o.agency = g.id AND o.position IN \(positions)
          AND o.valid_from <= \(day) AND (o.valid_to IS NULL OR o.valid_to >= \(day)))
      ORDER BY id
      """)
  }

  public func all() throws -> [Agency] {
    try db.all("SELECT \(Agency.columns) FROM agencies ORDER BY id")
  }

  /// Whether the agency stands somewhere below the other one in the tree.
  public func isBelow(_ agency: Agency.ID, superior: Agency.ID) throws -> Bool {
    try db.value(
      """
      WITH RECURSIVE above (id) AS (
        SELECT superior FROM agencies WHERE id = \(agency)
        UNION SELECT a.superior FROM agencies a JOIN above ON a.id = above.id WHERE a.superior IS NOT NULL
      )
      SELECT COUNT(*) FROM above WHERE id = \(superior)
      """, as: Int.self) != 0
  }

  /// Whether another agency has this code or identifier.
  func isTaken(_ code: String, otherThanBy agency: Agency.ID) throws -> Bool {
    try db.value(
      """
      SELECT COUNT(*) FROM agencies
      WHERE id <> \(agency) AND (code = \(code) OR qcvn_2016 = \(code) OR decision_2020 = \(code))
      """, as: Int.self) != 0
  }

  func insert(_ agency: Agency) throws -> Agency.ID {
    try db.insert(
      """
      INSERT INTO agencies (code, name, printed_name, printed_superior, place_name, symbol, collective_name, superior,
        qcvn_2016, decision_2020, seal_diameter_tenths, seal_picture, numbering, content_review, enforced_from,
        office_hours, valid_from, valid_to, is_border, is_remote, successor)
      VALUES (\(agency.code), \(agency.name), \(agency.printedName), \(agency.printedSuperior), \(agency.placeName),
        \(agency.symbol), \(agency.collectiveName), \(agency.superior), \(agency.identifiers.qcvn2016),
        \(agency.identifiers.decision2020), \(agency.seal.diameterTenthsOfMillimetre), \(agency.seal.picture),
        \(agency.numbering), \(agency.contentReview), \(agency.enforcedFrom), \(agency.officeHours),
        \(agency.validFrom), \(agency.validTo), \(agency.area.isBorder), \(agency.area.isRemote),
        \(agency.successor))
      """)
  }

  func update(_ agency: Agency) throws {
    let changed = try db.run(
      """
      UPDATE agencies SET code = \(agency.code), name = \(agency.name), printed_name = \(agency.printedName),
        printed_superior = \(agency.printedSuperior), place_name = \(agency.placeName), symbol = \(agency.symbol),
        collective_name = \(agency.collectiveName), superior = \(agency.superior),
        qcvn_2016 = \(agency.identifiers.qcvn2016), decision_2020 = \(agency.identifiers.decision2020),
        seal_diameter_tenths = \(agency.seal.diameterTenthsOfMillimetre), seal_picture = \(agency.seal.picture),
        numbering = \(agency.numbering), content_review = \(agency.contentReview),
        enforced_from = \(agency.enforcedFrom), office_hours = \(agency.officeHours),
        valid_from = \(agency.validFrom), valid_to = \(agency.validTo), is_border = \(agency.area.isBorder),
        is_remote = \(agency.area.isRemote), successor = \(agency.successor)
      WHERE id = \(agency.id)
      """)
    if changed != 1 { throw PeopleRefusal.unknownAgency }
  }
}
