import BlockingWork
import Certificates
public import Ledger
import OfficeFiles
import Storage
public import WorkTime

extension Directory {
  /// Lịch chứng thư số of everybody, those that end first in front.
  public func certificateCalendar(at now: Instant) async throws -> [CalendarEntry] {
    try await entries(of: try await records.read { db in try HeldKeyLine.all(db) }, at: now)
  }

  /// Of one agency: its own key and those of all who hold an office there.
  ///
  /// - Throws: `PeopleRefusal.lacksCapability` outside the administrator's reach.
  public func certificateCalendar(
    of agency: Agency.ID, by actor: Permit<Administration>, at now: Instant
  ) async throws -> [CalendarEntry] {
    let lines = try await records.read { db in
      try actor.requireReach(to: agency, in: db)
      return try HeldKeyLine.lines(in: agency, on: now.vietnamDate, db)
    }
    return try await entries(of: lines, at: now)
  }

  /// Of those that the viewer has to see to: the own one; the agency's for văn thư; the whole unit for its administrator.
  public func certificates(concerning viewer: Viewer, at now: Instant) async throws -> [CalendarEntry] {
    let (person, agency) = (viewer.person.id, viewer.agency.id)
    let capabilities = viewer.capabilities
    let lines = try await records.read { db in try HeldKeyLine.lines(in: agency, on: now.vietnamDate, db) }
    let concerned = lines.filter { line in
      if capabilities.contains(.administer) || line.state.key.holder == .person(person) { return true }
      return capabilities.contains(.register) && line.state.key.holder == .agency(agency)
    }
    return try await entries(of: concerned, at: now)
  }

  private func entries(of lines: [HeldKeyLine], at now: Instant) async throws -> [CalendarEntry] {
    try await offload { [trust = currentTrust.list, files = records.files] in
      try lines.map { line in
        let certificate = try readCertificate(of: line.state.key, files)
        let finding = CertificateFinding(of: certificate, by: trust, at: now)
        return CalendarEntry(line.state.key, holderName: line.holderName, finding: finding, at: now)
      }
    }
  }

  /// - Throws: `PeopleRefusal.keyRevoked`: a key whose certificate is revoked signs nothing, whoever has the PIN.
  public func requireUnrevoked(_ key: HeldKey, at now: Instant) throws {
    let certificate = try readCertificate(of: key, records.files)
    if let since = currentTrust.list.revocation(of: certificate, at: now) {
      throw PeopleRefusal.keyRevoked(since: since.vietnamDate)
    }
  }
}

private func readCertificate(of key: HeldKey, _ files: FileStore) throws -> Certificate {
  do {
    return try Certificate(der: try files.read(key.certificate))
  } catch is CertificateError {
    throw PeopleRefusal.keyDamaged
  }
}

extension CertificateFinding {
  init(of certificate: Certificate, by trust: TrustList, at now: Instant) {
    if let since = trust.revocation(of: certificate, at: now) {
      self = .revoked(since: since)
      return
    }
    // Outside its validity there is no path; its dates are looked at apart.
    let moment = min(max(now, certificate.notBefore), certificate.notAfter)
    switch trust.examine(certificate, at: moment).verdict {
    case .tooWeak: self = .weak
    case .untrusted, .withdrawn: self = .issuerUnknown
    case .revocationUnknown: self = .revocationUnknown
    default: self = .good
    }
  }
}

extension Array where Element == CalendarEntry {
  /// For a spreadsheet.
  public var csv: [UInt8] { TextTable(CalendarExport.rows(of: self)).csv() }
}
