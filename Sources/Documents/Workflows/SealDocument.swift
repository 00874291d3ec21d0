import Evidence
public import Ledger
public import People
import PDFSigning
import Storage
public import WorkTime

extension DocumentDesk {
  /// Ký số cơ quan: the văn thư, in person, fills number and date into their fields and signs with the agency's key.
  public func seal(
    _ id: OutgoingDocument.ID, by clerk: Permit<Registry>, pin: String, once: String = "", at now: Instant
  ) async throws {
    if try await isRepeated(once) { return }
    let (document, agency) = try await records.read { db in
      (try DocumentStore(db).load(id).document, try PeopleRegister(db).agency(clerk.agency))
    }
    try document.requireSealable(by: clerk)
    let key = try await directory.openKey(of: .agency(agency.id), pin: pin, by: clerk.person, at: now)
    let request = SignatureRequest(
      fieldName: SignatureRole.agency.fieldName, kind: .approval, claimedTime: now, signerName: agency.name,
      picture: try await picture(agency.seal.picture), fills: fills(for: document))
    let applied = try await applySignature(request, role: .agency, to: document, with: key, by: clerk.person, at: now)
    try await change(id, in: clerk.agency, expecting: document.revision, by: clerk.person, once: once, at: now) {
      document, db in
      try PreparedSignatures(db).drop(.agency, of: id)
      try EvidenceOutbox(db).record(applied.evidence, of: document.agency, by: clerk.person, at: now)
      return [try document.seal(with: applied.mark, by: clerk, at: now)]
    }
  }

  /// Ký số cơ quan, then phát hành at once: two acts, two events; a crash between them leaves a sealed document.
  public func sealAndIssue(
    _ id: OutgoingDocument.ID, by clerk: Permit<Registry>, pin: String, once: String = "", at now: Instant
  ) async throws {
    if try await isRepeated(once) { return }
    try await seal(id, by: clerk, pin: pin, at: now)
    try await issue(id, by: clerk, once: once, at: now)
  }

  /// Phát hành.
  public func issue(_ id: OutgoingDocument.ID, by clerk: Permit<Registry>, once: String = "", at now: Instant)
    async throws
  {
    try await change(id, in: clerk.agency, by: clerk.person, once: once, at: now) { document, _ in
      [try document.issue(by: clerk, at: now)]
    }
  }
}

/// What goes into the reserved fields: number and date, padded as printed (NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.3-4). A
/// type without a number bears the day of the leader's signature.
private func fills(for document: OutgoingDocument) -> [FieldFill] {
  guard let date = document.number?.date ?? document.leaderSignedAt?.vietnamDate else { return [] }
  let number = document.number.map {
    FieldFill(name: "number", value: DocumentSymbol.printedNumber($0.number))
  }
  return [
    number, FieldFill(name: "day", value: date.day < 10 ? "0\(date.day)" : String(date.day)),
    FieldFill(name: "month", value: date.month < 3 ? "0\(date.month)" : String(date.month)),
    FieldFill(name: "year", value: String(date.year)),
  ].compactMap(\.self)
}
