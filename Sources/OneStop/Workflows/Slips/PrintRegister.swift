import BlockingWork
import Ledger
public import People
import PrescribedForms
import Storage
import Typesetting
public import WorkTime

extension DossierDesk {
  /// How many dossiers one print may have: some three hundred pages, set in a quarter of a gigabyte.
  public static let longestRegister = 2000

  /// Sổ theo dõi hồ sơ as PDF: what the viewer's unit accepted in a period of one year, with the numbers of that year.
  /// What the viewer may not see keeps its line, with nothing in it.
  ///
  /// Dossiers are read page by page, each in a transaction of its own: only what is printed of them is kept.
  ///
  /// - Throws: `DossierRefusal.registerOfSeveralYears`, `registerTooLong`.
  public func registerBook(for viewer: Standing, of period: ClosedRange<CalendarDate>) async throws -> [UInt8] {
    let (first, last) = (period.lowerBound, period.upperBound)
    guard first.year == last.year else { throw DossierRefusal.registerOfSeveralYears }
    let (start, end) = (VietnamTime(first).instant, VietnamTime(last.adding(days: 1)).instant)
    let total = try await records.read { db in
      try DossierLists(db).placeCount(for: viewer, from: start, until: end)
    }
    if total > DossierDesk.longestRegister { throw DossierRefusal.registerTooLong(limit: DossierDesk.longestRegister) }
    var book = RegisterBook(of: viewer.agency, year: first.year)
    book.period = period.isYear ? nil : period
    var place = RegisterPlace(at: start)
    while let page = try await registerPage(for: viewer, after: place, until: end) {
      book.entries += page.entries
      place = page.last
    }
    return try await offload { [book] in try book.pdf().bytes }
  }

  /// nil: nothing follows.
  private func registerPage(
    for viewer: Standing, after place: RegisterPlace, until end: Instant
  ) async throws -> (entries: [RegisterBook.Entry], last: RegisterPlace)? {
    try await records.read { db in
      let lists = DossierLists(db)
      let places = try lists.places(for: viewer, after: place, until: end, limit: DossierRegisterView.pageSize)
      guard let first = places.first, let last = places.last else { return nil }
      let number = try lists.ordinal(of: first.place, in: viewer.agency.id)
      let entries = try places.enumerated().map { offset, entry in
        try RegisterBook.Entry(entry, number: number + offset, in: db)
      }
      return (entries, last.place)
    }
  }
}

extension ClosedRange<CalendarDate> {
  /// From 1/1 to 31/12.
  fileprivate var isYear: Bool {
    (lowerBound.month, lowerBound.day, upperBound.month, upperBound.day) == (1, 1, 12, 31)
  }
}

extension RegisterBook {
  /// The open book of a year, by the circular in force when it was opened.
  fileprivate init(of agency: Agency, year: Int) {
    let opened = max(CalendarDate(year: year, month: 1, day: 1) ?? agency.validFrom, agency.validFrom)
    self.init(
      edition: FormEdition(on: opened), office: FormOffice(agency, regime: Regime(on: opened)), year: year, volume: 1,
      entries: [])
  }
}

extension RegisterBook.Entry {
  fileprivate init(_ entry: RegisterEntryPlace, number: Int, in db: Database) throws {
    let dossier = entry.isSeen ? try DossierStore(db).load(entry.dossier).dossier : nil
    guard let dossier, let line = try DossierRegisterLine(dossier, number: number, in: db) else {
      self.init(
        number: number, code: "", procedure: "Hồ sơ hạn chế", sets: nil, applicant: "", address: "", resolvingUnit: "",
        receivedOn: entry.acceptedAt.vietnamDate, dueOn: nil, returnedOn: nil, collection: nil)
      return
    }
    let reach = [line.applicant.address, line.applicant.phone].filter { !$0.isEmpty }.joined(separator: "; ")
    self.init(
      number: number, code: line.code.description, procedure: line.procedureName, sets: line.sets,
      applicant: line.applicant.name, address: reach, resolvingUnit: line.competentName,
      receivedOn: line.acceptedAt.vietnamDate, dueOn: line.due?.vietnamDate, returnedOn: line.returnedAt?.vietnamDate,
      collection: FormChannel(line.returnChannel), note: line.remark)
  }
}
