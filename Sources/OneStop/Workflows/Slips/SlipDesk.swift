import BlockingWork
import Cryptography
public import Ledger
public import People
public import PrescribedForms
import Procedures
import QRCodes
import Storage
import Typesetting
public import WorkTime

/// A dossier as its slips see it.
struct SlipMatter: Sendable {
  let dossier: Dossier
  let procedure: Procedure
  let receiving: Agency
  let competent: Agency
  let names: [Person.ID: String]
  /// Số thứ tự in the unit's year; nil before acceptance.
  let ordinal: Int?
  let steps: [ViewedDossierEvent]
  let explanation: [String]
  /// Names of the agencies that were asked.
  let agencyNames: [Agency.ID: String]
  /// The dossiers on the same slip, this one among them; empty for a slip of its own.
  let batch: [Dossier]
  let lookUp: LookUpAddress?
  /// What the competent agency's calendar and office hours say.
  let rules: DueRules
  /// Of the slip that the leader is about to sign; nil: a blank.
  var signedNumber: SlipNumber?

  var edition: FormEdition { FormEdition(on: (dossier.acceptedAt ?? dossier.submittedAt).vietnamDate) }
  var number: String? { ordinal.map { String($0) } }
  /// What stands on a slip that has a number of its own.
  var ownNumber: String? { signedNumber.map { String($0.number) } }
  var office: FormOffice { FormOffice(receiving, regime: regime) }
  var regime: Regime { Regime(on: (dossier.acceptedAt ?? dossier.submittedAt).vietnamDate) }
  var applicant: FormPerson { FormPerson(dossier.intake.parties.applicant) }

  /// The form as the leader has signed it; nil: nobody has.
  func signedFile(_ kind: FormKind) -> SHA256Digest? {
    let files = steps.compactMap { step -> SHA256Digest? in
      switch (kind, step.event) {
      case (.apology, .rescheduled(_, _, let apology, _)): apology
      case (.stopNotice, .stopped(_, _, _, let notice, _)): notice
      default: nil
      }
    }
    return kind == .apology && dossier.apology != nil ? nil : files.last
  }

  func officer(_ person: Person.ID?) -> FormOfficer { FormOfficer(person.flatMap { names[$0] } ?? "") }

  func formLookUp() throws -> FormLookUp? {
    guard let code = dossier.code else { return nil }
    guard let lookUp, procedure.discretion == .ordinary else { return try FormLookUp(dossierCode: code.description) }
    return try FormLookUp(site: lookUp.site, page: lookUp.page(code), dossierCode: code.description)
  }
}

extension DossierDesk {
  /// A prescribed form of the dossier as PDF, with the wording of the regime it was received under.
  ///
  /// - Parameter viewer: whose name stands under what an officer signs now.
  /// - Throws: `DossierRefusal.formNotDue` when the dossier has nothing to say in such a form.
  public func slip(
    _ kind: FormKind, of id: Dossier.ID, for viewer: Standing, at now: Instant
  ) async throws -> [UInt8] {
    let matter = try await matter(of: id, for: viewer)
    if let signed = matter.signedFile(kind) {
      return try await offload { [files = records.files] in try files.read(signed) }
    }
    let signer = kind == .apology || kind == .stopNotice ? try signerPreview(viewer, of: matter) : nil
    guard let form = try matter.form(kind, viewer: viewer, signer: signer, at: now) else {
      throw DossierRefusal.formNotDue
    }
    return try await offload { try form.pdf().bytes }
  }

  func matter(of id: Dossier.ID, for viewer: Standing) async throws -> SlipMatter {
    try await records.read { [calendar, lookUp] db in
      let store = DossierStore(db)
      let loaded = try store.load(id)
      let terms = try DossierTerms(of: loaded.dossier, calendar: calendar, in: db)
      try loaded.dossier.requireSeen(by: viewer, discretion: terms.procedure.discretion)
      let people = PeopleRegister(db)
      let steps = try loaded.log.map(ViewedDossierEvent.init)
      let lists = DossierLists(db)
      let batch = try loaded.dossier.acceptance.map { acceptance in
        try lists.lines(ofBatch: acceptance.batch ?? acceptance.code).map { try store.load($0.id).dossier }
      }
      let first = batch.flatMap { $0.count > 1 ? $0.first : nil } ?? loaded.dossier
      return SlipMatter(
        dossier: loaded.dossier, procedure: terms.procedure, receiving: try people.agency(loaded.dossier.receiving),
        competent: try people.agency(loaded.dossier.competent),
        names: try people.names(of: loaded.dossier.people(steps).union([viewer.person.id])),
        ordinal: try lists.ordinal(of: first), steps: steps,
        explanation: loaded.dossier.dueExplanation(rules: terms.competentRules),
        agencyNames: try loaded.dossier.agencyNames(in: people),
        batch: (batch?.count ?? 0) > 1 ? batch ?? [] : [], lookUp: lookUp, rules: terms.competentRules)
    }
  }

  /// Who would sign: the viewer if they may, else an open line.
  private func signerPreview(_ viewer: Standing, of matter: SlipMatter) throws -> FormSigner {
    guard viewer.agency.id == matter.dossier.competent, viewer.capabilities.contains(.sign) else {
      return FormSigner(authority: ["CHỦ TỊCH"], name: "", room: .field(.leader))
    }
    return FormSigner(try viewer.signatory(for: .head, documentType: "TB"))
  }
}

extension FormSigner {
  init(_ signatory: Signatory) {
    self.init(authority: signatory.authorityLines, name: signatory.fullName, room: .field(.leader))
  }
}
