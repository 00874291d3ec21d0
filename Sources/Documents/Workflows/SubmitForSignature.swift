import BlockingWork
public import Ledger
public import People
import Storage
import Typesetting
public import WorkTime

extension DocumentDesk {
  /// Trình ký: typesets the checked draft into the PDF that the leader will see and sign, and hands it over.
  ///
  /// - Throws: `DocumentRefusal`, `PeopleRefusal.noSigningAuthority` and the like when the signer may not sign it.
  public func submit(_ id: OutgoingDocument.ID, by drafter: Permit<Drafting>, once: String = "", at now: Instant)
    async throws
  {
    let (document, text) = try await records.read { db in
      let store = DocumentStore(db)
      let document = try store.load(id).document
      return (document, try store.text(of: id, version: document.version))
    }
    try document.requireAuthor(drafter.person, of: drafter.agency)
    let day = now.vietnamDate
    let content = DraftContent(particulars: document.particulars, text: text)
    try content.requireNoGap()
    let sheet = try await sheet(for: content, in: document.agency, on: day)
    let file = try await offload { [files = records.files] in try files.keep(try typeset(sheet).bytes) }
    try await change(id, in: drafter.agency, expecting: document.revision, by: drafter.person, once: once, at: now) {
      document, db in
      let policy = try ProcessPolicy(of: drafter.agency, at: now, in: db)
      let signatory = try document.signatory(on: day, in: db)
      return [try document.submit(to: signatory, as: file, by: drafter, policy: policy, at: now)]
    }
  }
}

extension OutgoingDocument {
  /// The named signer's proof for this document on a day.
  func signatory(on day: CalendarDate, in db: Database) throws -> Signatory {
    let standing = try PeopleRegister(db).standing(of: particulars.signer, in: agency, on: day)
    return try standing.signatory(for: particulars.matter, documentType: type?.authorityCode ?? "")
  }
}
