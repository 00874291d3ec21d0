import Documents
import Ledger
import People
import TestWorld
import Testing
import WorkTime

@Suite("What the process refuses")
struct RefusalTests {
  private let walk = Walk()

  private var enforced: Walk {
    var cast = Cast()
    cast.commune.enforcedFrom = Times.founding
    return Walk(cast)
  }

  private func refused(_ expected: DocumentRefusal, _ act: () throws -> Void) {
    #expect(throws: expected) { try act() }
  }

  @Test("an unknown type")
  func unknownType() {
    refused(.unknownType) { _ = try Walk(content: TestWorld.content(type: "xx")).drafted() }
  }

  @Test("a document without a subject")
  func subjectMissing() {
    refused(.subjectMissing) { _ = try Walk(content: TestWorld.content("")).drafted() }
  }

  @Test("a subject of more than 500 characters, and not one of 500")
  func subjectTooLong() throws {
    let limit = Particulars.longestSubject
    _ = try Walk(content: TestWorld.content(String(repeating: "ệ", count: limit))).drafted()
    refused(.subjectTooLong(limit: limit)) {
      _ = try Walk(content: TestWorld.content(String(repeating: "ệ", count: limit + 1))).drafted()
    }
  }

  @Test("a revision without a subject")
  func revisedWithoutSubject() throws {
    var document = try walk.drafted().0
    let blank = Walk(content: TestWorld.content(""))
    refused(.subjectMissing) { try Arrow.revise.run(on: &document, of: blank) }
  }

  @Test("a step from where the document does not stand")
  func notAtThisStage() throws {
    var document = try walk.document(at: .issued)
    refused(.notAtThisStage(.issued)) { try Arrow.revise.run(on: &document, of: walk) }
  }

  @Test(
    "another drafter",
    arguments: [
      Arrow.revise, .attach, .detach, .sendForReview, .takeBack, .submit,
    ])
  func notTheAuthor(arrow: Arrow) throws {
    var document = try walk.drafted().0
    refused(.notTheAuthor) { try arrow.run(on: &document, by: walk.cast.standing(.officeHead), of: walk) }
  }

  @Test("a return from cleared by anybody but the author")
  func clearedReturnedByOthers() throws {
    var document = try walk.document(at: .cleared)
    refused(.notTheAuthor) {
      try Arrow.returnToDraft.run(on: &document, by: walk.cast.standing(.officeHead), of: walk)
    }
  }

  @Test("a signer whom the document does not name")
  func notTheSigner() throws {
    var document = try walk.document(at: .awaitingSignature)
    refused(.notTheSigner) { try Arrow.sign.run(on: &document, by: walk.cast.standing(.viceChairman), of: walk) }
    refused(.notTheSigner) {
      try Arrow.returnToDraft.run(on: &document, by: walk.cast.standing(.viceChairman), of: walk)
    }
  }

  @Test("a submission to another than the named signer")
  func submittedToAnother() throws {
    var document = try walk.document(at: .cleared)
    refused(.notTheSigner) {
      _ = try document.submit(
        to: try walk.signatory(.viceChairman), as: Walk.unsigned, by: try walk.permit(.officer), policy: walk.policy,
        at: Times.now)
    }
  }

  @Test("anybody of another agency", arguments: Arrow.allCases.filter { $0 != .open })
  func otherAgency(arrow: Arrow) throws {
    var elsewhere = Cast()
    elsewhere.commune.id = Agency.ID(rawValue: 9)
    var document = try walk.document(at: .leaderSigned)
    refused(.otherAgency) { try arrow.run(on: &document, of: Walk(elsewhere)) }
  }

  @Test("taking back what the other has opened")
  func alreadyOpened() throws {
    var document = try walk.document(at: .awaitingSignature)
    try Arrow.open.run(on: &document, of: walk)
    refused(.alreadyOpened) { try Arrow.takeBack.run(on: &document, of: walk) }
  }

  @Test("a return, a comment and a voiding without words")
  func reasonMissing() throws {
    var document = try walk.document(at: .numbered)
    refused(.reasonMissing) { _ = try document.comment("", by: walk.author, at: Times.now) }
    refused(.reasonMissing) { _ = try document.void(reason: "", by: try walk.permit(.clerk), at: Times.now) }
    var waiting = try walk.document(at: .awaitingSignature)
    refused(.reasonMissing) {
      _ = try waiting.returnForChange(to: .draft, reason: "", by: walk.cast.standing(.chairman), at: Times.now)
    }
  }

  @Test(
    "a return to where nothing returns",
    arguments: [
      (Stage.contentReview, Stage.formatReview), (.formatReview, .cleared), (.cleared, .formatReview),
      (.awaitingSignature, .cleared), (.leaderSigned, .awaitingSignature),
    ])
  func cannotReturnThere(from stage: Stage, to target: Stage) throws {
    var document = try walk.document(at: stage)
    let holder: Role =
      switch stage {
      case .contentReview: .viceChairman
      case .cleared: .officer
      case .awaitingSignature: .chairman
      default: .clerk
      }
    refused(.cannotReturnThere) {
      _ = try document.returnForChange(to: target, reason: "Sai", by: walk.cast.standing(holder), at: Times.now)
    }
  }

  @Test("a change after the checks once the process is enforced", arguments: [Stage.cleared, .awaitingSignature])
  func textIsApproved(stage: Stage) throws {
    var document = try enforced.document(at: stage)
    refused(.textIsApproved) { try Arrow.revise.run(on: &document, of: enforced) }
  }

  @Test("a submission without the format check once the process is enforced")
  func formatCheckMissing() throws {
    var document = try enforced.drafted().0
    refused(.formatCheckMissing(enforcedFrom: Times.founding)) { try Arrow.submit.run(on: &document, of: enforced) }
  }

  @Test("a submission of a text that was changed after its check, once the process is enforced")
  func changedBeforeEnforcement() throws {
    var document = try walk.document(at: .cleared)
    try Arrow.revise.run(on: &document, of: walk)
    refused(.formatCheckMissing(enforcedFrom: Times.founding)) { try Arrow.submit.run(on: &document, of: enforced) }
  }

  @Test("a number before the signature once the process is enforced")
  func leaderSignatureMissing() throws {
    var document = try enforced.document(at: .awaitingSignature)
    refused(.leaderSignatureMissing(enforcedFrom: Times.founding)) {
      try Arrow.number.run(on: &document, of: enforced)
    }
  }

  @Test("a second number")
  func alreadyNumbered() throws {
    var document = try walk.document(at: .numbered)
    refused(.alreadyNumbered) { try Arrow.number.run(on: &document, of: walk) }
  }

  @Test("a change of what the register already has")
  func numberedIsFixed() throws {
    var document = try walk.document(at: .awaitingSignature)
    try Arrow.number.run(on: &document, of: walk)
    refused(.alreadyNumbered) { try Arrow.revise.run(on: &document, of: walk) }
  }

  @Test("an entry in the register, and a voiding, without a number")
  func notNumbered() throws {
    var document = try walk.document(at: .leaderSigned)
    refused(.notNumbered) { try Arrow.register.run(on: &document, of: walk) }
    refused(.notNumbered) { try Arrow.void.run(on: &document, of: walk) }
  }

  @Test("a number for a letter that has none")
  func unnumberedType() throws {
    let walk = Walk(content: TestWorld.content(type: "thu-cong"))
    var document = try walk.document(at: .leaderSigned)
    refused(.unnumberedType) { try Arrow.number.run(on: &document, of: walk) }
  }

  @Test("a signature that verification found invalid")
  func signatureNotValid() throws {
    var document = try walk.document(at: .awaitingSignature)
    refused(.signatureNotValid) {
      _ = try document.sign(as: try walk.signatory(), with: Walk.mark(.invalid), at: Times.now)
    }
    var numbered = try walk.document(at: .numbered)
    refused(.signatureNotValid) {
      _ = try numbered.seal(with: Walk.mark(.invalid), by: try walk.permit(.clerk), at: Times.now)
    }
  }

  @Test("a paper-signed document from the enforcement date on")
  func paperNotAllowed() throws {
    let paper = PaperRecord(
      scan: Walk.unsigned, signedOn: Times.friday, signerName: Role.chairman.fullName, signerPosition: .chairman)
    refused(.paperNotAllowed(enforcedFrom: Times.founding)) {
      _ = try OutgoingDocument.recordPaper(
        walk.content.particulars, number: Walk.number, paper: paper, id: Walk.id, by: try walk.permit(.clerk),
        policy: enforced.policy, at: Times.now)
    }
  }

  @Test("the policy binds from its date, not the day before")
  func enforcementDate() {
    var agency = walk.cast.commune
    agency.enforcedFrom = Times.friday
    #expect(ProcessPolicy(of: agency, on: Times.friday.adding(days: -1)).enforcedFrom == nil)
    #expect(ProcessPolicy(of: agency, on: Times.friday).enforcedFrom == Times.friday)
  }
}
