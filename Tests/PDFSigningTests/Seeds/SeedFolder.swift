import Certificates
import Cryptography
import Foundation
import PDFSigning
import SigningFixtures
import Timestamps
import WorkTime

/// What the fuzzers start from, made in one world (`bin/fuzz` says how the committed ones came from these).
struct SeedFolder {
  let workshop: AttackWorkshop
  let stamps: TimestampWorld
  /// What messages and tokens are over; the fuzzer's targets know the same.
  static let content = Array("Báo cáo số 15/BC-UBND".utf8)
  static let pin = "260817"

  var world: SigningWorld { workshop.world }

  init() throws {
    workshop = try AttackWorkshop()
    stamps = try TimestampWorld(key: .ellipticCurve())
  }

  /// One folder a target, and `World`.
  func write(to folder: URL) throws {
    let families = [
      "World": try people(), "pdf": try files(), "message": try messages(), "certificate": try certificates(),
      "ocsp": try answers(), "timestamp": try tokens(), "container": try containers(),
    ]
    for (family, seeds) in families {
      let place = folder.appending(path: family)
      try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
      for (name, bytes) in seeds { try Data(bytes).write(to: place.appending(path: name)) }
    }
  }

  private func people() throws -> [String: [UInt8]] {
    [
      "root.der": world.root.certificate.der, "root.crl": world.revocationList.der, "leader.der": world.leader.der,
      "stamps.der": stamps.root.certificate.der, "stamps.crl": stamps.revocationList.der,
    ]
  }

  private func files() throws -> [String: [UInt8]] {
    var seeds: [String: [UInt8]] = [:]
    for (index, attack) in Attack.corpus.enumerated() { seeds["attack-\(index)"] = try attack.make(workshop) }
    let stamped = try timestamped()
    let trust = world.trust.joined(with: stamps.trust)
    let used = try PDFSignatures.examine(stamped, trust: trust, at: SigningWorld.judgingTime).used
    let kept = try EvidenceUpdate(used).apply(to: stamped)
    let prepared = try DocumentTimestamp.prepare(kept)
    let token = try TimestampToken(
      der: TimestampDraft(digest: prepared.digest.bytes).signed(by: stamps.key, as: stamps.server))
    seeds["archived"] = try prepared.complete(with: token).bytes
    seeds["streams"] = try SystemTool.qpdf(SamplePDF.letter(), ["--object-streams=generate"])
    seeds["encrypted"] = try SystemTool.qpdf(
      SamplePDF.letter(), ["--encrypt", "", "owner", "256", "--"])
    return seeds
  }

  private func timestamped() throws -> [UInt8] {
    let prepared = try world.leaderRequest().prepare(SamplePDF.letter())
    let value = world.leaderKey.sign(prepared.signedAttributes(for: world.leader).bytesToSign)
    let token = try TimestampToken(der: TimestampDraft(over: value.bytes).signed(by: stamps.key, as: stamps.server))
    return try prepared.complete(
      with: value, certificate: world.leader, chain: [world.root.certificate], timestamp: token
    ).bytes
  }

  private func messages() throws -> [String: [UInt8]] {
    var bound = CMSDraft(SeedFolder.content)
    bound.bind(to: world.leader)
    var full = bound
    full.signedAttributes.append(.init(CMSDraft.signingTimeAttribute, Element.utcTime("200817023000Z")))
    full.certificates = [world.root.certificate.der]
    full.revocationChoices = [
      world.revocationList.der, Element.context(1, Element.object("1.3.6.1.5.5.7.16.2"), try answer().der),
    ]
    full.unsignedAttributes = [
      .init(CMSDraft.timestampAttribute, TimestampDraft(over: [1]).signed(by: stamps.key, as: stamps.server))
    ]
    var archive = bound
    archive.signedAttributes.append(
      .init(
        CMSDraft.archiveAttribute,
        Element.sequence(
          Element.context(0, Element.sequence(world.revocationList.der)),
          Element.context(1, Element.sequence(try answer().der)))))
    var named = CMSDraft(SeedFolder.content, hash: .sha512)
    named.bind(to: world.leader, hash: .sha512)
    named.namesKeyIdentifier = true
    let key = TestKey.rsa(bits: 2048)
    var salted = bound
    salted.saltLength = 32
    var seeds = ["bound": bound, "full": full, "archive": archive, "named": named]
      .mapValues { $0.signed(by: world.leaderKey, as: world.leader) }
    seeds["salted"] = salted.signed(by: key, as: try world.root.issue(to: "Hà Văn Ca", key: key))
    return seeds
  }

  private func certificates() throws -> [String: [UInt8]] {
    let key = TestKey.rsa(bits: 2048)
    let responder = try world.root.issue(
      to: "Máy trả lời", key: key, purposes: "OCSPSigning", isExemptFromRevocation: true)
    return [
      "leader": world.leader.der, "responder": responder.der, "server": stamps.server.der,
      "root": stamps.root.certificate.der,
      "list": world.revocationList.der, "text": responder.pem + world.root.certificate.pem,
    ]
  }

  private func answer() throws -> OCSPResponse {
    var draft = OCSPDraft(producedAt: SigningWorld.signingTime)
    draft.answer(.good, about: world.leader, of: world.root.certificate)
    return try draft.signed(by: world.root.key, as: world.root.certificate)
  }

  private func answers() throws -> [String: [UInt8]] {
    let key = TestKey.ellipticCurve()
    let responder = try world.root.issue(
      to: "Máy trả lời", key: key, purposes: "OCSPSigning", isExemptFromRevocation: true)
    var draft = OCSPDraft(producedAt: SigningWorld.signingTime)
    draft.answer(.revoked(since: SigningWorld.signingTime), about: world.leader, of: world.root.certificate)
    draft.identityHash = "sha256"
    draft.namesKey = true
    return [
      "issuer": try answer().der, "responder": try draft.signed(by: key, as: responder, carrying: [responder]).der,
      "busy": OCSPDraft.error(3),
    ]
  }

  private func tokens() throws -> [String: [UInt8]] {
    var draft = TimestampDraft(over: SeedFolder.content)
    let plain = draft.signed(by: stamps.key, as: stamps.server)
    draft.nonce = [UInt8](repeating: 0x4A, count: 8)
    draft.accuracy = Element.sequence(
      Element.integer(2), Element.tagged(0x80, [0x01, 0xF4]), Element.tagged(0x81, [0x64]))
    draft.ordering = Element.yes
    draft.extensions = Element.context(1, Element.sequence(Element.object("1.2.3"), Element.octets([])))
    let full = draft.signed(by: stamps.key, as: stamps.server)
    return [
      "token": plain, "granted": TimestampDraft.response(status: 0, token: full),
      "changed": TimestampDraft.response(status: 1, token: plain),
      "refused": TimestampDraft.response(status: 2, failure: [5, 0x20]),
    ]
  }

  /// As OpenSSL makes them, and with what it calls the old algorithms.
  private func containers() throws -> [String: [UInt8]] {
    let ways = [
      "new": ["-iter", "1"], "old": ["-legacy", "-iter", "1"],
      "plain": ["-iter", "1", "-certpbe", "NONE", "-keypbe", "NONE"],
    ]
    return try ways.mapValues { options in
      try SystemTool.result(
        of: "openssl",
        ["pkcs12", "-export", "-inkey", "key.pem", "-in", "leader.cer", "-certfile", "root.cer", "-out", "key.p12"]
          + ["-passout", "pass:\(SeedFolder.pin)", "-name", "Ha Van Ca"] + options,
        files: [
          "key.pem": world.leaderKey.pem, "leader.cer": world.leader.pem, "root.cer": world.root.certificate.pem,
        ],
        result: "key.p12")
    }
  }
}
