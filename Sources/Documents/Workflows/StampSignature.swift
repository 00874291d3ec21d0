import BlockingWork
import Certificates
import Evidence
import PDFSigning
import Timestamps
import ValidationReports
import WorkTime

/// A file with its newest signature, as one examination found it.
struct StampedFile: Sendable {
  let bytes: [UInt8]
  let examined: ExaminedPDF

  /// What was found in it, as it is kept.
  func report(by trust: TrustList, at now: Instant) throws -> KeptReport {
    try KeptReport(ValidationReport(examined, of: bytes, trust: trust, at: now))
  }

  /// Of the newest signature.
  var verdict: SignatureVerdict? { examined.signatures.last?.verdict }
}

/// A signature's value before it is put into its file.
struct SignedAttributesValue: Sendable {
  let value: SignatureValue
  let certificate: Certificate
  let chain: [Certificate]
}

extension DocumentDesk {
  /// Signs a prepared file with a timestamp over the signature (PAdES B-T) where one can be had at once, and without (B-B)
  /// where not: what the line does is never the signer's trouble. Nothing is stored.
  ///
  /// - Parameter patience: how long the signer may be kept waiting for timestamps in all.
  func signed(
    _ prepared: PreparedPDF, with key: some SigningKey, waiting patience: SigningPatience, at now: Instant
  ) async throws -> StampedFile {
    let signature = try await offload {
      let certificate = try Certificate(der: key.certificate)
      let chain = try key.chain.map { der throws(CertificateError) in try Certificate(der: der) }
      let value = try key.sign(prepared.signedAttributes(for: certificate).bytesToSign)
      return SignedAttributesValue(value: value, certificate: certificate, chain: chain)
    }
    return try await completed(prepared, signature, waiting: patience, at: now)
  }

  /// The prepared file with a signature that was checked against it, with a timestamp where one can be had at once.
  func completed(
    _ prepared: PreparedPDF, _ signature: SignedAttributesValue, waiting patience: SigningPatience, at now: Instant
  ) async throws -> StampedFile {
    let trust = trust
    let timestamp = await evidence.line.hurried(over: signature.value.bytes, trust: trust, waiting: patience, at: now)
    return try await offload {
      let stamped = try timestamp.flatMap { try timestampedFile(prepared, signature, $0, trust: trust, at: now) }
      if let stamped, stamped.verdict == .valid { return stamped }
      let bytes = try prepared.complete(
        with: signature.value, certificate: signature.certificate, chain: signature.chain
      ).bytes
      let plain = StampedFile(bytes: bytes, examined: try PDFSignatures.examine(bytes, trust: trust, at: now))
      guard let stamped, plain.verdict != .valid, case .indeterminate = stamped.verdict else { return plain }
      return stamped
    }
  }
}

/// nil: the timestamp is too large for the room in the file.
private func timestampedFile(
  _ prepared: PreparedPDF, _ signature: SignedAttributesValue, _ timestamp: TimestampToken, trust: TrustList,
  at now: Instant
) throws -> StampedFile? {
  let bytes: [UInt8]
  do throws(PDFSigningRefusal) {
    bytes = try prepared.complete(
      with: signature.value, certificate: signature.certificate, chain: signature.chain, timestamp: timestamp
    ).bytes
  } catch .tooLargeSignature {
    return nil
  } catch {
    throw error
  }
  return StampedFile(bytes: bytes, examined: try PDFSignatures.examine(bytes, trust: trust, at: now))
}
