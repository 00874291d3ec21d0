import BlockingWork
import Certificates
public import Ledger
import SigningKeys
import Storage
public import WorkTime

extension Directory {
  /// Takes over a key that the authority delivered as a PKCS#12 file; it is opened once, to see that its PIN is right.
  ///
  /// - Parameter container: the file's bytes.
  /// - Throws: `KeyRefusal` when it does not open; `PeopleRefusal`: `keyExpired`, `keyNotYetValid`, `keyDamaged`,
  ///   `certificateCompromised`, `lacksCapability` outside the administrator's reach.
  public func adoptKey(
    _ container: [UInt8], pin: String, for holder: KeyHolder, by actor: Permit<Administration>, at now: Instant
  ) async throws -> HeldKey {
    let files = records.files
    let key = try await offload {
      let opened = try KeyContainer.open(container, pin: pin)
      return try heldKey(certificate: opened.certificate, container: container, for: holder, files: files)
    }
    try key.requireValidity(at: now)
    return try await change(by: actor.person, at: now) { db in
      try actor.requireReach(to: holder, in: db)
      if try KeyQueries(db).isCompromised(key.certificate) { throw PeopleRefusal.certificateCompromised }
      var bound = key
      bound.id = try KeyQueries(db).insert(key)
      return (bound, .keyBound(bound))
    }
  }

  /// Gives a person's key another PIN; a wrong old one is counted like any other.
  ///
  /// - Throws: `PeopleRefusal` as `openKey`; `KeyRefusal.unsuitablePIN`.
  public func changePIN(of person: Person.ID, from old: String, to new: String, at now: Instant) async throws {
    let opened = try await openKey(of: .person(person), pin: old, by: person, at: now)
    let files = records.files
    var key = opened.key
    key.container = try await offload { [kept = key.container] in
      try files.keep(try KeyContainer.changePIN(try files.read(kept), old: old, new: new))
    }
    _ = try await bindKey(key, by: person, at: now)
  }
}

private func heldKey(
  certificate der: [UInt8], container: [UInt8], for holder: KeyHolder, files: FileStore
) throws -> HeldKey {
  do {
    let certificate = try Certificate(der: der)
    return HeldKey(
      id: .init(rawValue: 0), holder: holder, serial: certificate.serialNumber,
      subjectName: certificate.commonName, notBefore: certificate.notBefore, notAfter: certificate.notAfter,
      certificate: try files.keep(der), container: try files.keep(container))
  } catch is CertificateError {
    throw PeopleRefusal.keyDamaged
  }
}
