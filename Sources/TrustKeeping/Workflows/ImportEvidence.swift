import BlockingWork
import Certificates
import Cryptography
import Ledger
import People
import Storage
public import WorkTime

extension TrustKeeper {
  /// Takes revocation lists and answers of a file into the folder, offline; all or none.
  ///
  /// - Returns: what was kept; empty where all of it lay there already.
  /// - Throws: `TrustRefusal`.
  public func importEvidence(
    _ file: [UInt8], by actor: TrustActor, at now: Instant
  ) async throws -> [KeptEvidence] {
    let held = try await heldCertificates()
    let kept = try await offload { [folder] in
      let material = try Upload.material(in: file)
      if material.revocationLists.isEmpty && material.ocspResponses.isEmpty { throw TrustRefusal.noEvidence }
      return try folder.exclusively { try folder.take(material, held: held, at: now) }
    }
    guard !kept.isEmpty else { return [] }
    try await settle(by: actor, at: now) { list in kept.map { .evidenceImported($0, list: list, by: actor.name) } }
    return kept
  }

  /// The certificates of the keys that persons and agencies sign with.
  func heldCertificates() async throws -> [Certificate] {
    let digests = try await records.read { db in try PeopleRegister(db).keysInUse().map(\.key.certificate) }
    return try await offload { [files = records.files] in
      try digests.map { try Certificate(der: try files.read($0)) }
    }
  }
}

extension TrustFolder {
  fileprivate func take(_ material: TrustMaterial, held: [Certificate], at now: Instant) throws -> [KeptEvidence] {
    let contents = try contents()
    let lists = try material.revocationLists.map { try ListVetting(contents: contents, now: now).vetted($0) }
    let answers = try material.ocspResponses.map { try vetted($0, in: contents, at: now) }
    let news = lists.filter { !contents.holds($0.list) }
    for one in news { try keep(one, in: contents, held: held) }
    let unknown = answers.filter { answer in !contents.answers.contains { $0.evidence == answer.response } }
    for one in unknown {
      let digest = SHA256Digest(of: one.response.der)
      try keep(one.response.der, as: "\(digest.hexadecimal.prefix(16)).ocsp")
    }
    return news.map(\.record) + unknown.map(\.record)
  }

  private func vetted(
    _ response: OCSPResponse, in contents: TrustContents, at now: Instant
  ) throws -> (response: OCSPResponse, record: KeptEvidence) {
    let lists = contents.lists.map(\.evidence)
    let issuer = contents.authorities.map(\.certificate).first { response.speaks(for: $0, lists: lists) }
    guard let issuer else { throw TrustRefusal.evidenceForged(issuer: "OCSP") }
    if response.producedAt > now.adding(seconds: ListVetting.tolerance) {
      throw TrustRefusal.evidenceFromFuture(issuer: issuer.shownName)
    }
    let record = KeptEvidence(
      issuer: issuer.shownName, digest: SHA256Digest(of: response.der), thisUpdate: response.producedAt, nextUpdate: nil
    )
    return (response, record)
  }

  /// Puts a list in the place of the issuer's last one. That one is set aside where it has the last word on a certificate
  /// of ours which expired in between, since an issuer may leave expired certificates out of later lists.
  func keep(_ vetted: VettedList, in contents: TrustContents, held: [Certificate]) throws {
    let name = "\(vetted.issuer.fingerprint.hexadecimal.prefix(16)).crl"
    let earlier = contents.lists.filter { $0.evidence.isIssued(by: vetted.issuer) }
    for one in earlier where hasLastWord(one.evidence, before: vetted.list, on: held + contents.list.intermediates) {
      let day = one.evidence.thisUpdate.vietnamDate
      if one.file == name { try keep(one.evidence.der, as: "\(name.dropLast(4))-\(day).crl") }
    }
    try keep(vetted.list.der, as: name)
    for one in earlier where one.file != name && contents.isListAlone(in: one.file) && one.file.hasSuffix(".crl") {
      if !hasLastWord(one.evidence, before: vetted.list, on: held + contents.list.intermediates) {
        try remove(one.file)
      }
    }
  }

  private func hasLastWord(
    _ list: CertificateRevocationList, before next: CertificateRevocationList, on certificates: [Certificate]
  ) -> Bool {
    certificates.contains { list.thisUpdate <= $0.notAfter && $0.notAfter < next.thisUpdate }
  }
}

extension TrustContents {
  func holds(_ list: CertificateRevocationList) -> Bool { lists.contains { $0.evidence == list } }

  /// Whether nothing but one revocation list lies in the file.
  fileprivate func isListAlone(in file: String) -> Bool {
    lists.filter { $0.file == file }.count == 1 && !authorities.contains { $0.file == file }
  }
}

/// A list whose issuer is an authority of ours, and that is newer than what we have.
struct VettedList: Sendable {
  let list: CertificateRevocationList
  let issuer: Certificate

  var record: KeptEvidence {
    KeptEvidence(
      issuer: issuer.shownName, digest: SHA256Digest(of: list.der), thisUpdate: list.thisUpdate,
      nextUpdate: list.nextUpdate)
  }
}

/// What a revocation list must be to be kept, however it came.
struct ListVetting {
  let contents: TrustContents
  let now: Instant

  /// How far an issuer's clock may be ahead of ours, in seconds.
  static let tolerance: Int64 = 300

  /// A list that we hold already passes.
  func vetted(_ list: CertificateRevocationList) throws(TrustRefusal) -> VettedList {
    guard let issuer = contents.issuer(of: list) else { throw .evidenceForged(issuer: list.issuerName) }
    let name = issuer.shownName
    if list.thisUpdate > now.adding(seconds: ListVetting.tolerance) { throw .evidenceFromFuture(issuer: name) }
    let end = list.nextUpdate ?? list.thisUpdate
    if end < now { throw .evidenceStale(issuer: name, since: end.vietnamDate) }
    let held = contents.lists.map(\.evidence).filter { $0.isIssued(by: issuer) }
    if held.contains(where: { $0 != list && list.precedes($0) }) { throw .evidenceOlder(issuer: name) }
    return VettedList(list: list, issuer: issuer)
  }
}
