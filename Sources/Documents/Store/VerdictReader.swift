import Cryptography
import Foundation
import Ledger
import People
public import Storage
import WorkTime

/// Turns a document's log into steps and judges them with the agency's policy and the register of appointments.
public struct VerdictReader: Sendable {
  private let deadlines: IssueDeadlines

  public init(_ deadlines: IssueDeadlines) { self.deadlines = deadlines }

  public func verdict(of loaded: LoadedDocument, in db: Database) throws -> ProcessVerdict {
    var steps: [Step] = []
    var content = ContentTag()
    for event in loaded.log { steps.append(try step(of: event, content: &content, in: db)) }
    let today = try PeopleRegister(db).agency(loaded.document.agency).contentReview
    let expectation = ProcessExpectation(
      contentReview: try loaded.submittedPolicy ?? today, urgency: loaded.document.particulars.urgency,
      numbering: loaded.document.type?.numbering ?? .numbered)
    return ProcessVerdict.judge(steps[...], expecting: expectation, deadlines: deadlines)
  }

  private func step(of event: Event, content: inout ContentTag, in db: Database) throws -> Step {
    let kind = StepKind(eventKind: event.fact.kind)
    guard kind.hasDetail else { return Step(kind: kind, at: event.fact.at, position: event.position) }
    let decoded = try event.fact.decoded(as: DocumentEvent.self)
    try content.follow(decoded)
    return Step(
      kind: kind, at: event.fact.at, position: event.position, textTag: content.value,
      authority: try authority(of: decoded, at: event.fact.at, in: db), target: decoded.returnTarget)
  }

  /// The appointment or delegation named by the signature must cover the day in today's register, which an
  /// administrator may have corrected since.
  private func authority(of event: DocumentEvent, at time: Instant, in db: Database) throws -> AuthorityFinding {
    guard case .leaderSigned(let signer, _) = event else { return .notAsked }
    let people = PeopleRegister(db)
    let day = time.vietnamDate
    let holdsOffice = try people.appointments(of: signer.person).contains {
      $0.id == signer.appointment && $0.isInForce(on: day)
    }
    guard holdsOffice, let delegation = signer.delegation else { return holdsOffice ? .held : .lacking }
    let isDelegated = try people.delegations(to: signer.person).contains {
      $0.id == delegation && $0.isInForce(on: day)
    }
    return isDelegated ? .held : .lacking
  }
}

extension StepKind {
  /// Whether judging the step needs more than its kind and time.
  fileprivate var hasDetail: Bool {
    switch self {
    case .drafted, .revised, .formatApproved, .returned, .leaderSigned: true
    default: false
    }
  }
}

extension LoadedDocument {
  /// What the agency's policy was when the document was last submitted; nil before that.
  fileprivate var submittedPolicy: ContentReviewPolicy? {
    get throws {
      guard let last = log.last(where: { StepKind(eventKind: $0.fact.kind) == .submitted }),
        case .submitted(_, _, _, let policy) = try last.fact.decoded(as: DocumentEvent.self)
      else { return nil }
      return policy
    }
  }
}

/// What the page says at a place of the history, text and particulars together, as eight bytes of their digest: what a
/// check binds.
private struct ContentTag {
  private(set) var value: UInt64 = 0

  mutating func follow(_ event: DocumentEvent) throws {
    switch event {
    case .drafted(_, _, let particulars, let text), .revised(let particulars, _, let text):
      let encoder = JSONEncoder()
      encoder.outputFormatting = .sortedKeys
      let digest = SHA256Digest(of: text.bytes + Array(try encoder.encode(particulars)))
      value = digest.bytes.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
    default: break
    }
  }
}

extension DocumentEvent {
  fileprivate var returnTarget: Stage? {
    if case .returned(let target, _) = self { target } else { nil }
  }
}
