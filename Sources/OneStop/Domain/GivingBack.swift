public import People
public import WorkTime

/// Trả lại giấy tờ, hoàn tiền: what ends without a result goes back to the citizen. NĐ 61/2018/NĐ-CP, Điều 17, 19.
public struct GivingBack: Hashable, Sendable, Codable {
  public let receiverName: String
  /// What the receiver showed, or the post's own number.
  public let identity: String
  public let originalsReturned: Bool

  public init(receiverName: String, identity: String, originalsReturned: Bool) {
    (self.receiverName, self.identity, self.originalsReturned) = (receiverName, identity, originalsReturned)
  }
}

extension Dossier {
  /// Whether originals or money of the citizen's are still with us though there will be no result.
  public var owesBack: Bool {
    status.isEndedWithoutResult && givenBack == nil && (hasOriginalsToReturn || paid > 0)
  }

  /// Trả lại giấy tờ, hoàn tiền: to somebody known, every original, and of the money what the law refunds; once.
  ///
  /// - Parameter refund: its amount in đồng, positive; nil: nothing is refunded.
  /// - Throws: `nothingToGiveBack`, `identityMissing`, `originalsNotReturned`, `refundTooLarge`.
  public mutating func giveBack(
    _ giving: GivingBack, refund: FeePayment?, by receiver: Permit<Reception>, at now: Instant
  ) throws(DossierRefusal) -> [DossierEvent] {
    try requireReceiving(receiver.agency)
    if !owesBack { throw .nothingToGiveBack }
    if giving.receiverName.isEmpty || giving.identity.isEmpty { throw .identityMissing }
    if hasOriginalsToReturn && !giving.originalsReturned { throw .originalsNotReturned }
    if let refund, refund.amount > paid { throw .refundTooLarge(paid: paid) }
    let given = record(.givenBack(giving), by: receiver.person, at: now)
    guard let refund, refund.amount > 0 else { return [given] }
    let back = FeePayment(amount: -refund.amount, method: refund.method, receipt: refund.receipt)
    return [given, record(.feePaid(back), by: receiver.person, at: now)]
  }
}
