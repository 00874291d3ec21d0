import Cryptography
import Documents
import Ledger
import People
import TestWorld
import Testing
import WorkTime

/// The permission matrix: for each duty and each act on a document, what each position may do.
@Suite("The permission matrix")
struct PermissionGoldenTests {
  @Test("each position may do what Golden/permissions.txt says")
  func matrix() throws {
    let text = PermissionGoldenTests.table
    #expect(try GoldenFile("permissions.txt").content(rewritingWith: text) == text)
  }

  private static var table: String {
    let duties = PermissionGoldenTests.duties.map { name, ask in
      line("duty \(name)", Position.allCases.map { position in answer { try ask(standing(position)) } })
    }
    let signing = Matter.allCases.flatMap { matter in
      [false, true].map { isDelegated in
        line(
          "sign matter of \(matter.rawValue)\(isDelegated ? ", delegated" : "")",
          Position.allCases.map { position in
            answer { _ = try standing(position, isDelegated: isDelegated).signatory(for: matter, documentType: "TB") }
          })
      }
    }
    let acts = Arrow.allCases.map { arrow in
      line(arrow.rawValue, Position.allCases.map { position in answer { try attempt(arrow, as: position) } })
    }
    let head = line("", Position.allCases.map(\.rawValue))
    return ([head] + duties + signing + acts).joined(separator: "\n") + "\n"
  }

  private static let duties: [(String, @Sendable (Standing) throws -> Void)] = [
    ("draft", { let _: Permit<Drafting> = try $0.permit() }),
    ("review_content", { let _: Permit<ContentReview> = try $0.permit() }),
    ("review_format", { let _: Permit<FormatReview> = try $0.permit() }),
    ("register", { let _: Permit<Registry> = try $0.permit() }),
    ("monitor", { let _: Permit<Monitoring> = try $0.permit() }),
    ("administer", { let _: Permit<Administration> = try $0.permit() }),
    ("receive", { let _: Permit<Reception> = try $0.permit() }),
    ("supervise_counter", { let _: Permit<CounterSupervision> = try $0.permit() }),
    ("examine", { let _: Permit<Examination> = try $0.permit() }),
    ("assign_dossiers", { let _: Permit<DossierAssignment> = try $0.permit() }),
  ]

  /// The act on a document of the position's own where it is about the author or the signer, at the stage it starts from.
  private static func attempt(_ arrow: Arrow, as position: Position) throws {
    let actor = standing(position)
    var walk = Walk()
    walk.author = actor
    var document = try document(for: arrow, actor, walk)
    if try arrow.run(on: &document, by: actor, of: walk) == nil { throw Nothing() }
  }

  private static func document(for arrow: Arrow, _ actor: Standing, _ walk: Walk) throws -> OutgoingDocument {
    var other = walk
    other.author = walk.cast.standing(.officer)
    switch arrow {
    case .revise, .attach, .detach, .sendForReview: return try walk.drafted().0
    case .submit: return try walk.document(at: .cleared)
    case .takeBack: return try walk.document(at: .awaitingSignature)
    case .comment, .approveContent, .open: return try other.document(at: .contentReview)
    case .approveFormat, .returnToDraft, .returnToContentReview: return try other.document(at: .formatReview)
    case .returnToFormatReview, .number: return try other.document(at: .leaderSigned)
    case .sign: return try waiting(for: actor, other)
    case .register, .seal, .void: return try other.document(at: .numbered)
    case .issue: return try other.document(at: .sealed)
    }
  }

  /// A document that names the actor as its signer.
  private static func waiting(for signer: Standing, _ walk: Walk) throws -> OutgoingDocument {
    let events = try walk.events(to: .awaitingSignature).map { event -> DocumentEvent in
      guard case .drafted(let agency, let author, var particulars, let text) = event else { return event }
      particulars.signer = signer.person.id
      return .drafted(agency: agency, author: author, particulars: particulars, text: text)
    }
    let document = OutgoingDocument(id: Walk.id, events: events.map { TimedEvent($0, at: Times.now) })
    guard let document else { throw Nothing() }
    return document
  }

  private static func standing(_ position: Position, isDelegated: Bool = false) -> Standing {
    let cast = Cast()
    let person = Person(id: Person.ID(rawValue: 50), fullName: "Người thử", signaturePicture: nil)
    let office = Appointment(
      id: Appointment.ID(rawValue: 50), person: person.id, agency: cast.commune.id, position: position,
      title: "Chức vụ", unit: "VP", tenure: .full, validFrom: Times.founding, validTo: nil)
    return Standing(
      person: person, agency: cast.commune, appointments: [office],
      delegations: isDelegated ? delegations(to: person.id) : [], day: Times.friday)
  }

  private static func delegations(to person: Person.ID) -> [Delegation] {
    let made = Result {
      try Delegation(
        id: Delegation.ID(rawValue: 1), agency: Cast().commune.id, delegate: person, kind: .byOrder,
        matter: "Thông báo",
        documentTypes: [], basis: "Quy chế làm việc", validFrom: Times.founding, validTo: nil)
    }
    if case .success(let delegation) = made { return [delegation] }
    return []
  }

  private static func answer(_ act: () throws -> Void) -> String {
    do {
      try act()
      return "yes"
    } catch PeopleRefusal.lacksCapability(let capability) {
      return "no \(capability.rawValue)"
    } catch is Nothing {
      return "nothing"
    } catch {
      return "\(error)"
    }
  }

  private static func line(_ name: String, _ cells: [String]) -> String {
    let padded = ([name] + cells).enumerated().map { index, cell in
      cell + String(repeating: " ", count: max(1, (index == 0 ? 34 : 28) - cell.count))
    }
    return String(padded.joined().reversed().drop { $0 == " " }.reversed())
  }

  private struct Nothing: Error {}
}
