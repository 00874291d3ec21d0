import BlockingWork
import Cryptography
import Documents
import Evidence
public import Ledger
public import People
import PrescribedForms
import Storage
import Typesetting
public import WorkTime

/// A slip as the leader has signed it, with the number that stands in it.
private struct NumberedFile: Sendable {
  let file: SHA256Digest
  let number: SlipNumber
  let evidence: NewEvidence

  /// Leaves the slip where its signature is made to last, in the transaction that records it.
  func record(for dossier: Dossier, by leader: Standing, at now: Instant, in db: Database) throws {
    try EvidenceOutbox(db).record(evidence, of: dossier.receiving, by: leader.person.id, at: now)
  }
}

extension DossierDesk {
  /// Ký phiếu xin lỗi và hẹn lại: the leader's own key on the prepared apology; then the new date holds.
  ///
  /// - Parameter revision: of the dossier whose slip the leader read; nil: whatever it is now.
  /// - Throws: `PeopleRefusal.wrongPIN` and the like; `DossierRefusal.clock` when it is too late by now, `.overtaken`
  ///   when something else was prepared since.
  public func signApology(
    _ id: Dossier.ID, by leader: Standing, pin: String, expecting revision: Int? = nil, once: String = "",
    at now: Instant
  ) async throws {
    if try await isRepeated(once) { return }
    let signatory = try leader.signatory(for: .head, documentType: "TB")
    let matter = try await matterToSign(id, for: leader, expecting: revision)
    _ = try matter.dossier.clockToSign(rules: matter.rules, by: signatory, at: now)
    let signed = try await signed(.apology, of: matter, by: leader, as: signatory, pin: pin, at: now)
    try await change(id, by: leader, expecting: matter.dossier.revision, once: once, at: now) { dossier, terms, db in
      try signed.record(for: dossier, by: leader, at: now, in: db)
      return [
        try dossier.reschedule(
          signed: signed.file, number: signed.number, rules: terms.competentRules, by: signatory, at: now)
      ]
    }
  }

  /// Ký thông báo từ chối, dừng giải quyết: then the dossier is stopped.
  public func signStop(
    _ id: Dossier.ID, by leader: Standing, pin: String, expecting revision: Int? = nil, once: String = "",
    at now: Instant
  ) async throws {
    if try await isRepeated(once) { return }
    let signatory = try leader.signatory(for: .head, documentType: "TB")
    let matter = try await matterToSign(id, for: leader, expecting: revision)
    _ = try matter.dossier.proposalToSign(by: signatory)
    let signed = try await signed(.stopNotice, of: matter, by: leader, as: signatory, pin: pin, at: now)
    try await change(id, by: leader, expecting: matter.dossier.revision, once: once, at: now) { dossier, _, db in
      try signed.record(for: dossier, by: leader, at: now, in: db)
      return [try dossier.stop(signed: signed.file, number: signed.number, by: signatory, at: now)]
    }
  }

  /// What the leader read, and nothing that was prepared since.
  private func matterToSign(
    _ id: Dossier.ID, for leader: Standing, expecting revision: Int?
  ) async throws -> SlipMatter {
    let matter = try await matter(of: id, for: leader)
    if let revision, revision != matter.dossier.revision { throw DossierRefusal.overtaken }
    return matter
  }

  /// First the PIN, so that a wrong one takes no number; then the number, for the signature covers it.
  private func signed(
    _ form: SignedForm, of matter: SlipMatter, by leader: Standing, as signatory: Signatory, pin: String,
    at now: Instant
  ) async throws -> NumberedFile {
    let key = try await directory.openKey(of: .person(leader.person.id), pin: pin, by: leader.person.id, at: now)
    let number = try await reserveNumber(of: form, for: matter.dossier, at: now)
    var matter = matter
    matter.signedNumber = number
    guard let slip = try matter.form(form.kind, viewer: leader, signer: FormSigner(signatory), at: now) else {
      throw DossierRefusal.formNotDue
    }
    let unsigned = try await offload { [files = records.files] in try files.keep(try slip.pdf().bytes) }
    let signed = try await documents.signFile(unsigned, field: "leader", as: leader, with: key, at: now)
    return NumberedFile(
      file: signed.file, number: number,
      evidence: NewEvidence(about: DossierStore.subject(of: matter.dossier.id), report: signed.report))
  }

  /// Giữ số: in a transaction of the agency that signs, which need not be the one in whose chain the dossier's events
  /// stand. A number whose slip is not signed after all stays this dossier's.
  private func reserveNumber(
    of form: SignedForm, for dossier: Dossier, at now: Instant
  ) async throws -> SlipNumber {
    try await records.write(chain: Chain(rawValue: dossier.competent.rawValue)) { db in
      let present = try DossierStore(db).load(dossier.id).dossier
      if present.revision != dossier.revision { throw DossierRefusal.overtaken }
      return try SlipNumberStore(db).reserve(form, for: dossier, in: now.vietnamDate.year)
    }
  }
}

extension SignedForm {
  /// What is printed.
  var kind: FormKind {
    switch self {
    case .apology: .apology
    case .stopNotice: .stopNotice
    }
  }
}
