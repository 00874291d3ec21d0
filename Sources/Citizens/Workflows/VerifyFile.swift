import Ledger
import BlockingWork
import Certificates
import Cryptography
import Foundation
import OneStop
import PDFPages
import PDFSigning
import Storage
public import WorkTime

/// Kết luận về một tệp, in one word.
public enum FileConclusion: Sendable, CaseIterable {
  /// Byte for byte what we issued.
  case genuine
  /// Not ours, but everything it is signed with holds.
  case signedElsewhere
  /// A signature does not hold: changed, or not made by whom it says.
  case altered
  /// Signed, but nothing certain can be said.
  case undecided
  /// Not ours, and nobody has signed it.
  case unsigned
}

/// Chữ ký trong tệp, as told to anybody.
public struct PublicSignature: Hashable, Sendable {
  /// As the certificate names them; nil when that can't be read.
  public let signerName: String?
  public let claimedTime: Instant?
  public let verdict: Verdict

  public enum Verdict: Hashable, Sendable {
    case valid, invalid, indeterminate
  }
}

/// What was found in a file.
public struct FileVerification: Sendable {
  public let conclusion: FileConclusion
  public let known: KnownResult?
  public let signatures: [PublicSignature]
}

extension CitizenDesk {
  /// Kiểm tra tệp kết quả: whether it is what an agency here issued, and what its signatures are worth. It says nothing
  /// of whose matter it is, and the file is not kept.
  ///
  /// - Parameters:
  ///   - path: where the upload lies, at most `UploadAllowance.fileSize` bytes.
  ///   - peer: the address that asks.
  /// - Throws: `CitizenRefusal.tooManyAttempts`, `fileUnreadable`.
  public func verify(fileAt path: String, from peer: String, at now: Instant) async throws -> FileVerification {
    let attempt = Attempt(.verificationPeer, peer, key: key)
    try await records.write(chain: .system) { db in
      let buckets = AttemptBuckets(db)
      try buckets.require([attempt], at: now)
      try buckets.count([attempt], at: now)
    }
    let (digest, signatures) = try await offload { [trust = dossiers.trust] in
      let content = Array(try Foundation.Data(contentsOf: URL(fileURLWithPath: path), options: []))
      if try PDFPages(path: path).firstCheck() != .bounded { throw CitizenRefusal.fileUnreadable }
      return (SHA256Digest(of: content), try PublicSignature.all(in: content, trust: trust, at: now))
    }
    let known = try await records.read { db in try KnownResults(db).result(digest) }
    return FileVerification(
      conclusion: FileConclusion(isKnown: known != nil, verdicts: signatures.map(\.verdict)), known: known,
      signatures: signatures)
  }
}

extension FileConclusion {
  init(isKnown: Bool, verdicts: [PublicSignature.Verdict]) {
    if verdicts.contains(.invalid) {
      self = .altered
    } else if isKnown {
      self = .genuine
    } else if verdicts.isEmpty {
      self = .unsigned
    } else {
      self = verdicts.contains(.indeterminate) ? .undecided : .signedElsewhere
    }
  }
}

extension PublicSignature {
  fileprivate static func all(in pdf: [UInt8], trust: TrustList, at now: Instant) throws -> [PublicSignature] {
    let examined: ExaminedPDF
    do throws(PDFSigningRefusal) {
      examined = try PDFSignatures.examine(pdf, trust: trust, at: now)
    } catch {
      throw CitizenRefusal.fileUnreadable
    }
    return examined.signatures.map { signature in
      let verdict: Verdict =
        switch signature.verdict {
        case .valid: .valid
        case .invalid: .invalid
        case .indeterminate: .indeterminate
        }
      return PublicSignature(
        signerName: signature.signer?.commonName, claimedTime: signature.claimedTime, verdict: verdict)
    }
  }
}
