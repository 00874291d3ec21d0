import Documents
import People
import TestWorld
import Testing
import WorkTime

@Suite("The prescribed way of a document")
struct TransitionTests {
  @Test("each stage is reached by its arrow, and revision counts the events", arguments: Stage.allCases)
  func reached(stage: Stage) throws {
    let walk = Walk()
    let document = try walk.document(at: stage)
    #expect(document.stage == stage)
    #expect(try walk.events(to: stage).count == document.revision)
  }

  @Test("the events make the document that the transitions made", arguments: Stage.allCases)
  func folded(stage: Stage) throws {
    let walk = Walk()
    let events = try walk.events(to: stage).map { TimedEvent($0, at: Times.now) }
    #expect(try walk.document(at: stage) == OutgoingDocument(id: Walk.id, events: events))
  }

  @Test("a refused transition changes nothing", arguments: Stage.allCases)
  func refusedChangesNothing(stage: Stage) throws {
    let walk = Walk()
    let before = try walk.document(at: stage)
    for arrow in Arrow.allCases {
      var document = before
      do {
        if try arrow.run(on: &document, of: walk) == nil { #expect(document == before) }
      } catch {
        #expect(document == before, "\(arrow)")
      }
    }
  }

  @Test("without a content check a draft goes to the format check")
  func noContentCheck() throws {
    var walk = Walk()
    walk.cast.commune.contentReview = .none
    var document = try walk.drafted().0
    try Arrow.sendForReview.run(on: &document, of: walk)
    #expect(document.stage == .formatReview)
  }

  @Test(
    "a return undoes the checks it goes behind",
    arguments: [
      (Arrow.returnToDraft, false), (.returnToContentReview, false), (.returnToFormatReview, true),
    ])
  func returned(arrow: Arrow, keepsContentApproval: Bool) throws {
    let walk = Walk()
    var document = try walk.document(at: .awaitingSignature)
    try arrow.run(on: &document, of: walk)
    #expect(document.checkedText == nil)
    #expect(document.hasContentApproval == keepsContentApproval)
    #expect(document.lastReturn?.from == .awaitingSignature)
  }

  @Test("a return by the clerk undoes the leader's signature")
  func returnedByClerk() throws {
    let walk = Walk()
    var document = try walk.document(at: .leaderSigned)
    try Arrow.returnToDraft.run(on: &document, of: walk)
    #expect(document.leaderSignature == nil && document.leaderSignedAt == nil)
  }

  @Test("the first submission keeps its time when the document is submitted again")
  func submittedTwice() throws {
    let walk = Walk()
    var document = try walk.document(at: .awaitingSignature)
    try Arrow.returnToFormatReview.run(on: &document, of: walk)
    try Arrow.approveFormat.run(on: &document, of: walk)
    _ = try document.submit(
      to: try walk.signatory(), as: Walk.unsigned, by: try walk.permit(.officer), policy: walk.policy,
      at: Times.at("2020-08-17", 9))
    #expect(document.submittedAt == Times.now)
  }

  @Test("what is taken back from a check is a draft without approvals")
  func takenBackFromFormatReview() throws {
    let walk = Walk()
    var document = try walk.document(at: .formatReview)
    try Arrow.takeBack.run(on: &document, of: walk)
    #expect(document.stage == .draft && !document.hasContentApproval)
  }

  @Test("what is taken back from the signer is still cleared")
  func takenBackFromSigner() throws {
    let walk = Walk()
    var document = try walk.document(at: .awaitingSignature)
    try Arrow.takeBack.run(on: &document, of: walk)
    #expect(document.stage == .cleared && document.checkedText == Walk.text)
  }

  @Test(
    "what went to the signer unchecked is a draft again when it is changed or taken back",
    arguments: [
      Arrow.revise, .takeBack,
    ])
  func uncheckedIsDraft(arrow: Arrow) throws {
    let walk = Walk()
    var document = try walk.drafted().0
    try Arrow.submit.run(on: &document, of: walk)
    try arrow.run(on: &document, of: walk)
    #expect(document.stage == .draft)
  }

  @Test("an attachment that is detached is gone")
  func attachments() throws {
    let walk = Walk()
    var document = try walk.drafted().0
    try Arrow.attach.run(on: &document, of: walk)
    #expect(document.attachments == [Walk.attachment])
    try Arrow.detach.run(on: &document, of: walk)
    #expect(document.attachments.isEmpty)
  }

  @Test("before the enforcement date a number may be given before the signature, and stays")
  func numberedFirst() throws {
    let walk = Walk()
    var document = try walk.document(at: .awaitingSignature)
    try Arrow.number.run(on: &document, of: walk)
    #expect(document.stage == .awaitingSignature)
    try Arrow.sign.run(on: &document, of: walk)
    #expect(document.stage == .numbered && document.number == Walk.number)
  }

  @Test("a number given before the signature can be voided when the leader does not sign")
  func voidedUnsigned() throws {
    let walk = Walk()
    var document = try walk.document(at: .awaitingSignature)
    try Arrow.number.run(on: &document, of: walk)
    try Arrow.void.run(on: &document, of: walk)
    #expect(document.stage == .voided && document.number == Walk.number)
  }

  @Test("a letter without a number is sealed right after the signature")
  func unnumberedSealed() throws {
    let walk = Walk(content: TestWorld.content(type: "thu-cong"))
    var document = try walk.document(at: .leaderSigned)
    try Arrow.seal.run(on: &document, of: walk)
    #expect(document.stage == .sealed)
  }

  @Test(
    "only those who have the document to work on open it",
    arguments: [
      (Stage.contentReview, Role.viceChairman), (.formatReview, .clerk), (.awaitingSignature, .chairman),
      (.leaderSigned, .clerk), (.numbered, .clerk), (.sealed, .clerk),
    ])
  func opened(stage: Stage, holder: Role) throws {
    let walk = Walk()
    let before = try walk.document(at: stage)
    for role in Role.allCases {
      var document = before
      let event = document.open(by: walk.cast.standing(role), at: Times.now)
      let isHolder = role == holder || (role == .officeHead && [.contentReview, .formatReview].contains(stage))
      #expect((event != nil) == isHolder, "\(role)")
    }
  }

  @Test("a second opening is no news")
  func openedTwice() throws {
    let walk = Walk()
    var document = try walk.document(at: .awaitingSignature)
    #expect(try Arrow.open.run(on: &document, of: walk) != nil)
    #expect(try Arrow.open.run(on: &document, of: walk) == nil)
  }

  @Test("events that begin no document make none")
  func noBeginning() {
    #expect(OutgoingDocument(id: Walk.id, events: [TimedEvent(.opened, at: Times.now)]) == nil)
  }
}
