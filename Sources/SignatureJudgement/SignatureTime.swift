import Certificates
import WorkTime

/// The times of one signature: what it claims, and by when it is proved to have existed.
struct SignatureTime {
  private let claimed: Instant?
  private let moment: ValidationMoment

  init(claimed: Instant?, _ moment: ValidationMoment) { (self.claimed, self.moment) = (claimed, moment) }

  var isProved: Bool { moment.existedBy != nil }

  /// When its certificate has to be good.
  var control: Instant { moment.existedBy ?? moment.now }

  /// The claim has to be possible: not after what is proved or now, and within the certificate's validity.
  func requireClaim(within signer: Certificate) throws(SignatureFault) {
    guard let claimed else {
      if isProved { return }
      throw .doubt(.noClaimedTime)
    }
    if claimed > control.adding(seconds: ValidationMoment.clockTolerance) { throw .doubt(.claimedTimeInFuture) }
    if claimed < signer.notBefore { throw .defect(.certificateNotYetValid) }
    if claimed > signer.notAfter { throw .defect(.certificateExpired) }
  }

  /// A path that has expired by the control time.
  func expired(_ signer: Certificate) -> SignatureFault {
    isProved ? .defect(.certificateExpired) : .doubt(.expiredWithoutProof(since: min(signer.notAfter, control)))
  }

  /// Revoked by the control time: before the claim already, or perhaps only after the signature was made.
  func revoked(since date: Instant) -> SignatureFault {
    guard let claimed, claimed < date else { return .defect(.certificateRevoked(since: date)) }
    return .doubt(.revokedAfterClaimedTime(since: date))
  }
}
