import Cryptography
import Ledger
public import People
import Storage
import WorkTime

/// Who signs on their own computer, and in what right.
public enum RemoteSigner: Sendable {
  /// Ký số lãnh đạo.
  case leader(Standing)
  /// Ký số cơ quan: the văn thư in person; the document is issued at once.
  case clerk(Permit<Registry>)

  var role: SignatureRole {
    switch self {
    case .leader: .leader
    case .clerk: .agency
    }
  }

  var person: Person.ID {
    switch self {
    case .leader(let standing): standing.person.id
    case .clerk(let permit): permit.person
    }
  }

  var agency: Agency.ID {
    switch self {
    case .leader(let standing): standing.agency.id
    case .clerk(let permit): permit.agency
    }
  }

  /// Whose keys may sign.
  var holder: KeyHolder {
    switch self {
    case .leader(let standing): .person(standing.person.id)
    case .clerk(let permit): .agency(permit.agency)
    }
  }

  /// - Throws: `DocumentRefusal`, `PeopleRefusal` when this signature is not theirs to give today.
  func requireRight(to document: OutgoingDocument) throws {
    switch self {
    case .leader(let standing): try document.requireSignable(by: try standing.signatory(of: document))
    case .clerk(let permit): try document.requireSealable(by: permit)
    }
  }
}

/// A ticket that may be used at this moment, with the right it rests on as it is now, not as it was when it was issued.
struct AdmittedTicket {
  let ticket: SigningTicket
  let document: OutgoingDocument
  let agency: Agency
  let signer: RemoteSigner
  let fullName: String
  /// The office that gives the right: `Chủ tịch`, `Văn thư`.
  let title: String
  let key: HeldKey

  /// - Throws: `TicketRefusal`; `DocumentRefusal.overtaken` when the document is not what it was; `DocumentRefusal` and
  ///   `PeopleRefusal` when the right or the key has ended meanwhile.
  init(_ ticket: SigningTicket, at now: Instant, in db: Database) throws {
    try ticket.requireWaiting(at: now)
    let register = PeopleRegister(db)
    document = try DocumentStore(db).load(ticket.document).document
    if document.revision != ticket.revision { throw DocumentRefusal.overtaken }
    try register.requireNotLockedOut(ticket.person)
    let standing = try register.standing(of: ticket.person, in: document.agency, on: now.vietnamDate)
    let office: Appointment.ID
    switch ticket.role {
    case .leader:
      signer = .leader(standing)
      office = try standing.signatory(of: document).appointment
    case .agency:
      let permit = try standing.permit(Registry.self)
      signer = .clerk(permit)
      office = permit.appointment
    }
    try signer.requireRight(to: document)
    let state = try register.key(ticket.key)
    try state.requireUsable(at: now)
    guard state.key.holder == signer.holder else { throw PeopleRefusal.unknownKey }
    (self.ticket, agency, key) = (ticket, standing.agency, state.key)
    fullName = standing.person.fullName
    title = standing.appointments.first { $0.id == office }?.title ?? ""
  }
}

extension SHA256Digest {
  /// What a ticket is known by.
  init(ofTicket secret: String) { self.init(of: Array(secret.utf8)) }
}
