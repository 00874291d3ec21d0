import Certificates
import Cryptography
import Foundation
import SigningFixtures
import TestRecords
import Testing
import WorkTime

@testable import TrustKeeping

@Suite("Authorities of the trust list")
struct AuthorityTests {
  private let day = TrustYard.now.vietnamDate

  @Test("what is added is read again as it was, by us and from any PEM", arguments: TestEngine.available)
  func added(engine: TestEngine) async throws {
    try await TrustYard.with(engine) { yard in
      let pem =
        TrustEntry(
          authority: TrustedAuthority(yard.root.certificate), subject: "x", der: yard.root.certificate.der
        ).text
        + TrustEntry(
          authority: TrustedAuthority(yard.middle.certificate), subject: "y", der: yard.middle.certificate.der
        ).text
      let wish = try TrustWish(label: "Ban Cơ yếu\nChính phủ", from: day, until: nil, isTest: true)
      let added = try await yard.keeper.add(Array(pem.utf8), as: wish, by: TrustYard.actor, at: TrustYard.now)
      #expect(added.map(\.name) == ["Gốc quốc gia", "CA cấp phát"])
      let kept = try yard.keeper.folder.contents().authorities.map(\.record)
      #expect(Set(kept.map(\.label)) == ["Ban Cơ yếu Chính phủ"] && kept.allSatisfy { $0.isTest && $0.from == day })
      #expect(yard.keeper.current.list.roots == [yard.root.certificate])
      #expect(try await yard.events().count == 2)
      await #expect(throws: TrustRefusal.alreadyTrusted(name: "Gốc quốc gia")) {
        _ = try await yard.keeper.add(
          yard.root.certificate.der,
          as: try TrustWish(label: "Ban Cơ yếu Chính phủ", from: day, until: nil, isTest: true), by: TrustYard.actor,
          at: TrustYard.now)
      }
    }
  }

  @Test("an authority that is withdrawn stays good for what is proved to have been signed before")
  func withdrawn() async throws {
    try await TrustYard.with(.sqliteInMemory) { yard in
      try await yard.add(yard.root.certificate)
      let list = try yard.list(-1, 60)
      _ = try await yard.keeper.importEvidence(list.der, by: TrustYard.actor, at: TrustYard.now)
      let signer = try yard.root.issue(to: "Hà Văn Ca", key: .ellipticCurve())
      let last = day.adding(days: 10)
      let record = try await yard.keeper.withdraw(
        yard.root.certificate.fingerprint.hexadecimal, on: last, by: TrustYard.actor, at: TrustYard.now)
      #expect(record.until == day.adding(days: 9))
      let trust = yard.keeper.current.list
      let end = VietnamTime(last).instant
      #expect(trust.judge(signer, at: end.adding(seconds: -1)) == .trusted(path: ["Hà Văn Ca", "Gốc quốc gia"]))
      #expect(trust.judge(signer, at: end) == .withdrawn(since: end))
      await #expect(throws: TrustRefusal.alreadyWithdrawn(name: "Gốc quốc gia", on: last)) {
        _ = try await yard.keeper.withdraw(
          yard.root.certificate.fingerprint.hexadecimal, on: last, by: TrustYard.actor, at: TrustYard.now)
      }
      await #expect(throws: TrustRefusal.unknownAuthority) {
        _ = try await yard.keeper.withdraw("00ff", on: last, by: TrustYard.actor, at: TrustYard.now)
      }
    }
  }

  @Test("a serial number that two authorities have withdraws neither")
  func ambiguous() async throws {
    try await TrustYard.with(.sqliteInMemory) { yard in
      try await yard.addAuthorities()
      #expect(yard.root.certificate.serialNumber == yard.middle.certificate.serialNumber)
      await #expect(throws: TrustRefusal.ambiguous) {
        _ = try await yard.keeper.withdraw(
          yard.root.certificate.serialNumber, on: day, by: TrustYard.actor, at: TrustYard.now)
      }
    }
  }

  @Test("material that proves nothing is refused with its reason")
  func refused() async throws {
    try await TrustYard.with(.sqliteInMemory) { yard in
      let person = try yard.root.issue(to: "Hà Văn Ca", key: .ellipticCurve())
      await #expect(throws: TrustRefusal.notAnAuthority(name: "Hà Văn Ca")) { try await yard.add(person) }
      await #expect(throws: TrustRefusal.issuerUnknown(name: "CA cấp phát")) {
        try await yard.add(yard.middle.certificate)
      }
      let old = try TestAuthority("Gốc cũ", validity: TrustYard.days(-900)...TrustYard.days(-30))
      await #expect(throws: TrustRefusal.expired(name: "Gốc cũ", on: TrustYard.days(-30).vietnamDate)) {
        try await yard.add(old.certificate)
      }
      try await yard.add(old.certificate, until: TrustYard.days(-60).vietnamDate)
      let weak = try TestAuthority("Gốc yếu", key: .rsa(bits: 1024))
      await #expect(throws: TrustRefusal.tooWeak(name: "Gốc yếu")) { try await yard.add(weak.certificate) }
      let impostor = try TestAuthority("Gốc quốc gia", issuer: yard.root)
      await #expect(throws: TrustRefusal.notSelfSigned(name: "Gốc quốc gia")) {
        try await yard.add(impostor.certificate)
      }
      await #expect(throws: TrustRefusal.unreadable) { _ = try await add([1, 2, 3], to: yard) }
      await #expect(throws: TrustRefusal.tooLarge) {
        _ = try await add([UInt8](repeating: 0x30, count: 33 << 20), to: yard)
      }
      await #expect(throws: TrustRefusal.noCertificate) { _ = try await add(try yard.list(-1, 6).der, to: yard) }
      #expect(throws: TrustRefusal.endBeforeStart) {
        try TrustWish(label: "", from: day, until: day.adding(days: -1), isTest: false)
      }
      #expect(yard.keeper.current.list.roots == [old.certificate])
    }
  }

  private func add(_ bytes: [UInt8], to yard: TrustYard) async throws -> [TrustedAuthority] {
    try await yard.keeper.add(
      bytes, as: try TrustWish(label: "", from: nil, until: nil, isTest: false), by: TrustYard.actor, at: TrustYard.now)
  }

  @Test("evidence is imported only if an authority of ours signed it, and never goes back")
  func evidence() async throws {
    try await TrustYard.with(.sqliteInMemory) { yard in
      try await yard.add(yard.root.certificate)
      func importing(_ bytes: [UInt8]) async throws -> [KeptEvidence] {
        try await yard.keeper.importEvidence(bytes, by: TrustYard.actor, at: TrustYard.now)
      }
      let list = try yard.list(-1, 6, number: 300)
      #expect(try await importing(list.der).map(\.issuer) == ["Gốc quốc gia"])
      #expect(try await importing(list.der).isEmpty)
      let forged = try TestAuthority("Gốc quốc gia").revocationList(from: TrustYard.now, until: TrustYard.days(6))
      await #expect(throws: TrustRefusal.evidenceForged(issuer: forged.issuerName)) {
        _ = try await importing(forged.der)
      }
      await #expect(throws: TrustRefusal.evidenceOlder(issuer: "Gốc quốc gia")) {
        _ = try await importing(try yard.list(0, 6, number: 45).der)
      }
      await #expect(throws: TrustRefusal.evidenceStale(issuer: "Gốc quốc gia", since: TrustYard.days(-1).vietnamDate)) {
        _ = try await importing(try yard.list(-9, -1, number: 301).der)
      }
      await #expect(throws: TrustRefusal.evidenceFromFuture(issuer: "Gốc quốc gia")) {
        _ = try await importing(try yard.list(1, 9, number: 301).der)
      }
      await #expect(throws: TrustRefusal.noEvidence) { _ = try await importing(yard.root.certificate.der) }
      #expect(yard.keeper.current.list.revocationLists == [list])
    }
  }

  @Test("a line of an entry that can't be understood makes the folder unreadable, and the list stays as it was")
  func damaged() async throws {
    try await TrustYard.with(.sqliteInMemory) { yard in
      try await yard.add(yard.root.certificate)
      let digest = yard.keeper.current.list.digest
      let name = "\(yard.root.certificate.fingerprint.hexadecimal.prefix(16)).pem"
      let path = "\(yard.keeper.folder.path)/\(name)"
      let text = try String(contentsOfFile: path, encoding: .utf8)
      for (good, bad) in [
        ("theo chứng thư", "30/6/2025"), ("Gốc thử nghiệm: không", "Gốc thử nghiệm: khong"),
        ("Tin cậy đến", "Tin cay den"),
      ] {
        #expect(text.contains(good))
        try text.replacing(good, with: bad).write(toFile: path, atomically: true, encoding: .utf8)
        await #expect(throws: TrustRefusal.folderDamaged(file: name)) { try await yard.keeper.takeUp() }
        #expect(yard.keeper.current.list.digest == digest)
      }
      try text.replacing("theo chứng thư", with: "2019-01-01").write(toFile: path, atomically: true, encoding: .utf8)
      let changed = try await yard.keeper.takeUp()
      #expect(changed != digest)
      try await yard.keeper.recordChange(to: changed, at: TrustYard.now)
      try await yard.keeper.recordChange(to: changed, at: TrustYard.now)
      #expect(try await yard.events() == ["trust.authority_added", "trust.changed_outside"])
    }
  }
}
