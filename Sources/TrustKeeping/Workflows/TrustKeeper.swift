import BlockingWork
public import Certificates
public import Cryptography
public import Ledger
public import People
public import Storage
public import WorkTime

/// Danh sách tin cậy: keeps the folder, its record in the log, and the list that everybody judges by.
public struct TrustKeeper: Sendable {
  let records: Records
  public let folder: TrustFolder
  public let current: CurrentTrust
  public let rule: RefreshRule
  /// Bytes of a file that somebody brings, or that a server sends.
  public static let largestFile = TrustFolder.largest

  /// Milliseconds that a server has for a list.
  let patience: Int

  public init(
    records: Records, folder: TrustFolder, current: CurrentTrust, rule: RefreshRule, patience: Int = 20_000
  ) {
    (self.records, self.folder, self.current) = (records, folder, current)
    (self.rule, self.patience) = (rule, patience)
  }

  /// Reads the folder again and judges by it from now on.
  ///
  /// - Returns: the list's digest.
  @discardableResult
  public func takeUp() async throws -> SHA256Digest {
    let list = try await offload { [folder] in try folder.list() }
    if list.digest != current.list.digest { current.replace(by: list) }
    return list.digest
  }

  /// Testifies that the folder was changed by hand, unless the log knows this list.
  public func recordChange(to list: SHA256Digest, at now: Instant) async throws {
    guard try await records.read({ db in try TrustQueries(db).recordedList() }) != list else { return }
    try await record([.changedOutside(list: list)], list, by: nil, at: now)
  }

  /// Takes the changed folder up and testifies what was done.
  func settle(
    by actor: TrustActor, at now: Instant, _ events: @escaping @Sendable (SHA256Digest) -> [TrustEvent]
  ) async throws {
    let list = try await takeUp()
    try await record(events(list), list, by: actor.person, at: now)
  }

  private func record(
    _ events: [TrustEvent], _ list: SHA256Digest, by actor: Person.ID?, at now: Instant
  ) async throws {
    try await records.write(chain: .system) { db in
      if try TrustQueries(db).recordedList() != list { try TrustQueries(db).record(list, at: now) }
      for event in events {
        _ = try db.append(NewEvent(event, subject: TrustEvent.subject, actor: actor?.rawValue, at: now))
      }
    }
  }

  /// - Throws: `TrustRefusal.notTheKeeper` unless the administrator's agency is at the top of its tree.
  public func requireKeeper(_ permit: Permit<Administration>) async throws {
    guard try await isKept(by: permit) else { throw TrustRefusal.notTheKeeper }
  }

  public func isKept(by permit: Permit<Administration>) async throws -> Bool {
    try await records.read { db in try PeopleRegister(db).agency(permit.agency).superior == nil }
  }
}

/// Who changes the list.
public struct TrustActor: Hashable, Sendable {
  /// nil: somebody at the server's command line.
  public let person: Person.ID?
  /// As the log names them.
  public let name: String

  public init(_ permit: Permit<Administration>, name: String) { (person, self.name) = (permit.person, name) }

  /// - Parameter user: the name of the operating system's account.
  public init(commandLine user: String) { (person, name) = (nil, user) }
}
