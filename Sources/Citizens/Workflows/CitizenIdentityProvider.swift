public import Ledger
public import People
public import WorkTime

/// Nơi xác thực người dân: the place of VNeID. What vouches for a citizen is asked in two steps, and its name is kept with
/// the account and with each submission.
///
/// `OneTimeCodeProvider` is what the program has of its own; another is put in its place in `Composition`.
public protocol CitizenIdentityProvider: Sendable {
  var source: IdentitySource { get }

  /// Begins: whoever holds the contact gets something to answer with.
  ///
  /// - Parameters:
  ///   - agency: in whose name they are told.
  ///   - peer: the address that asks.
  func begin(_ contact: Contact, agency: Agency.ID, from peer: String, at now: Instant) async throws

  /// - Parameter answer: what the citizen answered with.
  /// - Throws: `CitizenRefusal.codeWrong`, the same for whatever is wrong with it.
  func prove(_ contact: Contact, answer: String, from peer: String, at now: Instant) async throws -> VerifiedContact
}

/// A contact that was proved; only a provider of this module makes one.
public struct VerifiedContact: Hashable, Sendable {
  public let contact: Contact
  public let source: IdentitySource

  init(_ contact: Contact, by source: IdentitySource) { (self.contact, self.source) = (contact, source) }
}
