import BlockingWork
import Certificates
import Cryptography
import PDFSigning
import Timestamps
import ValidationReports
import WorkTime

/// A file after an attempt to make it last.
struct ExtendedFile: Sendable {
  /// Begins with the bytes that it was made from; the same where nothing could be added.
  var bytes: [UInt8]
  var examined: ExaminedPDF
  /// What is still wanting; nil: nothing.
  var failure: EvidenceFailure?
}

/// Bổ sung bằng chứng: makes what is behind a file's signatures enough to judge them in years to come, step by step: a
/// document timestamp where the time isn't proved (EN 319 142-1, 5.4.2.3), the evidence of the chains (5.4.2.2), and a
/// document timestamp over that. It stores nothing and asks for timestamps only.
struct FileExtension: Sendable {
  let line: TimestampLine
  let trust: TrustList
  let now: @Sendable () -> Instant

  /// - Parameter isRenewing: another document timestamp is due though all is there.
  /// - Throws: `EvidenceFailure.unreadable`.
  func extend(_ pdf: [UInt8], isRenewing: Bool) async throws -> ExtendedFile {
    var file = ExtendedFile(bytes: pdf, examined: try await examine(pdf), failure: nil)
    file.failure = file.examined.hindrance
    if file.failure == nil, file.examined.isTimeWanting { try await prove(&file) }
    if file.failure == nil, isRenewing || file.examined.lowestLevel != .archived { try await archive(&file) }
    return file
  }

  /// A document timestamp that proves the time of all signatures.
  private func prove(_ file: inout ExtendedFile) async throws {
    do throws(EvidenceFailure) {
      let stamped = try await stamped(file.bytes)
      if let hindrance = stamped.examined.timestampHindrance ?? stamped.examined.hindrance { throw hindrance }
      if stamped.examined.isTimeWanting { throw .withoutEffect }
      file = stamped
    } catch {
      file.failure = error
    }
  }

  /// The evidence that the judgement rested on, and a document timestamp over it.
  private func archive(_ file: inout ExtendedFile) async throws {
    do throws(EvidenceFailure) {
      let evidenced = try await evidenced(file)
      if evidenced.bytes != file.bytes {
        // Worth keeping also when no timestamp is to be had today.
        if let hindrance = evidenced.examined.hindrance { throw hindrance }
        file = evidenced
      }
      let stamped = try await stamped(file.bytes)
      if let hindrance = stamped.examined.timestampHindrance ?? stamped.examined.hindrance { throw hindrance }
      guard stamped.examined.lowestLevel == .archived else { throw .withoutEffect }
      file = stamped
    } catch {
      file.failure = error
    }
  }

  private func evidenced(_ file: ExtendedFile) async throws(EvidenceFailure) -> ExtendedFile {
    let bytes = try await writing { () throws(PDFSigningRefusal) in
      try EvidenceUpdate(file.examined.used).apply(to: file.bytes)
    }
    return ExtendedFile(bytes: bytes, examined: try await examine(bytes), failure: nil)
  }

  private func stamped(_ pdf: [UInt8]) async throws(EvidenceFailure) -> ExtendedFile {
    if !line.isSetUp { throw .noServer }
    let prepared = try await writing { () throws(PDFSigningRefusal) in try DocumentTimestamp.prepare(pdf) }
    let token: TimestampToken
    do throws(NoTimestamp) {
      token = try await line.patient(over: prepared.covered, trust: trust, now: now)
    } catch {
      throw EvidenceFailure(error)
    }
    let bytes = try await writing { () throws(PDFSigningRefusal) in try prepared.complete(with: token).bytes }
    return ExtendedFile(bytes: bytes, examined: try await examine(bytes), failure: nil)
  }

  private func examine(_ pdf: [UInt8]) async throws(EvidenceFailure) -> ExaminedPDF {
    let instant = now()
    return try await writing { () throws(PDFSigningRefusal) in
      try PDFSignatures.examine(pdf, trust: trust, at: instant)
    }
  }

  /// What can't be read with certainty can't be added to either.
  private func writing<T: Sendable>(
    _ work: @escaping @Sendable () throws(PDFSigningRefusal) -> T
  ) async throws(EvidenceFailure) -> T {
    do {
      return try await offload { try work() }
    } catch {
      throw .unreadable
    }
  }
}

extension ExaminedPDF {
  private var own: [ExaminedSignature] { signatures.filter { $0.kind == .signature } }

  /// Whether nothing in the file proves the time of a signature.
  var isTimeWanting: Bool { own.contains { $0.provenTime == nil } }

  /// As a report has it.
  var lowestLevel: SignatureLevel? {
    let order: [SignatureLevel] = [.pkcs7, .basic, .timestamped, .longTerm, .archived]
    guard !own.contains(where: { $0.level == nil }) else { return nil }
    return order.first { level in own.contains { $0.level == level } }
  }

  /// Why nothing can be added to any use.
  var hindrance: EvidenceFailure? {
    if own.isEmpty { return .unsigned }
    let verdicts = own.map(\.verdict)
    if verdicts.contains(where: \.isInvalid) { return .signatureInvalid }
    return verdicts.compactMap(EvidenceFailure.init).first
  }

  /// Why the timestamp that was just put behind the file proves nothing.
  var timestampHindrance: EvidenceFailure? {
    guard let last = signatures.last, last.kind == .documentTimestamp else { return .withoutEffect }
    return last.verdict.isInvalid ? .serversUnfit : EvidenceFailure(last.verdict)
  }
}

extension SignatureVerdict {
  fileprivate var isInvalid: Bool {
    if case .invalid = self { true } else { false }
  }
}

extension EvidenceFailure {
  /// nil: it is no doubt.
  fileprivate init?(_ verdict: SignatureVerdict) {
    guard case .indeterminate(let doubt) = verdict else { return nil }
    switch doubt {
    case .revocationUnknown: self = .revocationUnknown
    case .issuerUnknown: self = .issuerUnknown
    default: self = .signatureUndecided
    }
  }

  /// Somebody who answered wrongly is told of before somebody who didn't answer.
  init(_ fault: NoTimestamp) {
    let answered = fault.failures.contains { failure in
      switch failure.reason {
      case .answer, .untrusted, .transport(.wrongType), .transport(.tooLarge): true
      case .transport, .outOfTime: false
      }
    }
    self = fault.failures.isEmpty ? .noServer : answered ? .serversUnfit : .serversUnreachable
  }
}
