public import Certificates
import SignedMessages
public import WorkTime

extension TimestampToken {
  /// Judges the token over these bytes, its server's chain as of one instant.
  ///
  /// - Parameters:
  ///   - received: what came with the document beside what the token itself carries.
  ///   - instant: the token's own time where nothing younger is proved, else the time that a younger proof gives.
  public func judge(
    over bytes: [UInt8], trust: TrustList, with received: ReceivedMaterial = ReceivedMaterial(), at instant: Instant
  ) -> TimestampJudgement {
    var chain: ChainJudgement?
    let verdict = TimestampToken.verdict { () throws(TimestampFault) in
      try checkSoundness()
      try checkImprint(of: bytes)
      let material = ReceivedMaterial(
        certificates: message.received.certificates + received.certificates,
        evidence: message.received.evidence + received.evidence)
      let judgement = trust.examine(message.signer, for: .timestamping, with: material, at: instant)
      chain = judgement
      try TimestampToken.check(judgement.verdict)
    }
    return TimestampJudgement(verdict: verdict, chain: chain)
  }

  /// The token by itself, with nobody trusted: its signature, its bindings, the kind of its certificate.
  var soundness: TimestampVerdict {
    TimestampToken.verdict { () throws(TimestampFault) in try checkSoundness() }
  }

  private static func verdict(_ check: () throws(TimestampFault) -> Void) -> TimestampVerdict {
    do {
      try check()
      return .valid
    } catch {
      switch error {
      case .defect(let defect): return .invalid(defect)
      case .doubt(let doubt): return .indeterminate(doubt)
      }
    }
  }

  private func checkSoundness() throws(TimestampFault) {
    do {
      try message.verify()
    } catch {
      switch error {
      case .algorithmUnsupported: throw .doubt(.algorithmUnsupported)
      case .digestMismatch: throw .defect(.digestMismatch)
      case .valueMismatch: throw .defect(.valueMismatch)
      case .certificateMismatch: throw .defect(.certificateMismatch)
      }
    }
    // The binding to the certificate may rest on SHA-1, as RFC 3161 had it: nobody can find a second certificate to it.
    guard message.signerInfo.digestAlgorithm?.isStrong == true else { throw .doubt(.algorithmTooWeak) }
    let signer = message.signer
    guard !message.signerInfo.attributes.signingCertificates.isEmpty,
      statement.authorityName.map(signer.hasSubject) ?? true
    else { throw .defect(.certificateMismatch) }
    guard CertificatePurpose.timestamping.allows(signer) else { throw .defect(.certificateNotForTimestamping) }
    guard statement.time >= signer.notBefore else { throw .defect(.certificateNotYetValid) }
    guard statement.time <= signer.notAfter else { throw .defect(.certificateExpired) }
  }

  private func checkImprint(of bytes: [UInt8]) throws(TimestampFault) {
    guard let hash = statement.imprint.hash else { throw .doubt(.algorithmUnsupported) }
    guard hash.digest(of: bytes) == statement.imprint.digest else { throw .defect(.imprintMismatch) }
    guard hash.isStrong else { throw .doubt(.algorithmTooWeak) }
  }

  private static func check(_ verdict: ChainVerdict) throws(TimestampFault) {
    switch verdict {
    case .trusted: return
    case .untrusted: throw .doubt(.issuerUnknown)
    case .withdrawn(let date): throw .doubt(.issuerWithdrawn(since: date))
    case .expired: throw .defect(.certificateExpired)
    case .notYetValid: throw .defect(.certificateNotYetValid)
    case .revoked(let date): throw .defect(.certificateRevoked(since: date))
    case .revokedAfterwards(let date): throw .doubt(.revokedAfterwards(since: date))
    case .revocationUnknown: throw .doubt(.revocationUnknown)
    case .notForSigning: throw .defect(.certificateNotForTimestamping)
    case .tooWeak: throw .defect(.tooWeak)
    }
  }
}

/// What ends a judgement early.
private enum TimestampFault: Error {
  case defect(TimestampDefect)
  case doubt(TimestampDoubt)
}
