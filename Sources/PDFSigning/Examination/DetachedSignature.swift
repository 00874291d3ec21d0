public import Certificates
import SignatureJudgement
import SignedMessages
public import WorkTime

/// Chữ ký rời (`.p7s`, CMS of RFC 5652): over a file of any kind that lies beside it.
public enum DetachedSignature {
  /// Judges it over the whole content.
  ///
  /// - Parameters:
  ///   - signature: the ContentInfo in DER.
  ///   - now: when it is judged.
  ///   - existedBy: by when both existed, proved from outside; nil: nothing proves it.
  public static func examine(
    _ signature: [UInt8], over content: [UInt8], trust: TrustList, at now: Instant, existedBy: Instant? = nil
  ) -> ExaminedSignature {
    let circumstances = Circumstances(trust: trust, moment: ValidationMoment(now: now, existedBy: existedBy))
    var signer: Certificate?
    var (chain, claimed): (SignatureChain?, Instant?) = (nil, nil)
    let verdict: SignatureVerdict
    do throws(SignatureFault) {
      let message = try SignatureContents.message(in: signature)
      (signer, claimed) = (message.signer, message.signerInfo.attributes.signingTime)
      try message.check(over: content, requiresSigningCertificate: false)
      let found = SignatureChain(message, circumstances)
      chain = found
      try found.check(claimed: claimed)
      verdict = .valid
    } catch {
      verdict = error.verdict
    }
    return ExaminedSignature(
      kind: .signature, level: verdict == .valid ? .pkcs7 : nil, fieldName: "", signer: signer, claimedTime: claimed,
      provenTime: chain?.moment.existedBy, used: chain?.used ?? ReceivedMaterial(),
      timestamps: chain?.timestamps ?? [], certificationLevel: nil, revisionLength: content.count,
      coveredByteCount: content.count, coversWholeFile: true, laterChanges: .none, verdict: verdict)
  }
}
