import Certificates
import Cryptography
import Foundation
import Ledger
import People
import SigningKeys
import Storage
import TestRecords
import TestWorld
import Testing
import WorkTime

@Suite("Where keys are")
struct KeyPlaceTests {
  private static let chairman = KeyHolder.person(Role.chairman.id)
  private static let token = KeyPlace.token(TokenPlace(serialNumber: "0a1b", label: "UBND xã"))

  private func open(_ world: TestWorld, _ key: HeldKey.ID? = nil) async throws -> HeldKey.ID {
    try await world.directory.openKey(
      of: Self.chairman, choosing: key, pin: SigningMaterial.pin, by: Role.chairman.id, at: Times.now
    ).key.id
  }

  private func ring(_ world: TestWorld) async throws -> KeyRing {
    try await world.records.read { db in try PeopleRegister(db).keyRing(of: Self.chairman) }
  }

  @Test(
    "a key is read back with its place, and the log agrees", arguments: TestEngine.available,
    [KeyPlace.remote, token, .container(SHA256Digest(of: [1]))])
  func places(engine: TestEngine, place: KeyPlace) async throws {
    try await TestWorld.withKeys(engine) { world in
      let bound = try await world.bind(try SigningMaterial.shared.get().chairman, to: Self.chairman, at: place)
      #expect(try await ring(world).keys.first?.key == bound && bound.place == place)
      #expect(try await world.directory.audit() == nil)
    }
  }

  @Test("an event from before keys had places is a container's")
  func formerEvent() throws {
    let file = SHA256Digest(of: [7])
    let key = HeldKey(
      id: .init(rawValue: 1), holder: Self.chairman, serial: "0a", subjectName: "Lò Văn Thành", notBefore: Times.now,
      notAfter: Times.now, certificate: file, place: .remote)
    var fields = try #require(
      try JSONSerialization.jsonObject(with: try JSONEncoder().encode(key)) as? [String: Any])
    fields["place"] = nil
    fields["container"] = file.hexadecimal
    let former = try JSONDecoder().decode(HeldKey.self, from: try JSONSerialization.data(withJSONObject: fields))
    #expect(former.place == .container(file))
  }

  @Test("of several the one that signed last is taken, or the one that was chosen", arguments: TestEngine.available)
  func several(engine: TestEngine) async throws {
    try await TestWorld.withKeys(engine) { world in
      let first = try #require(try await ring(world).keys.first?.key.id)
      let second = try await world.bind(try SigningMaterial.shared.get().viceChairman, to: Self.chairman).id
      #expect(try await open(world) == second)
      #expect(try await open(world, first) == first)
      try await world.records.write(chain: .system) { db in try PeopleRegister(db).noteUse(of: first, at: Times.now) }
      #expect(try await open(world) == first)
      #expect(try await ring(world).choices(at: Times.now).map(\.key.id) == [first, second])
    }
  }

  @Test("what was bound anew with the same certificate takes the place of the key before")
  func sameCertificate() async throws {
    try await TestWorld.withKeys(.sqliteInMemory) { world in
      let again = try await world.bind(try SigningMaterial.shared.get().chairman, to: Self.chairman)
      #expect(try await ring(world).keys.map(\.key.id) == [again.id])
    }
  }

  @Test("a key that is with its owner opens nothing here; another one that does is taken")
  func keyWithOwner() async throws {
    try await TestWorld.withKeys(.sqliteInMemory) { world in
      let first = try #require(try await ring(world).keys.first?.key.id)
      let material = try SigningMaterial.shared.get()
      let remote = try await world.bind(material.viceChairman, to: Self.chairman, at: .remote)
      await #expect(throws: PeopleRefusal.keyWithOwner) { try await open(world, remote.id) }
      #expect(try await open(world) == first)
      #expect(try await ring(world).remoteKey(nil, at: Times.now)?.id == remote.id)
      #expect(try await ring(world).remoteKey(first, at: Times.now) == nil)
    }
  }

  @Test("somebody else's key is none of the ring's")
  func unknownKey() async throws {
    try await TestWorld.withKeys(.sqliteInMemory) { world in
      let other = try await world.bind(try SigningMaterial.shared.get().agency, to: .agency(world.cast.commune.id))
      await #expect(throws: PeopleRefusal.unknownKey) { try await open(world, other.id) }
    }
  }

  @Test("an administrator binds a certificate, DER or PEM, and nothing that documents are not signed with")
  func certificateUnsuitable() async throws {
    try await TestWorld.withKeys(.sqliteInMemory) { world in
      let material = try SigningMaterial.shared.get()
      let base64 = Data(material.viceChairman.certificate).base64EncodedString(options: .lineLength64Characters)
      let pem = Array("-----BEGIN CERTIFICATE-----\n\(base64)\n-----END CERTIFICATE-----\n".utf8)
      for certificate in [material.viceChairman.certificate, pem] {
        let key = try await bind(certificate, in: world)
        #expect(key.place == .remote && key.subjectName == Role.viceChairman.fullName)
      }
      let unsuitable = [
        try material.authority.rootCertificate, Array("no certificate".utf8), material.chairman.container, pem + pem,
      ]
      for certificate in unsuitable {
        await #expect(throws: PeopleRefusal.certificateUnsuitable) { try await bind(certificate, in: world) }
      }
      await #expect(throws: PeopleRefusal.keyExpired(on: Times.day("2019-12-31"))) {
        try await bind(material.expired.certificate, in: world)
      }
    }
  }

  @Test("outside the administrator's reach nothing is bound")
  func outOfReach() async throws {
    try await TestWorld.withKeys(.sqliteInMemory) { world in
      await #expect(throws: PeopleRefusal.lacksCapability(.administer)) {
        try await world.directory.bindCertificate(
          try SigningMaterial.shared.get().chairman.certificate, to: .agency(world.cast.district.id),
          by: try world.permit(.administrator), at: Times.now)
      }
    }
  }

  private func bind(_ certificate: [UInt8], in world: TestWorld) async throws -> HeldKey {
    try await world.directory.bindCertificate(
      certificate, to: Self.chairman, by: try world.permit(.administrator), at: Times.now)
  }
}
