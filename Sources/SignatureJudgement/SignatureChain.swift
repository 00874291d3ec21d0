package import Certificates
package import SignedMessages
package import WorkTime

/// Who signed, and by when: the timestamps of a signature, then its certificate's chain as of what they prove.
package struct SignatureChain {
  package let timestamps: [ExaminedTimestamp]
  /// With the earliest of what proves the signature's time.
  package let moment: ValidationMoment
  /// As of what is proved, or now: made once, for it verifies every link of the path.
  private let judgement: ChainJudgement
  private let signer: Certificate
  private let material: ReceivedMaterial
  private let circumstances: Circumstances

  package init(_ message: SignedMessage, _ circumstances: Circumstances) {
    let value = message.signerInfo.value.bytes
    self.init(
      of: message.signer, with: message.received,
      tokens: message.signerInfo.unsignedAttributes.signatureTimestamps.map { StampedBytes(token: $0, over: value) },
      circumstances)
  }

  /// - Parameters:
  ///   - received: what travels with the signature, beside the file's own evidence.
  ///   - tokens: timestamps over the signature, each with the bytes that it has to be over.
  package init(
    of signer: Certificate, with received: ReceivedMaterial, tokens: [StampedBytes], _ circumstances: Circumstances
  ) {
    self.signer = signer
    self.circumstances = circumstances
    material = ReceivedMaterial(
      certificates: received.certificates + circumstances.store.certificates,
      evidence: received.evidence + circumstances.store.evidence)
    let reading = TimestampReading(trust: circumstances.trust, material: material, moment: circumstances.moment)
    timestamps = tokens.map { reading.examine($0.token, over: $0.bytes) }
    let proofs = timestamps.compactMap(\.proof) + [circumstances.moment.existedBy].compactMap { $0 }
    moment = ValidationMoment(now: circumstances.moment.now, existedBy: proofs.min())
    judgement = circumstances.trust.examine(signer, with: material, at: moment.existedBy ?? moment.now)
  }

  /// - Parameter claimed: the time that the signature claims.
  package func check(claimed: Instant?) throws(SignatureFault) {
    let time = SignatureTime(claimed: claimed, moment)
    try time.requireClaim(within: signer)
    switch judgement.verdict {
    case .trusted: return
    case .untrusted: throw .doubt(.issuerUnknown)
    case .withdrawn(let date): throw .doubt(.issuerWithdrawn(since: date))
    case .expired: throw time.expired(signer)
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

  /// Of a baseline signature whose chain holds. A proof from outside the file makes it none of the file's levels.
  package var level: SignatureLevel {
    let isTimestamped = timestamps.contains { $0.verdict == .valid }
    guard isTimestamped || circumstances.isArchived else { return .basic }
    guard isSelfContained else { return .timestamped }
    return circumstances.isArchived ? .archived : .longTerm
  }

  /// Whether the file has all that is needed beside the roots.
  private var isSelfContained: Bool {
    if material.evidence.isEmpty { return false }
    let roots = TrustList(roots: circumstances.trust.roots, terms: circumstances.trust.terms)
    switch roots.examine(signer, with: material, at: moment.existedBy ?? moment.now).verdict {
    case .trusted, .revokedAfterwards: return true
    default: return false
    }
  }

  /// What the verdicts on the signer and on the timestamps rest on.
  package var used: ReceivedMaterial {
    timestamps.reduce(ReceivedMaterial(judgement)) { $0.joined(with: $1.used) }
  }
}

/// A timestamp token and what it claims to be over.
package struct StampedBytes {
  /// DER.
  package let token: [UInt8]
  package let bytes: [UInt8]

  package init(token: [UInt8], over bytes: [UInt8]) { (self.token, self.bytes) = (token, bytes) }
}
