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
      let place = KeyPlace.container(try files.keep(container))
      return try heldKey(certificate: opened.certificate, place: place, for: holder, files: files)
    }
    return try await bindFirst(key, by: actor, at: now)
  }

  /// Binds a certificate whose key is with its owner: on their own token, in the authority's service for mobile signing.
  ///
  /// - Parameter certificate: DER or PEM.
  /// - Throws: `PeopleRefusal`: `certificateUnsuitable`, `keyExpired`, `keyNotYetValid`, `certificateCompromised`,
  ///   `lacksCapability` outside the administrator's reach.
  public func bindCertificate(
    _ certificate: [UInt8], to holder: KeyHolder, by actor: Permit<Administration>, at now: Instant
  ) async throws -> HeldKey {
    let key = try await offload { [files = records.files] in
      let der = try Certificate(suitableForSigning: certificate).der
      return try heldKey(certificate: der, place: .remote, for: holder, files: files)
    }
    return try await bindFirst(key, by: actor, at: now)
  }

  func bindFirst(_ key: HeldKey, by actor: Permit<Administration>, at now: Instant) async throws -> HeldKey {
    try key.requireValidity(at: now)
    return try await change(by: actor.person, at: now) { db in
      try actor.requireReach(to: key.holder, in: db)
      if try KeyQueries(db).isCompromised(key.certificate) { throw PeopleRefusal.certificateCompromised }
      var bound = key
      bound.id = try KeyQueries(db).insert(key)
      return (bound, .keyBound(bound))
    }
  }

  /// Gives a person's key another PIN; a wrong old one is counted like any other. Only containers get theirs here: a
  /// token's is changed with its maker's program.
  ///
  /// - Parameter id: which container; nil: the one used last.
  /// - Throws: `PeopleRefusal` as `openKey`; `KeyRefusal.unsuitablePIN`.
  public func changePIN(
    of person: Person.ID, key id: HeldKey.ID? = nil, from old: String, to new: String, at now: Instant
  ) async throws {
    let chosen = try await records.read { db in
      let ring = try KeyQueries(db).ring(of: .person(person))
      return try id ?? ring.choices(at: now).first { $0.key.place.isContainer }?.key.id ?? ring.key(nil, at: now).key.id
    }
    let opened = try await openKey(of: .person(person), choosing: chosen, pin: old, by: person, at: now)
    guard case .container(let kept) = opened.key.place else { throw PeopleRefusal.keyWithOwner }
    var key = opened.key
    key.place = try await offload { [files = records.files] in
      .container(try files.keep(try KeyContainer.changePIN(try files.read(kept), old: old, new: new)))
    }
    _ = try await bindKey(key, by: person, at: now)
  }
}

extension Certificate {
  /// What an administrator uploads: one certificate, DER or PEM, of a key that documents are signed with.
  ///
  /// - Throws: `PeopleRefusal.certificateUnsuitable`.
  init(suitableForSigning bytes: [UInt8]) throws(PeopleRefusal) {
    do throws(CertificateError) {
      let isPEM = bytes.starts(with: "-----".utf8)
      let found =
        isPEM
        ? try Certificate.certificates(inPEM: String(decoding: bytes, as: UTF8.self)) : [try Certificate(der: bytes)]
      guard let certificate = found.first, found.count == 1, certificate.isSuitableForSigning else {
        throw .notACertificate
      }
      self = certificate
    } catch {
      throw .certificateUnsuitable
    }
  }

  /// A signer's own, with a key that we can judge signatures of.
  var isSuitableForSigning: Bool {
    let isStrong =
      switch publicKey {
      case .rsa(let bits): bits >= 2048
      case .ellipticCurve: true
      case .other: false
      }
    return isStrong && keyUsage?.allowsDocumentSigning ?? true && !isAuthority
  }
}

func heldKey(
  certificate der: [UInt8], place: KeyPlace, for holder: KeyHolder, files: FileStore
) throws -> HeldKey {
  do {
    let certificate = try Certificate(der: der)
    return HeldKey(
      id: .init(rawValue: 0), holder: holder, serial: certificate.serialNumber,
      subjectName: certificate.commonName, notBefore: certificate.notBefore, notAfter: certificate.notAfter,
      certificate: try files.keep(der), place: place)
  } catch is CertificateError {
    throw PeopleRefusal.keyDamaged
  }
}
