import Documents
import People
import TestWorld
import Testing
import WorkTime

/// What a page offers against what the transitions allow.
@Suite("The actions offered")
struct ActionTests {
  @Test("they are those that the transitions would allow", arguments: Stage.allCases, [nil, Times.founding])
  func agree(stage: Stage, enforcedFrom: CalendarDate?) throws {
    var cast = Cast()
    cast.commune.enforcedFrom = enforcedFrom
    for content in [TestWorld.content(), TestWorld.content(type: "thu-cong")] {
      let walk = Walk(cast, content: content)
      guard let document = try ActionTests.document(at: stage, of: walk) else { continue }
      for role in Role.allCases {
        let viewer = cast.standing(role)
        let offered = Set(document.actions(for: viewer, policy: walk.policy)).subtracting([.comment])
        #expect(offered == ActionTests.allowed(document, to: viewer, walk), "\(role), \(content.particulars.type)")
      }
    }
  }

  @Test("they agree for a document that was numbered before its signature", arguments: Role.allCases)
  func numberedFirst(role: Role) throws {
    let walk = Walk()
    var document = try walk.document(at: .awaitingSignature)
    try Arrow.number.run(on: &document, of: walk)
    let viewer = walk.cast.standing(role)
    let offered = Set(document.actions(for: viewer, policy: walk.policy)).subtracting([.comment])
    #expect(offered == ActionTests.allowed(document, to: viewer, walk))
  }

  /// nil where a type without a number never comes.
  private static func document(at stage: Stage, of walk: Walk) throws -> OutgoingDocument? {
    do {
      return try walk.document(at: stage)
    } catch DocumentRefusal.unnumberedType {
      return nil
    }
  }

  private static func allowed(_ document: OutgoingDocument, to viewer: Standing, _ walk: Walk) -> Set<DocumentAction> {
    Set(
      DocumentAction.allCases.filter { action in
        action.arrows.contains { arrow in
          var copy = document
          do {
            return try arrow.run(on: &copy, by: viewer, of: walk) != nil
          } catch {
            return false
          }
        }
      })
  }
}

extension DocumentAction {
  fileprivate var arrows: [Arrow] {
    switch self {
    case .edit: [.revise]
    case .sendForReview: [.sendForReview]
    case .approveContent: [.approveContent]
    case .approveFormat: [.approveFormat]
    case .submit: [.submit]
    case .sign: [.sign]
    case .number: [.number]
    case .seal: [.seal]
    case .issue: [.issue]
    case .returnForChange: [.returnToDraft, .returnToContentReview, .returnToFormatReview]
    case .takeBack: [.takeBack]
    case .void: [.void]
    case .comment: []
    }
  }
}
