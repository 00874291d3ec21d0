public import Ledger
public import OneStop
public import People
public import Procedures
import Storage
import Submissions
public import WorkTime

/// Đơn nộp trực tuyến: what a citizen states; who they are comes from their account, the files from its uploads.
public struct OnlineApplication: Hashable, Sendable {
  public var procedure: Procedure.ID
  public var unit: Agency.ID
  /// Whose matter it is; nil: the account's holder.
  public var owner: Party?
  /// By what paper the owner authorises.
  public var authority: String
  public var summary: String
  public var returnChannel: ReturnChannel
  public var returnAddress: String
  /// As listed with the fee; nil: pays.
  public var exemption: String?

  public init(
    procedure: Procedure.ID, unit: Agency.ID, owner: Party? = nil, authority: String = "", summary: String = "",
    returnChannel: ReturnChannel = .counter, returnAddress: String = "", exemption: String? = nil
  ) {
    self.procedure = procedure
    self.unit = unit
    self.owner = owner
    self.authority = authority
    self.summary = summary
    self.returnChannel = returnChannel
    self.returnAddress = returnAddress
    self.exemption = exemption
  }
}

/// Biểu mẫu mà tệp thuộc về: which form an upload or a draft is for, as it is kept.
public enum CitizenForm: Hashable, Sendable {
  case application(Procedure.ID, unit: Agency.ID)
  case dossier(Dossier.ID)

  var name: String {
    switch self {
    case .application(let procedure, let unit): "apply/\(unit)/\(procedure)"
    case .dossier(let dossier): "dossier/\(dossier)"
    }
  }
}

/// Bản đang làm dở: what was typed, as the form sends it, and when it was kept.
public struct UnsavedAnswers: Hashable, Sendable {
  public let text: String
  public let at: Instant
}

extension CitizenDesk {
  /// Nộp trực tuyến, in the account's name.
  ///
  /// - Throws: `CitizenRefusal.particularsMissing`, `procedureNotOnline`, `filesMissing`; `DossierRefusal`.
  public func apply(
    _ application: OnlineApplication, for account: CitizenAccount, once: String, at now: Instant
  ) async throws -> Dossier {
    guard let applicant = account.particulars.party else { throw CitizenRefusal.particularsMissing }
    let form = CitizenForm.application(application.procedure, unit: application.unit)
    let (procedure, uploads, isRepeated) = try await records.read { db in
      let counters = try PeopleRegister(db).receivingAgencies(on: now.vietnamDate)
      guard counters.contains(where: { $0.id == application.unit }) else { throw DossierRefusal.procedureNotOffered }
      return (
        try ProcedureRegister(db).procedure(application.procedure),
        try CitizenUploads(db).uploads(for: form.name, of: account.id),
        try Submission.earlierOutcome(of: once, in: db) != nil
      )
    }
    guard procedure.takesApplications else { throw CitizenRefusal.procedureNotOnline }
    let components = application.components(of: procedure, uploads: uploads)
    if !isRepeated { try application.requireFiles(components, of: procedure) }
    let intake = Intake(
      procedure: procedure.id,
      parties: Parties(applicant: applicant, owner: application.owner, authority: application.authority),
      summary: application.summary, channel: .online, returnChannel: application.returnChannel,
      returnAddress: application.returnAddress, components: components, exemption: application.exemption,
      feeTiming: .atReturn)
    return try await dossiers.submit(intake, to: application.unit, once: once, at: now) { dossier, db in
      try CitizenDossiers(db).link(dossier, to: account, at: now)
      try CitizenUploads(db).forget(form: form.name, of: account.id)
      try UnsavedForms(db).forget(form.name, of: account.typist)
    }
  }

  /// What the account has uploaded for a form.
  public func uploads(for form: CitizenForm, of account: CitizenAccount) async throws -> [CitizenUpload] {
    try await records.read { db in try CitizenUploads(db).uploads(for: form.name, of: account.id) }
  }

  /// What the account was typing in a form when it was last heard of.
  public func unsaved(_ form: CitizenForm, of account: CitizenAccount) async throws -> UnsavedAnswers? {
    let kept = try await records.read { db in try UnsavedForms(db).form(form.name, of: account.typist) }
    return kept.map { UnsavedAnswers(text: $0.text, at: $0.at) }
  }

  /// Lưu tạm while typing.
  public func keep(
    _ text: String, of form: CitizenForm, for account: CitizenAccount, once: String, at now: Instant
  ) async throws {
    try await records.write(chain: .system) { db in
      try UnsavedForms(db).keep(text, form: form.name, of: account.typist, once: once, at: now)
    }
  }

  /// Hoàn thiện what the counter sent back, or bổ sung what was asked for later.
  ///
  /// - Throws: `CitizenRefusal.notYourDossier`, `filesMissing`; `DossierRefusal`.
  public func supplement(
    _ id: Dossier.ID, for account: CitizenAccount, once: String, at now: Instant
  ) async throws {
    let form = CitizenForm.dossier(id)
    let (dossier, uploads) = try await records.read { db in
      try CitizenDossiers(db).require(id, of: account.id)
      return (
        try DossierRegister(db).dossier(id), try CitizenUploads(db).uploads(for: form.name, of: account.id)
      )
    }
    let components = uploads.compactMap(\.component)
    if components.isEmpty && dossier.status.isOpenForFiles { throw CitizenRefusal.filesMissing([]) }
    switch dossier.status {
    case .supplementAtReception:
      var intake = dossier.intake
      let replaced = Set(components.map(\.place))
      intake.components.removeAll { replaced.contains($0.place) }
      intake.components += components
      try await dossiers.complete(id, intake, once: once, at: now)
    default: try await dossiers.deliverSupplement(components, for: id, once: once, at: now)
    }
    try await records.write(chain: .system) { db in try CitizenUploads(db).forget(form: form.name, of: account.id) }
  }

  /// Rút hồ sơ.
  ///
  /// - Throws: `CitizenRefusal.notYourDossier`; `DossierRefusal`.
  public func withdraw(
    _ id: Dossier.ID, reason: String, for account: CitizenAccount, once: String, at now: Instant
  ) async throws {
    try await records.read { db in try CitizenDossiers(db).require(id, of: account.id) }
    try await dossiers.withdraw(id, reason: reason, once: once, at: now)
  }
}

extension OnlineApplication {
  /// The files that are asked for as the form stands; what was uploaded for what is not asked for stays out.
  fileprivate func components(of procedure: Procedure, uploads: [CitizenUpload]) -> [ReceivedComponent] {
    let asked = Set(procedure.onlineComponents.filter(isAsked).map(\.place))
    return uploads.compactMap(\.component).filter { asked.contains($0.place) }
  }

  fileprivate func requireFiles(
    _ components: [ReceivedComponent], of procedure: Procedure
  ) throws(CitizenRefusal) {
    let there = Set(components.map(\.place))
    let missing = procedure.onlineComponents.filter { $0.needsFile && isAsked($0) && !there.contains($0.place) }
    if !missing.isEmpty { throw .filesMissing(missing.map(\.place)) }
  }

  private func isAsked(_ component: OnlineComponent) -> Bool {
    let beneficiary: Beneficiary = owner == nil ? .oneself : .other
    return component.condition?.holds { $0 == "beneficiary" ? [beneficiary.rawValue] : [] } ?? true
  }
}

extension CitizenUpload {
  /// nil while it is on its way.
  fileprivate var component: ReceivedComponent? {
    kept.map { ReceivedComponent(place: place, source: .digitised, file: $0) }
  }
}

extension CitizenAccount {
  /// Whose drafts they are.
  var typist: String { "citizen/\(id)" }
}

extension DossierStatus {
  fileprivate var isOpenForFiles: Bool { self == .supplementAtReception || self == .waitingSupplement }
}

extension CitizenParticulars {
  /// nil until everything that an applicant must state is there.
  var party: Party? {
    guard isComplete else { return nil }
    let identity = IdentityNumber.recognised(identityNumber) ?? IdentityNumber(.other, identityNumber)
    return Party(
      kind: .citizen, name: name, identity: identity, birthDate: birthDate, address: address,
      phone: phone.filter(\.isNumber), email: email)
  }
}
