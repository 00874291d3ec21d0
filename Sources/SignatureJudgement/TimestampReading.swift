package import Certificates
import SignedMessages
import Timestamps
import WorkTime

/// Judges one timestamp token as of what later proofs give.
package struct TimestampReading {
  let trust: TrustList
  let material: ReceivedMaterial
  let moment: ValidationMoment

  package init(trust: TrustList, material: ReceivedMaterial, moment: ValidationMoment) {
    self.trust = trust
    self.material = material
    self.moment = moment
  }

  /// A token over these bytes.
  package func examine(_ der: [UInt8], over bytes: [UInt8]) -> ExaminedTimestamp {
    do throws(TimestampRefusal) {
      let token = try TimestampToken(der: der)
      let (verdict, chain) = judgement(on: token, over: bytes)
      return ExaminedTimestamp(
        token: der, authority: token.message.signer, time: token.provedBy, verdict: verdict,
        used: chain.map { ReceivedMaterial($0) } ?? ReceivedMaterial())
    } catch {
      return ExaminedTimestamp(
        token: der, authority: nil, time: nil, verdict: .invalid(.signatureMalformed), used: ReceivedMaterial())
    }
  }

  private func judgement(
    on token: TimestampToken, over bytes: [UInt8]
  ) -> (verdict: SignatureVerdict, chain: ChainJudgement?) {
    let time = SignatureTime(claimed: token.statement.time, moment)
    do throws(SignatureFault) {
      try time.requireClaim(within: token.message.signer)
    } catch {
      return (error.verdict, nil)
    }
    let judgement = token.judge(over: bytes, trust: trust, with: material, at: time.control)
    return (TimestampReading.verdict(judgement.verdict, of: token, time), judgement.chain)
  }

  private static func verdict(
    _ verdict: TimestampVerdict, of token: TimestampToken, _ time: SignatureTime
  ) -> SignatureVerdict {
    switch verdict {
    case .valid: return .valid
    case .invalid(.certificateExpired): return time.expired(token.message.signer).verdict
    case .invalid(.certificateRevoked(let date)): return time.revoked(since: date).verdict
    case .invalid(let defect): return .invalid(SignatureDefect(defect))
    case .indeterminate(.revokedAfterwards) where time.isProved: return .valid
    case .indeterminate(let doubt): return .indeterminate(SignatureDoubt(doubt))
    }
  }
}

extension TimestampToken {
  /// By when what it is over existed: its time, and by how much the server may be wrong.
  var provedBy: Instant {
    Instant(microseconds: statement.time.microseconds + (statement.accuracy ?? 0))
  }
}

extension SignatureDefect {
  fileprivate init(_ defect: TimestampDefect) {
    self =
      switch defect {
      case .imprintMismatch, .digestMismatch: .digestMismatch
      case .valueMismatch: .valueMismatch
      case .certificateMismatch: .certificateMismatch
      case .certificateExpired: .certificateExpired
      case .certificateNotYetValid: .certificateNotYetValid
      case .certificateRevoked(let date): .certificateRevoked(since: date)
      case .certificateNotForTimestamping: .certificateNotForSigning
      case .tooWeak: .tooWeak
      }
  }
}

extension SignatureDoubt {
  fileprivate init(_ doubt: TimestampDoubt) {
    self =
      switch doubt {
      case .algorithmUnsupported: .algorithmUnsupported
      case .algorithmTooWeak: .algorithmOutdated
      case .issuerUnknown: .issuerUnknown
      case .issuerWithdrawn(let date): .issuerWithdrawn(since: date)
      case .revocationUnknown: .revocationUnknown
      case .revokedAfterwards(let date): .revokedAfterClaimedTime(since: date)
      }
  }
}
