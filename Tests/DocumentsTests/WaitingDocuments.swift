@testable import Documents
import Cryptography
import Ledger
import People
import Storage
import TestWorld
import WorkTime

extension TestWorld {
  /// Puts many documents before their signer through the product's own transitions and store, in few transactions and
  /// without typesetting, so that thousands of them can be numbered.
  func prepareWaiting(_ count: Int, at now: Instant = Times.now) async throws -> [OutgoingDocument.ID] {
    var ids: [OutgoingDocument.ID] = []
    while ids.count < count {
      ids += try await prepareBatch(min(500, count - ids.count), at: now)
    }
    return ids
  }

  private func prepareBatch(_ count: Int, at now: Instant) async throws -> [OutgoingDocument.ID] {
    let drafter = try permit(.officer, Drafting.self, at: now)
    let signatory = try cast.standing(.chairman, on: now.vietnamDate).signatory(for: .collective, documentType: "QĐ")
    let policy = ProcessPolicy(of: cast.commune, on: now.vietnamDate)
    let content = TestWorld.content(text: "Điều 1.")
    return try await records.write(chain: Chain(rawValue: drafter.agency.rawValue)) { [desk] db in
      let store = DocumentStore(db)
      return try (0..<count).map { _ in
        let id = try store.reserve(
          agency: drafter.agency, author: drafter.person, particulars: content.particulars, at: now)
        var (document, drafted) = try OutgoingDocument.draft(
          content.particulars, text: content.digest, id: id, by: drafter, at: now)
        try store.keepText(
          content.text, digest: content.digest.hexadecimal, of: document, by: drafter.person, at: now)
        let submitted = try document.submit(
          to: signatory, as: content.digest, by: drafter, policy: policy, at: now)
        var loaded = LoadedDocument(document: document, log: [])
        try store.save(
          &loaded, recording: [drafted, submitted], by: drafter.person, at: now, verdicts: desk.verdicts)
        return id
      }
    }
  }
}
