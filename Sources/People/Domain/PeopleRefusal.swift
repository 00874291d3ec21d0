public import WorkTime

/// Why People says no. Web maps each case to a status and a sentence.
public enum PeopleRefusal: Error, Hashable, Sendable {
  case lacksCapability(Capability)
  case noSigningAuthority
  case collectiveMatterNeedsLeader
  case delegationWithoutEnd
  case delegationWithoutBasis
  case endBeforeStart
  case unknownAgency
  case unknownPerson
  case codeTaken(String)
  case accountNameTaken(String)
  case appointmentOverlaps
  case wrongNameOrPassword
  /// Too many failures; the next try is allowed from `until`.
  case signInThrottled(until: Instant)
  case accountDisabled
  case noAppointment
  case passwordTooWeak
  case noKey
  /// The certificate's period does not cover the day, or it was unbound.
  case keyExpired(on: CalendarDate)
  case keyNotYetValid(from: CalendarDate)
  /// Tries left before the key is locked.
  case wrongPIN(triesLeft: Int)
  case keyLocked
  case keyDamaged
}
