public import Cryptography
import Evidence
public import Ledger
public import People
import PDFSigning
import Storage
import Timestamps
public import WorkTime

/// A document as a signer saw it in a list.
public struct SeenDocument: Hashable, Sendable {
  public let id: OutgoingDocument.ID
  /// The file that the list stood for; nil when the form named none, which matches nothing.
  public let file: SHA256Digest?

  public init(id: OutgoingDocument.ID, file: SHA256Digest?) { (self.id, self.file) = (id, file) }
}

/// What became of one document of a batch.
public struct SigningOutcome: Sendable {
  public let document: OutgoingDocument.ID
  public let subject: String
  /// nil: signed.
  public let failure: (any Error)?
}

extension DocumentDesk {
  /// Ký số lãnh đạo: one document with the signer's own key.
  ///
  /// - Parameters:
  ///   - seen: the file that the signer had before their eyes; nil where nobody looked.
  ///   - chosen: the key they chose; nil: the one that signed last.
  /// - Throws: `DocumentRefusal.overtaken` when the file to be signed is another one by now.
  public func sign(
    _ id: OutgoingDocument.ID, seen: SHA256Digest? = nil, as signer: Standing, key chosen: HeldKey.ID? = nil,
    pin: String, once: String = "", at now: Instant
  ) async throws {
    if try await isRepeated(once) { return }
    let document = try await signable(id, by: signer)
    if let seen, seen != document.file { throw DocumentRefusal.overtaken }
    let key = try await openKey(chosen, of: signer, pin: pin, at: now)
    try await sign(id, as: signer, with: key, waiting: SigningPatience(), once: once, at: now)
  }

  /// Ký số hàng loạt: one PIN, and a result for each document; one that fails keeps no other back, and one that the
  /// same signer has signed already, as when a form is sent twice, stays as it is. One whose file is not the one that
  /// was seen is not signed.
  ///
  /// - Throws: only what concerns the key (`PeopleRefusal.wrongPIN`, `TokenRefusal` and the like).
  public func signBatch(
    _ chosen: [SeenDocument], as signer: Standing, key held: HeldKey.ID? = nil, pin: String, at now: Instant
  ) async throws -> [SigningOutcome] {
    let key = try await openKey(held, of: signer, pin: pin, at: now)
    let patience = SigningPatience(signing: chosen.count)
    var outcomes: [SigningOutcome] = []
    for (id, file) in chosen.map({ ($0.id, $0.file) }) {
      let subject = try await subject(of: id, in: signer.agency.id)
      do {
        if try await !isSigned(id, by: signer) {
          if try await signable(id, by: signer).file != file { throw DocumentRefusal.overtaken }
          try await sign(id, as: signer, with: key, waiting: patience, once: "", at: now)
        }
        outcomes.append(SigningOutcome(document: id, subject: subject, failure: nil))
      } catch {
        outcomes.append(SigningOutcome(document: id, subject: subject, failure: error))
      }
    }
    return outcomes
  }

  private func openKey(
    _ chosen: HeldKey.ID?, of signer: Standing, pin: String, at now: Instant
  ) async throws -> OpenedKey {
    let person = signer.person.id
    return try await directory.openKey(of: .person(person), choosing: chosen, pin: pin, by: person, at: now)
  }

  /// The document, which this signer may sign today.
  private func signable(_ id: OutgoingDocument.ID, by signer: Standing) async throws -> OutgoingDocument {
    try await records.read { db in
      let document = try DocumentStore(db).load(id).document
      try document.requireSignable(by: try signer.signatory(of: document))
      return document
    }
  }

  private func isSigned(_ id: OutgoingDocument.ID, by signer: Standing) async throws -> Bool {
    try await records.read { db in
      let document = try DocumentStore(db).load(id).document
      return document.agency == signer.agency.id && document.leaderSignature?.person == signer.person.id
    }
  }

  /// Empty for a document of another agency.
  func subject(of id: OutgoingDocument.ID, in agency: Agency.ID) async throws -> String {
    try await records.read { db in
      guard let line = try DocumentLists(db).line(id), line.agency == agency else { return "" }
      return line.subject
    }
  }

  private func sign(
    _ id: OutgoingDocument.ID, as signer: Standing, with key: OpenedKey, waiting patience: SigningPatience,
    once: String, at now: Instant
  ) async throws {
    let document = try await records.read { db in try DocumentStore(db).load(id).document }
    let request = try await leaderRequest(of: signer.person, at: now)
    let applied = try await applySignature(
      request, role: .leader, to: document, with: key, by: signer.person.id, waiting: patience, at: now)
    try await change(
      id, in: signer.agency.id, expecting: document.revision, by: signer.person.id, once: once, at: now
    ) { document, db in
      try PreparedSignatures(db).drop(.leader, of: id)
      try PeopleRegister(db).noteUse(of: applied.mark.key, at: now)
      try EvidenceOutbox(db).record(applied.evidence, of: document.agency, by: signer.person.id, at: now)
      return [try document.sign(as: try signer.signatory(of: document), with: applied.mark, at: now)]
    }
  }
}

extension DocumentDesk {
  /// What the leader's signature writes.
  func leaderRequest(of signer: Person, at now: Instant) async throws -> SignatureRequest {
    SignatureRequest(
      fieldName: SignatureRole.leader.fieldName, kind: .certification, claimedTime: now, signerName: signer.fullName,
      picture: try await picture(signer.signaturePicture))
  }
}

extension Standing {
  /// Proof that this person may sign this document today.
  func signatory(of document: OutgoingDocument) throws -> Signatory {
    try signatory(for: document.particulars.matter, documentType: document.type?.authorityCode ?? "")
  }
}
