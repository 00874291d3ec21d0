public import WorkTime

/// Why People says no. Web maps each case to a status and a sentence.
public enum PeopleRefusal: Error, Hashable, Sendable {
  case lacksCapability(Capability)
  case noSigningAuthority
  case collectiveMatterNeedsLeader
  case delegationWithoutEnd
  case delegationWithoutBasis
  case endBeforeStart
  /// It has ended already, or ends before the day asked for.
  case delegationOver
  case endInThePast
  case reasonMissing
  case unknownAgency
  case unknownPerson
  case unknownDelegation
  case codeTaken(String)
  case accountNameTaken(String)
  case appointmentOverlaps
  case wrongNameOrPassword
  /// Too many failures; the next try is allowed from `until`.
  case signInThrottled(until: Instant)
  case accountDisabled
  case accountInUse
  case hasAccount
  case noAppointment
  case passwordTooWeak
  /// It contains the account's or the person's name.
  case passwordContainsName
  case noKey
  /// The certificate's period does not cover the day, or it was unbound.
  case keyExpired(on: CalendarDate)
  case keyNotYetValid(from: CalendarDate)
  /// Tries left before the key is locked.
  case wrongPIN(triesLeft: Int)
  case keyLocked
  case keyDamaged
  case keyRetired
  /// The one that was chosen is not among the holder's keys.
  case unknownKey
  /// The key is with its owner: nothing here can open it.
  case keyWithOwner
  /// Not a certificate that somebody may sign documents with, or no certificate at all.
  case certificateUnsuitable
  /// Its authority has revoked the certificate.
  case keyRevoked(since: CalendarDate)
  /// Its key was given up because somebody else may have it.
  case certificateCompromised
}
