import BlockingWork
import Cryptography
import Documents
public import Ledger
public import People
import PrescribedForms
import Storage
import Typesetting
public import WorkTime

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
    guard let form = matter.apologySlip(signer: FormSigner(signatory), at: now) else {
      throw DossierRefusal.apologyMissing
    }
    let signed = try await signed(form, by: leader, pin: pin, at: now)
    try await change(id, by: leader, expecting: matter.dossier.revision, once: once, at: now) { dossier, terms, _ in
      [try dossier.reschedule(signed: signed, rules: terms.competentRules, by: signatory, at: now)]
    }
  }

  /// Ký thông báo từ chối giải quyết: then the dossier is stopped.
  public func signRefusal(
    _ id: Dossier.ID, by leader: Standing, pin: String, expecting revision: Int? = nil, once: String = "",
    at now: Instant
  ) async throws {
    if try await isRepeated(once) { return }
    let signatory = try leader.signatory(for: .head, documentType: "TB")
    let matter = try await matterToSign(id, for: leader, expecting: revision)
    guard let form = matter.stopNotice(signer: FormSigner(signatory), at: now) else {
      throw DossierRefusal.proposalMissing
    }
    let signed = try await signed(form, by: leader, pin: pin, at: now)
    try await change(id, by: leader, expecting: matter.dossier.revision, once: once, at: now) { dossier, _, _ in
      [try dossier.refuse(signed: signed, by: signatory, at: now)]
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

  private func signed(
    _ form: some PrescribedForm, by leader: Standing, pin: String, at now: Instant
  ) async throws -> SHA256Digest {
    let unsigned = try await offload { [files = records.files] in try files.keep(try form.pdf().bytes) }
    return try await documents.signFile(unsigned, field: "leader", as: leader, pin: pin, at: now)
  }
}
