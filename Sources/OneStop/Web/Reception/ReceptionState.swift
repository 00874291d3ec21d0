import Cryptography
import Ledger
import Markup
import People
import Procedures
import WebShell

extension FormState {
  /// The first text of a field as it is shown.
  func shown(_ name: String) -> String { values[name]?.first ?? "" }

  func isTicked(_ name: String, _ value: String) -> Bool { values[name]?.contains(value) == true }

  /// The state as a form again, for what is computed from it.
  var form: SubmittedForm {
    get throws { try SubmittedForm(urlEncoded: Array(typedText.utf8)) }
  }

  /// The fields as a form body, without the session's own.
  var typedText: String {
    values.filter { !$0.key.hasPrefix("_") }.sorted { $0.key < $1.key }.flatMap { name, texts in
      texts.map { "\(PercentCoding.encode(name))=\(PercentCoding.encode($0))" }
    }.joined(separator: "&")
  }

  /// What was typed before, as it was.
  init(typed text: String) throws {
    self.init(try SubmittedForm(urlEncoded: Array(text.utf8)), problems: FormProblems())
  }
}

extension FormState {
  /// A reception form as it opens, with the usual choices made.
  init(receiving procedure: Procedure) {
    var values = [
      "procedure": procedure.id.description, "sets": "1", "pages": "1", "copies": "1", "channel": "counter",
      "return_channel": ReturnChannel.counter.rawValue, "fee_timing": FeeTiming.atReception.rawValue,
      "payment_method": PaymentMethod.cash.rawValue, "hand_over": HandOverChoice.atOnce.rawValue,
      "applicant_kind": PartyKind.citizen.rawValue,
    ]
    for fields in procedure.componentFields { values.merge(fields.values) { $1 } }
    self.init(values)
  }

  /// The form filled in with what was submitted.
  init(accepting submitted: SubmittedDossier) {
    self.init(receiving: submitted.procedure)
    let intake = submitted.intake
    fill(intake.parties)
    let texts = [
      "summary": intake.summary, "sets": String(intake.sets), "note": intake.note,
      "return_channel": intake.returnChannel.rawValue, "return_address": intake.returnAddress,
      "pages": String(intake.copyCount.pages), "copies": String(intake.copyCount.copies),
      "exemption": intake.exemption ?? "", "fee_timing": intake.feeTiming.rawValue,
      "revision": String(submitted.revision),
    ]
    for (name, text) in texts { values[name] = [text] }
    for fields in submitted.procedure.componentFields {
      guard let received = intake.components.first(where: { $0.place == fields.place }) else { continue }
      for (name, texts) in fields.values(of: received) {
        values[name] =
          [ComponentFields.received, ComponentFields.database].contains(name) ? (values[name] ?? []) + texts : texts
      }
    }
  }

  /// Puts people into their fields.
  mutating func fill(_ parties: Parties) {
    fill(.applicant, with: parties.applicant)
    if let owner = parties.owner { fill(.owner, with: owner) }
    if let payer = parties.payer { fill(.payer, with: payer) }
    values["authority"] = [parties.authority]
  }

  mutating func fill(_ fields: PartyFields, with party: Party) {
    for (name, text) in fields.values(of: party) { values[name] = [text] }
  }

  /// What stays when another procedure is chosen: the people and where the result goes.
  func keepingPeople(in blank: FormState) -> FormState {
    var changed = blank
    let people = [PartyFields.applicant, .owner, .payer].flatMap(\.names)
    for name in people + ["authority", "return_channel", "return_address", "channel", "consent", "competent"] {
      if let texts = values[name] { changed.values[name] = texts }
    }
    return changed
  }

  /// The digests of the files that the form names.
  var fileDigests: [SHA256Digest] {
    values.filter { $0.key.hasPrefix("file_") }.flatMap(\.value).compactMap { SHA256Digest(hexadecimal: $0) }
  }
}
