import Cryptography
import Hummingbird
import Ledger
import People
import Procedures
import WebShell

/// What a reception form is about.
struct ReceptionSubject: Sendable {
  let place: ReceptionPlace
  let procedure: Procedure
  /// The agency that decides: by its hours the due date is counted.
  let competent: Agency
  /// Those that may decide, chosen in the form, the counter's own first; empty: no choice.
  var deciders: [Agency] = []
  /// What was submitted online or by post; nil at the counter.
  let submitted: SubmittedDossier?

  /// Who has the form before them.
  let officer: Person.ID

  /// Whether what is typed so far is handed in online.
  func isOnline(_ state: FormState) -> Bool {
    submitted.map { $0.intake.channel == .online }
      ?? (CounterChannel(rawValue: state.shown("channel"))?.submission == .online)
  }

  /// The form as it opens.
  var blank: FormState {
    if let submitted { return FormState(accepting: submitted) }
    var state = FormState(receiving: procedure)
    if place == .batch { state.values["rows"] = [String(BatchReceptionForm.usualRows)] }
    return state
  }

  /// The form with what was typed before; another procedure, or another version of it, keeps the people.
  func restored(_ draft: FormState) -> FormState {
    draft.shown("procedure") == procedure.id.description ? draft : draft.keepingPeople(in: blank)
  }

  /// The files that came with the submission.
  var submittedFiles: [SHA256Digest: ComponentFile] {
    let files = submitted?.intake.components.compactMap(\.file) ?? []
    return Dictionary(files.map { ($0.digest, $0) }) { first, _ in first }
  }

  func form(_ state: FormState, files: [SHA256Digest: ComponentFile]) throws -> ReceptionForm {
    ReceptionForm(try state.form, procedure: procedure, files: files, submitted: submitted?.intake, officer: officer)
  }

  /// What the filled form receives.
  ///
  /// - Throws: `FormProblems`.
  func orders(_ state: FormState, files: [SHA256Digest: ComponentFile]) throws -> [ReceptionOrder] {
    if place == .batch { return try BatchReceptionForm(try state.form, procedure: procedure).parsed() }
    return [order(try form(state, files: files).parsed())]
  }

  /// For the agency that decides.
  func order(_ order: ReceptionOrder) -> ReceptionOrder {
    var order = order
    order.competent = competent.id
    return order
  }

  /// The fees of what is typed so far.
  func fees(_ state: FormState) throws -> [FeeAssessment] {
    if place == .batch {
      return BatchReceptionForm(try state.form, procedure: procedure).draft
        .map { FeeAssessment($0, procedure: procedure) }
    }
    return [FeeAssessment(try form(state, files: [:]).draft, procedure: procedure)]
  }
}

/// A form with its files taken in.
struct FilledReception {
  let subject: ReceptionSubject
  var state: FormState
  /// Those that the form may name.
  var files: [SHA256Digest: ComponentFile]
  /// The form's one-time key; empty: none.
  let once: String

  /// Of the dossier that the form shows; nil: a new one.
  var revision: Int? { Int(state.shown("revision")) }
}
