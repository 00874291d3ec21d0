import Evidence
public import Ledger
public import People
import PDFSigning
import Storage
public import WorkTime

extension DocumentDesk {
  /// Ký số cơ quan: the văn thư, in person, fills number and date into their fields and signs with the agency's key.
  public func seal(
    _ id: OutgoingDocument.ID, by clerk: Permit<Registry>, key chosen: HeldKey.ID? = nil, pin: String,
    once: String = "",
    at now: Instant
  ) async throws {
    if try await isRepeated(once) { return }
    let (document, agency) = try await records.read { db in
      (try DocumentStore(db).load(id).document, try PeopleRegister(db).agency(clerk.agency))
    }
    try document.requireSealable(by: clerk)
    let key = try await directory.openKey(
      of: .agency(agency.id), choosing: chosen, pin: pin, by: clerk.person, at: now)
    let request = try await sealRequest(of: agency, on: document, at: now)
    let applied = try await applySignature(request, role: .agency, to: document, with: key, by: clerk.person, at: now)
    try await change(id, in: clerk.agency, expecting: document.revision, by: clerk.person, once: once, at: now) {
      document, db in
      try PreparedSignatures(db).drop(.agency, of: id)
      try PeopleRegister(db).noteUse(of: applied.mark.key, at: now)
      try EvidenceOutbox(db).record(applied.evidence, of: document.agency, by: clerk.person, at: now)
      return [try document.seal(with: applied.mark, by: clerk, at: now)]
    }
  }

  /// Ký số cơ quan, then phát hành at once: two acts, two events; a crash between them leaves a sealed document.
  public func sealAndIssue(
    _ id: OutgoingDocument.ID, by clerk: Permit<Registry>, key chosen: HeldKey.ID? = nil, pin: String,
    once: String = "",
    at now: Instant
  ) async throws {
    if try await isRepeated(once) { return }
    try await seal(id, by: clerk, key: chosen, pin: pin, at: now)
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

extension DocumentDesk {
  /// What the agency's signature writes.
  func sealRequest(of agency: Agency, on document: OutgoingDocument, at now: Instant) async throws -> SignatureRequest {
    SignatureRequest(
      fieldName: SignatureRole.agency.fieldName, kind: .approval, claimedTime: now, signerName: agency.name,
      picture: try await picture(agency.seal.picture), fills: document.issuingFills)
  }
}

extension OutgoingDocument {
  /// What goes into the reserved fields: number and date, padded as printed (NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.3-4). A
  /// type without a number bears the day of the leader's signature.
  var issuingFills: [FieldFill] {
    guard let date = number?.date ?? leaderSignedAt?.vietnamDate else { return [] }
    let number = number.map { FieldFill(name: "number", value: DocumentSymbol.printedNumber($0.number)) }
    return [
      number, FieldFill(name: "day", value: date.day < 10 ? "0\(date.day)" : String(date.day)),
      FieldFill(name: "month", value: date.month < 3 ? "0\(date.month)" : String(date.month)),
      FieldFill(name: "year", value: String(date.year)),
    ].compactMap(\.self)
  }
}
