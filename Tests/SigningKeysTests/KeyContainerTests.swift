import Certificates
import Cryptography
import Foundation
import SigningKeys
import Testing

@Suite struct KeyContainerTests {
  private let world: DemoWorld
  private let message = Array("thuộc tính được ký".utf8)

  init() throws { world = try DemoWorld.shared.get() }

  @Test("a container opens with its PIN and holds certificate, chain and name")
  func opening() throws {
    let key = try KeyContainer.open(world.person.container, pin: DemoWorld.pin)
    #expect(key.certificate == world.person.certificate)
    #expect(key.chain == [try world.authority.issuingCertificate, try world.authority.rootCertificate])
    #expect(key.algorithm == .rsaSHA256)
    #expect(key.friendlyName == "Nguyễn Văn Đức")
  }

  @Test("a PIN typed in another Unicode form opens the container")
  func normalisation() throws {
    let typed = DemoWorld.pin.decomposedStringWithCanonicalMapping
    #expect(try KeyContainer.open(world.person.container, pin: typed).certificate == world.person.certificate)
  }

  @Test("another PIN is refused as a wrong PIN", arguments: ["", "999999", "mã 2608 bí mậT", "\(DemoWorld.pin)\0"])
  func wrongPIN(pin: String) {
    #expect(throws: KeyRefusal.wrongPIN) { try KeyContainer.open(world.person.container, pin: pin) }
  }

  @Test("a truncated container is refused as damaged", arguments: [0, 1, 4, 200, 1000])
  func truncated(length: Int) {
    let beginning = Array(world.person.container.prefix(length))
    #expect(throws: KeyRefusal.damaged) { try KeyContainer.open(beginning, pin: DemoWorld.pin) }
  }

  @Test("bytes that are no container are refused as damaged")
  func notAContainer() {
    #expect(throws: KeyRefusal.damaged) { try KeyContainer.open(world.person.certificate, pin: DemoWorld.pin) }
    #expect(throws: KeyRefusal.damaged) { try KeyContainer.open(SecureRandom.bytes(2000), pin: DemoWorld.pin) }
    let large = world.person.container + [UInt8](repeating: 0, count: 1 << 20)
    #expect(throws: KeyRefusal.damaged) { try KeyContainer.open(large, pin: DemoWorld.pin) }
  }

  @Test("a flipped bit anywhere is refused, never taken for another key")
  func flippedBits() throws {
    for position in stride(from: 0, to: world.person.container.count, by: 97) {
      var changed = world.person.container
      changed[position] ^= 0x10
      do throws(KeyRefusal) {
        // What opens all the same was changed where it says nothing, such as in a padding or an optional field.
        let key = try KeyContainer.open(changed, pin: DemoWorld.pin)
        #expect(key.certificate == world.person.certificate, "byte \(position)")
      } catch {
        #expect(error == .damaged || error == .wrongPIN, "byte \(position)")
      }
    }
  }

  @Test("after a change of PIN only the new PIN opens, to the same key")
  func changeOfPIN() throws {
    let changed = try KeyContainer.changePIN(
      world.person.container, old: DemoWorld.pin, new: "một hai 7", stretching: .demonstration)
    #expect(throws: KeyRefusal.wrongPIN) { try KeyContainer.open(changed, pin: DemoWorld.pin) }
    let before = try KeyContainer.open(world.person.container, pin: DemoWorld.pin)
    let after = try KeyContainer.open(changed, pin: "một hai 7")
    #expect(after.certificate == before.certificate && after.chain == before.chain)
    #expect(after.friendlyName == before.friendlyName)
    #expect(try after.sign(message) == before.sign(message))
  }

  @Test("a change of PIN with a wrong old PIN is refused")
  func changeWithWrongPIN() {
    #expect(throws: KeyRefusal.wrongPIN) {
      try KeyContainer.changePIN(world.person.container, old: "999999", new: "một hai 7")
    }
  }

  @Test("a change to an unsuitable PIN is refused with what is wrong")
  func changeToUnsuitablePIN() {
    #expect(throws: KeyRefusal.unsuitablePIN([.tooShort, .plainSequence])) {
      try KeyContainer.changePIN(world.person.container, old: DemoWorld.pin, new: "1234")
    }
  }

  @Test("a certificate of another key is not sealed")
  func otherCertificate() throws {
    let key = try PrivateKey.generate(.p256)
    #expect(throws: KeyRefusal.noMatchingCertificate) {
      try KeyContainer.seal(
        privateKey: key, certificate: world.person.certificate, chain: [], pin: DemoWorld.pin, friendlyName: "x")
    }
  }

  @Test("what is no certificate is not sealed")
  func noCertificate() throws {
    let key = try PrivateKey.generate(.p256)
    #expect(throws: KeyRefusal.noMatchingCertificate) {
      try KeyContainer.seal(
        privateKey: key, certificate: [0x30, 0x00], chain: [], pin: DemoWorld.pin, friendlyName: "x")
    }
    #expect(throws: KeyRefusal.damaged) {
      try KeyContainer.seal(
        privateKey: key, certificate: world.person.certificate, chain: [[1]], pin: DemoWorld.pin, friendlyName: "x")
    }
  }

  @Test("a key on a curve that is not for signers is not sealed")
  func unsupportedKey() throws {
    let key = try PrivateKey.generate(.p384)
    #expect(throws: KeyRefusal.unsupportedKey) {
      try KeyContainer.seal(
        privateKey: key, certificate: world.person.certificate, chain: [], pin: DemoWorld.pin, friendlyName: "x")
    }
  }

  @Test("many threads sign a batch with one unlocked key")
  func batch() async throws {
    let key = try KeyContainer.open(world.person.container, pin: DemoWorld.pin)
    let expected = try key.sign(message)
    let message = message
    let signatures = try await withThrowingTaskGroup(of: SignatureValue.self) { group in
      for _ in 0..<100 { group.addTask { try key.sign(message) } }
      return try await group.reduce(into: Set()) { $0.insert($1) }
    }
    // PKCS #1 v1.5 has no random part.
    #expect(signatures == [expected])
  }
}
