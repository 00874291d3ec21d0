import BlockingWork
import Cryptography
public import Documents
import Evidence
public import Ledger
import OfficialText
import PDFPages
public import People
import Procedures
import Storage
public import WorkTime

/// A result that was not drafted here: what stands on it, and the file.
public struct BroughtResult: Hashable, Sendable {
  public let name: String
  /// Số, ký hiệu.
  public let number: String
  public let date: CalendarDate
  public let signerName: String
  /// nil only for a mere acknowledgement.
  public let file: ComponentFile?

  public init(name: String, number: String, date: CalendarDate, signerName: String, file: ComponentFile?) {
    self.name = name
    self.number = number
    self.date = date
    self.signerName = signerName
    self.file = file
  }
}

extension DossierDesk {
  /// Soạn kết quả: begins the result as a document of ours, which then goes the way of every document.
  public func draftResult(
    _ content: DraftContent, for id: Dossier.ID, by officer: Standing, once: String = "", at now: Instant
  ) async throws -> OutgoingDocument.ID {
    let dossier = try await dossier(id, seenBy: officer)
    try dossier.requireHandler(officer)
    let permit = try officer.permit(Drafting.self)
    let document = try await documents.createDraft(content, by: permit, once: once, at: now)
    if dossier.drafts.contains(document) { return document }
    try await change(id, by: officer, at: now) { dossier, _, _ in
      dossier.drafts.contains(document) ? [] : [try dossier.noteDraft(document, by: officer, at: now)]
    }
    return document
  }

  /// Hoàn thành with a document that was drafted from this dossier and has been issued.
  public func finish(
    _ id: Dossier.ID, with document: OutgoingDocument.ID, by officer: Standing, expecting revision: Int? = nil,
    once: String = "", at now: Instant
  ) async throws {
    guard let issued = try await documents.issued(document) else { throw DossierRefusal.documentNotIssued }
    try await change(id, by: officer, expecting: revision, once: once, at: now) { dossier, terms, db in
      let result = DossierResult(
        kind: .document(document), name: terms.procedure.result, number: issued.number, date: issued.date,
        signerName: issued.signerName, file: issued.file)
      try DossierStore(db).requireUnused(issued.file, but: dossier)
      return [try dossier.finish(with: result, procedure: terms.procedure, by: officer, at: now)]
    }
  }

  /// Hoàn thành with a signed file, the scan of a signed paper, or a mere acknowledgement, as the procedure has it.
  ///
  /// A signed file must carry valid signatures only and name the dossier: its code, or its owner.
  public func finish(
    _ id: Dossier.ID, with brought: BroughtResult, by officer: Standing, expecting revision: Int? = nil,
    once: String = "", at now: Instant
  ) async throws {
    let dossier = try await dossier(id, seenBy: officer)
    let carrier = try await records.read { db in
      try ProcedureRegister(db).procedure(dossier.intake.procedure).resultCarrier
    }
    let kind: ResultKind =
      switch carrier {
      case .electronic: .signedFile
      case .paper: brought.file?.signatures == .valid ? .signedFile : .paper
      case .acknowledgement: .acknowledgement
      }
    var evidence: NewEvidence?
    if kind == .signedFile {
      guard let file = brought.file else { throw DossierRefusal.resultMissing }
      try file.requireSigned()
      try await requireNamed(dossier, in: file)
      evidence = try await self.evidence(of: file, for: dossier, at: now)
    }
    try await change(id, by: officer, expecting: revision, once: once, at: now) { [evidence] dossier, terms, db in
      let result = DossierResult(
        kind: kind, name: brought.name, number: brought.number, date: brought.date, signerName: brought.signerName,
        file: brought.file?.digest)
      if let file = result.file { try DossierStore(db).requireUnused(file, but: dossier) }
      if let evidence {
        try EvidenceOutbox(db).record(evidence, of: dossier.receiving, by: officer.person.id, at: now)
      }
      return [try dossier.finish(with: result, procedure: terms.procedure, by: officer, at: now)]
    }
  }

  /// What is found in the signatures of a result that was made elsewhere, to be kept with it.
  private func evidence(of file: ComponentFile, for dossier: Dossier, at now: Instant) async throws -> NewEvidence {
    let pdf = try await offload { [files = records.files] in try files.read(file.digest) }
    let report = try KeptReport(try await report(on: pdf, at: now))
    return NewEvidence(about: DossierStore.subject(of: dossier.id), report: report)
  }

  /// The text of the file says whose matter it is.
  private func requireNamed(_ dossier: Dossier, in file: ComponentFile) async throws {
    let text = try await offload { [files = records.files] in
      try PDFPages(path: files.path(of: file.digest)).text()
    }
    let words = FinishWords.split(text)
    let names = [dossier.code?.description, dossier.intake.parties.concerned.name].compactMap(\.self)
    guard names.contains(where: { FinishWords.contain(words, FinishWords.split($0)) }) else {
      throw DossierRefusal.resultDoesNotNameDossier
    }
  }

  /// Đề nghị từ chối giải quyết.
  public func proposeStop(
    _ proposal: StopProposal, for id: Dossier.ID, by officer: Standing, expecting revision: Int? = nil,
    once: String = "", at now: Instant
  ) async throws {
    try await change(id, by: officer, expecting: revision, once: once, at: now) { dossier, _, _ in
      [try dossier.proposeStop(proposal, by: officer, at: now)]
    }
  }

  /// Dừng giải quyết for want of a supplement.
  public func stop(
    _ id: Dossier.ID, reason: String, by officer: Standing, expecting revision: Int? = nil,
    once: String = "", at now: Instant
  ) async throws {
    try await change(id, by: officer, expecting: revision, once: once, at: now) { dossier, _, _ in
      [try dossier.stop(reason: reason, by: officer, at: now)]
    }
  }

  /// Đề nghị dừng giải quyết for want of a supplement; it stops once the leader has signed.
  public func proposeOverdueStop(
    _ id: Dossier.ID, reason: String, by officer: Standing, expecting revision: Int? = nil, once: String = "",
    at now: Instant
  ) async throws {
    try await change(id, by: officer, expecting: revision, once: once, at: now) { dossier, _, _ in
      [try dossier.proposeOverdueStop(reason: reason, by: officer, at: now)]
    }
  }

  /// Rút hồ sơ at the counter.
  public func withdraw(
    _ id: Dossier.ID, reason: String, by receiver: Standing, expecting revision: Int? = nil, once: String = "",
    at now: Instant
  ) async throws {
    let permit = try receiver.permit(Reception.self)
    try await change(id, by: receiver, expecting: revision, once: once, at: now) { dossier, _, _ in
      [try dossier.withdraw(reason: reason, by: permit, at: now)]
    }
  }

  /// Rút hồ sơ online, by the applicant.
  public func withdraw(_ id: Dossier.ID, reason: String, once: String = "", at now: Instant) async throws {
    try await change(id, by: nil, once: once, at: now) { dossier, _, _ in
      [try dossier.withdraw(reason: reason, at: now)]
    }
  }
}

/// Words of a file, compared whole: `Vi Văn An` is not in `Vi Văn Anh`.
private enum FinishWords {
  /// As they stand, but for the placing of tones and capitals; what is neither letter nor digit parts them.
  static func split(_ text: String) -> [String] {
    VietnameseText.toneNormalised(text).lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  static func contain(_ words: [String], _ name: [String]) -> Bool {
    guard let first = name.first, words.count >= name.count else { return false }
    return words.indices.dropLast(name.count - 1).contains { place in
      words[place] == first && Array(words[place..<(place + name.count)]) == name
    }
  }
}

extension ComponentFile {
  fileprivate func requireSigned() throws(DossierRefusal) {
    switch signatures {
    case .valid: return
    case .none: throw .resultNotSigned
    case .invalid: throw .resultSignatureInvalid
    case .indeterminate: throw .resultSignatureUnproved
    }
  }
}

extension DossierStore {
  /// A file is the result of one dossier only.
  func requireUnused(_ file: SHA256Digest, but dossier: Dossier) throws {
    if let code = try code(withResult: file.hexadecimal), code != dossier.code {
      throw DossierRefusal.resultOfAnother(code.description)
    }
  }
}
