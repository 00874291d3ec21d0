public import Ledger
import WorkTime

/// What happened to agencies, people and their rights. Each event holds the whole record as it is from then on, so the
/// last event of a subject tells what its row must say.
public enum PeopleEvent: Hashable, RecordedEvent {
  case agencyRecorded(Agency)
  case personRecorded(Person)
  case appointed(Appointment)
  case delegated(Delegation)
  case delegationRevoked(Delegation)
  case keyBound(HeldKey)
  case keyLocked(HeldKey.ID)
  case keyUnlocked(HeldKey.ID)
  case keyRetired(HeldKey.ID, reason: KeyRetirementReason)
  case accountOpened(Account.ID, person: Person.ID, name: String)
  case accountDisabled(Account.ID)
  case accountEnabled(Account.ID)
  case passwordChanged(Account.ID)
  case signedIn(Account.ID)

  public var kind: String {
    switch self {
    case .agencyRecorded: "agency.recorded"
    case .personRecorded: "person.recorded"
    case .appointed: "person.appointed"
    case .delegated: "delegation.recorded"
    case .delegationRevoked: "delegation.revoked"
    case .keyBound: "key.bound"
    case .keyLocked: "key.locked"
    case .keyUnlocked: "key.unlocked"
    case .keyRetired: "key.retired"
    case .accountOpened: "account.opened"
    case .accountDisabled: "account.disabled"
    case .accountEnabled: "account.enabled"
    case .passwordChanged: "account.password_changed"
    case .signedIn: "account.signed_in"
    }
  }

  /// What it happened to, as the log names it.
  public var subject: String {
    switch self {
    case .agencyRecorded(let agency): "agency/\(agency.id)"
    case .personRecorded(let person): "person/\(person.id)"
    case .appointed(let appointment): "appointment/\(appointment.id)"
    case .delegated(let delegation), .delegationRevoked(let delegation): "delegation/\(delegation.id)"
    case .keyBound(let key): "key/\(key.id)"
    case .keyLocked(let key), .keyUnlocked(let key), .keyRetired(let key, _): "key/\(key)"
    case .accountOpened(let account, _, _), .accountDisabled(let account), .accountEnabled(let account),
      .passwordChanged(let account), .signedIn(let account):
      "account/\(account)"
    }
  }
}
