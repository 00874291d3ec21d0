public import Documents
public import People
import WorkTime

/// Every transition of an outgoing document, tried by whoever is to do it.
public enum Arrow: String, CaseIterable, Sendable {
  case revise, comment, attach, detach, sendForReview, approveContent, approveFormat
  case returnToDraft, returnToContentReview, returnToFormatReview, takeBack, submit, open, sign, number, register
  case seal, issue, void

  /// Tries the transition; the actor is the one of the walk's people whose duty it is.
  @discardableResult
  public func run(on document: inout OutgoingDocument, of walk: Walk) throws -> DocumentEvent? {
    try run(on: &document, by: actor(for: document, of: walk), of: walk)
  }

  /// Tries the transition as a given person.
  @discardableResult
  public func run(
    on document: inout OutgoingDocument, by actor: Standing, of walk: Walk
  ) throws -> DocumentEvent? {
    switch self {
    case .revise, .attach, .detach, .sendForReview, .takeBack, .submit:
      try write(on: &document, by: try actor.permit(), of: walk)
    case .comment: try document.comment("Đề nghị xem lại Điều 2.", by: actor, at: Times.now)
    case .approveContent: try document.approveContent(by: try actor.permit(), at: Times.now)
    case .approveFormat: try document.approveFormat(by: try actor.permit(), at: Times.now)
    case .returnToDraft: try giveBack(&document, to: .draft, by: actor)
    case .returnToContentReview: try giveBack(&document, to: .contentReview, by: actor)
    case .returnToFormatReview: try giveBack(&document, to: .formatReview, by: actor)
    case .open: document.open(by: actor, at: Times.now)
    case .sign:
      try document.sign(
        as: try actor.signatory(for: walk.content.particulars.matter, documentType: "QĐ"), with: Walk.mark(),
        at: Times.now)
    case .number, .register, .seal, .issue, .void: try keep(&document, by: try actor.permit(), of: walk)
    }
  }

  private func write(
    on document: inout OutgoingDocument, by drafter: Permit<Drafting>, of walk: Walk
  ) throws -> DocumentEvent? {
    switch self {
    case .revise:
      try document.revise(
        walk.content.particulars, text: Walk.otherText, by: drafter, policy: walk.policy, at: Times.now)
    case .attach: try document.attach(Walk.attachment, by: drafter, at: Times.now)
    case .detach: try document.detach(Walk.attachment.file, by: drafter, at: Times.now)
    case .sendForReview: try document.sendForReview(by: drafter, policy: walk.policy, at: Times.now)
    case .takeBack: try document.takeBack(by: drafter, at: Times.now)
    case .submit:
      try document.submit(
        to: try walk.signatory(), as: Walk.unsigned, by: drafter, policy: walk.policy, at: Times.now)
    default: nil
    }
  }

  private func keep(
    _ document: inout OutgoingDocument, by clerk: Permit<Registry>, of walk: Walk
  ) throws -> DocumentEvent? {
    switch self {
    case .number: try document.give(Walk.number, by: clerk, policy: walk.policy, at: Times.now)
    case .register: try document.register(by: clerk, at: Times.now)
    case .seal: try document.seal(with: Walk.mark(by: .clerk), by: clerk, at: Times.now)
    case .issue: try document.issue(by: clerk, at: Times.now)
    case .void: try document.void(reason: "Cấp nhầm số", by: clerk, at: Times.now)
    default: nil
    }
  }

  private func giveBack(
    _ document: inout OutgoingDocument, to stage: Stage, by holder: Standing
  ) throws -> DocumentEvent {
    try document.returnForChange(to: stage, reason: "Sai thể thức", by: holder, at: Times.now)
  }

  private func actor(for document: OutgoingDocument, of walk: Walk) -> Standing {
    switch self {
    case .revise, .attach, .detach, .sendForReview, .takeBack, .submit, .comment: walk.author
    case .approveContent: walk.cast.standing(.viceChairman)
    case .sign: walk.cast.standing(.chairman)
    case .approveFormat, .number, .register, .seal, .issue, .void: walk.cast.standing(.clerk)
    case .returnToDraft, .returnToContentReview, .returnToFormatReview, .open: holder(of: document, in: walk)
    }
  }

  /// Who has the document to work on.
  private func holder(of document: OutgoingDocument, in walk: Walk) -> Standing {
    switch document.stage {
    case .draft, .cleared: walk.author
    case .contentReview: walk.cast.standing(.viceChairman)
    case .awaitingSignature: walk.cast.standing(.chairman)
    default: walk.cast.standing(.clerk)
    }
  }
}
