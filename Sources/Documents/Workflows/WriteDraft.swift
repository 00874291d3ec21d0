import Cryptography
public import Ledger
public import People
import Storage
import Submissions
public import WorkTime

/// What the editor sends: particulars and text.
public struct DraftContent: Hashable, Sendable {
  public var particulars: Particulars
  /// As typed.
  public var text: String

  public init(particulars: Particulars, text: String) {
    self.particulars = particulars
    self.text = text
  }

  /// What a text that was begun for somebody leaves to be filled in; such a text goes to nobody.
  public static let gap = "[…]"

  func requireNoGap() throws(DocumentRefusal) {
    if text.contains(DraftContent.gap) { throw .textHasGap }
  }

  var digest: SHA256Digest { SHA256Digest(of: text.utf8) }
}

extension DocumentDesk {
  /// Begins a document.
  ///
  /// - Parameter once: the form's one-time key; the same key again returns the document made the first time.
  public func createDraft(
    _ content: DraftContent, by drafter: Permit<Drafting>, once: String = "", at now: Instant
  ) async throws -> OutgoingDocument.ID {
    try await records.write(chain: Chain(rawValue: drafter.agency.rawValue)) { [verdicts] db in
      if let made = try Submission.earlierOutcome(of: once, in: db).flatMap({ OutgoingDocument.ID($0) }) { return made }
      let store = DocumentStore(db)
      let id = try store.reserve(
        agency: drafter.agency, author: drafter.person, particulars: content.particulars, at: now)
      let (document, event) = try OutgoingDocument.draft(
        content.particulars, text: content.digest, id: id, by: drafter, at: now)
      var loaded = LoadedDocument(document: document, log: [])
      try store.save(&loaded, recording: [event], by: drafter.person, at: now, verdicts: verdicts)
      try store.keepText(content.text, digest: content.digest.hexadecimal, of: document, by: drafter.person, at: now)
      try store.index(document)
      try UnsavedDrafts(db).forget(document: nil, of: drafter.person)
      _ = try Submission.claim(once, outcome: id.description, at: now, in: db)
      return id
    }
  }

  /// Saves a new version of the draft.
  ///
  /// - Parameter version: the document's version when the editor was opened. A comment made since is no new version.
  /// - Throws: `DocumentRefusal.overtaken` when somebody saved another version since; nothing is overwritten.
  public func reviseDraft(
    _ id: OutgoingDocument.ID, with content: DraftContent, expecting version: Int, by drafter: Permit<Drafting>,
    once: String = "", at now: Instant
  ) async throws {
    try await change(id, in: drafter.agency, by: drafter.person, once: once, at: now) { document, db in
      if version != document.version { throw DocumentRefusal.overtaken }
      try UnsavedDrafts(db).forget(document: id, of: drafter.person)
      if document.particulars == content.particulars && document.text == content.digest { return [] }
      let policy = try ProcessPolicy(of: drafter.agency, at: now, in: db)
      let event = try document.revise(
        content.particulars, text: content.digest, by: drafter, policy: policy, at: now)
      try DocumentStore(db).keepText(
        content.text, digest: content.digest.hexadecimal, of: document, by: drafter.person, at: now)
      return [event]
    }
  }
}
