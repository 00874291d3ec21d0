import Certificates
import SignedMessages
import WorkTime

/// Who signed, and by when: the timestamps of a signature, then its certificate's chain as of what they prove.
struct SignatureChain {
  let timestamps: [ExaminedTimestamp]
  /// With the earliest of what proves the signature's time.
  let moment: ValidationMoment
  /// As of what is proved, or now: made once, for it verifies every link of the path.
  private let judgement: ChainJudgement
  private let message: SignedMessage
  private let material: ReceivedMaterial
  private let circumstances: Circumstances

  init(_ message: SignedMessage, _ circumstances: Circumstances) {
    self.message = message
    self.circumstances = circumstances
    material = ReceivedMaterial(
      certificates: message.received.certificates + circumstances.store.certificates,
      evidence: message.received.evidence + circumstances.store.evidence)
    let reading = TimestampReading(circumstances, material: material)
    let value = message.signerInfo.value.bytes
    timestamps = message.signerInfo.unsignedAttributes.signatureTimestamps.map { token in
      reading.examine(token) { $0.digest(of: value) }
    }
    let proofs = timestamps.compactMap(\.proof) + [circumstances.moment.existedBy].compactMap { $0 }
    moment = ValidationMoment(now: circumstances.moment.now, existedBy: proofs.min())
    judgement = circumstances.trust.examine(
      message.signer, with: material, at: moment.existedBy ?? moment.now)
  }

  /// - Parameter claimed: the time that the signature claims.
  func check(claimed: Instant?) throws(SignatureFault) {
    let time = SignatureTime(claimed: claimed, moment)
    try time.requireClaim(within: message.signer)
    switch judgement.verdict {
    case .trusted: return
    case .untrusted: throw .doubt(.issuerUnknown)
    case .expired: throw time.expired(message.signer)
    case .notYetValid: throw .defect(.certificateNotYetValid)
    case .revoked(let date): throw time.revoked(since: date)
    // Only a proof of the time makes a later revocation harmless.
    case .revokedAfterwards(let date):
      if !time.isProved { throw .doubt(.revokedAfterClaimedTime(since: date)) }
    case .revocationUnknown: throw .doubt(.revocationUnknown)
    case .notForSigning: throw .defect(.certificateNotForSigning)
    case .tooWeak: throw .defect(.tooWeak)
    }
  }

  /// Of a PAdES signature whose chain holds. A proof from outside the file makes it none of the file's levels.
  var level: SignatureLevel {
    let isTimestamped = timestamps.contains { $0.verdict == .valid }
    guard isTimestamped || circumstances.isArchived else { return .basic }
    guard isSelfContained else { return .timestamped }
    return circumstances.isArchived ? .archived : .longTerm
  }

  /// Whether the file has all that is needed beside the roots.
  private var isSelfContained: Bool {
    if material.evidence.isEmpty { return false }
    switch circumstances.trust.rootsAlone.examine(message.signer, with: material, at: moment.existedBy ?? moment.now)
      .verdict
    {
    case .trusted, .revokedAfterwards: return true
    default: return false
    }
  }

  /// What the verdicts on the signer and on the timestamps rest on.
  var used: ReceivedMaterial {
    timestamps.reduce(ReceivedMaterial(judgement)) { $0.joined(with: $1.used) }
  }
}
