public import WorkTime

/// Tình trạng chứng thư số: how the certificate of a key in use stands at a moment, the worst first.
public enum CertificateStanding: Hashable, Sendable {
  case revoked(since: CalendarDate)
  case expired
  /// A key or a hash that can be forged.
  case weak
  case notYetValid
  /// It expires within ``CertificateNotice/steps``.
  case expiring(days: Int, CertificateNotice)
  /// No path leads to an authority of the trust list.
  case issuerUnknown
  /// No current revocation list or answer speaks of it.
  case revocationUnknown
  case good

  /// Whether somebody has to do something about it.
  public var needsCare: Bool { self != .good }

  /// Whether nothing can be signed with it.
  public var isUnusable: Bool {
    switch self {
    case .revoked, .expired, .weak, .notYetValid: true
    default: false
    }
  }
}

/// How long before the end of a certificate people are told, in steps. A new certificate takes a written request of the
/// agency and a delivery of the token: two months before the first word, one month to have written, a week of alarm.
public enum CertificateNotice: Int, Sendable, CaseIterable {
  case twoMonths = 60
  case oneMonth = 30
  case twoWeeks = 14
  case oneWeek = 7

  /// The narrowest step that holds so many days; nil: there is time.
  public init?(daysLeft: Int) {
    guard let step = CertificateNotice.allCases.last(where: { daysLeft <= $0.rawValue }) else { return nil }
    self = step
  }
}

/// One line of the certificate calendar.
public struct CalendarEntry: Hashable, Sendable {
  public let key: HeldKey
  /// The person's full name, or the agency's.
  public let holderName: String
  public let standing: CertificateStanding
  /// The last day on which it may be used, Vietnam time.
  public let lastDay: CalendarDate
  /// Negative: it has expired so many days ago.
  public let daysLeft: Int
  /// By when a written request for a new one should have gone: a month before the end.
  public let requestBy: CalendarDate

  /// - Parameter finding: what the trust list says of it.
  public init(_ key: HeldKey, holderName: String, finding: CertificateFinding, at now: Instant) {
    (self.key, self.holderName) = (key, holderName)
    lastDay = key.notAfter.vietnamDate
    daysLeft = lastDay.dayNumber - now.vietnamDate.dayNumber
    requestBy = lastDay.adding(days: -CertificateNotice.oneMonth.rawValue)
    standing = CalendarEntry.standing(of: key, finding, daysLeft: daysLeft, at: now)
  }

  private static func standing(
    of key: HeldKey, _ finding: CertificateFinding, daysLeft: Int, at now: Instant
  ) -> CertificateStanding {
    if case .revoked(let since) = finding { return .revoked(since: since.vietnamDate) }
    if key.notAfter < now { return .expired }
    if finding == .weak { return .weak }
    if now < key.notBefore { return .notYetValid }
    if let notice = CertificateNotice(daysLeft: daysLeft) { return .expiring(days: daysLeft, notice) }
    return switch finding {
    case .issuerUnknown: .issuerUnknown
    case .revocationUnknown: .revocationUnknown
    default: .good
    }
  }
}

/// What the trust list says of a certificate, its dates apart.
public enum CertificateFinding: Hashable, Sendable {
  case good
  case revoked(since: Instant)
  case weak
  case issuerUnknown
  case revocationUnknown
}
