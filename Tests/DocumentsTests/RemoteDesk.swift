import Certificates
import Documents
import Ledger
import People
import PDFSigning
import SigningKeys
import TestRecords
import TestWorld
import Testing
import WorkTime

/// The test world, whose chairman and commune keep their keys on computers of their own; these are within reach of the
/// test only.
struct RemoteDesk: Sendable {
  let world: TestWorld
  let chairman: HeldKey
  let agency: HeldKey
  private let chairmanKey: UnlockedKey
  private let agencyKey: UnlockedKey

  static func with(_ engine: TestEngine, _ body: (RemoteDesk) async throws -> Void) async throws {
    try await TestWorld.withKeys(engine) { world in try await body(try await RemoteDesk(world)) }
  }

  private init(_ world: TestWorld) async throws {
    let material = try SigningMaterial.shared.get()
    self.world = world
    chairman = try await world.bind(material.chairman, to: .person(Role.chairman.id), at: .remote)
    agency = try await world.bind(material.agency, to: .agency(world.cast.commune.id), at: .remote)
    chairmanKey = try KeyContainer.open(material.chairman.container, pin: SigningMaterial.pin)
    agencyKey = try KeyContainer.open(material.agency.container, pin: SigningMaterial.pin)
  }

  /// A ticket for a document as it stands.
  func ticket(
    _ id: OutgoingDocument.ID, _ role: SignatureRole = .leader, servesPlugIn: Bool = false, at now: Instant = Times.now
  ) async throws -> String {
    let issued = try await world.desk.issueTickets(
      for: [SeenDocument(id: id, file: try await world.line(id)?.file)], to: try signer(role),
      key: role == .leader ? chairman.id : agency.id, servesPlugIn: servesPlugIn, at: now)
    if let failure = issued.outcomes.first?.failure { throw failure }
    return try #require(issued.secrets.first)
  }

  func signer(_ role: SignatureRole) throws -> RemoteSigner {
    role == .leader ? .leader(world.cast.standing(.chairman)) : .clerk(try world.permit(.clerk))
  }

  /// What the owner's computer makes of the attributes that the ticket gives out.
  func signature(
    on ticket: String, _ role: SignatureRole = .leader, chain: [[UInt8]]? = nil, at now: Instant = Times.now
  ) async throws -> BroughtSignature {
    let key = role == .leader ? chairmanKey : agencyKey
    let value = try key.sign(try await world.desk.attributes(ofTicket: ticket, at: now))
    return BroughtSignature(value: value.bytes, algorithm: .rsa, chain: chain ?? key.chain)
  }

  /// What a plug-in makes of the file that it is served.
  func signedFile(
    _ served: [UInt8], _ role: SignatureRole = .leader, field: String? = nil, fills: [FieldFill] = [],
    with other: SignatureRole? = nil
  ) throws -> [UInt8] {
    let request = SignatureRequest(
      fieldName: field ?? role.rawValue, kind: .approval, claimedTime: Times.now, fills: fills)
    return try request.prepare(served).signed(with: other ?? role == .leader ? chairmanKey : agencyKey).bytes
  }

  /// How often the document was signed.
  func signatures(of id: OutgoingDocument.ID) async throws -> Int {
    try await world.desk.view(id, for: world.cast.standing(.clerk), at: Times.now).steps.count {
      $0.kind == .leaderSigned || $0.kind == .sealed
    }
  }
}

/// Why it was refused; nil when it was done.
func refusal(_ act: () async throws -> Void) async -> (any Error)? {
  do {
    try await act()
    return nil
  } catch { return error }
}
