import Cryptography
public import Ledger
public import OneStop
import People
public import Procedures
import Storage
public import WorkTime

/// Hồ sơ như người dân thấy: state, dates, units; of people only the owner's masked name.
public struct PublicDossier: Sendable {
  public let id: Dossier.ID
  /// nil before acceptance.
  public let code: String?
  public let procedure: Procedure
  /// `H** T** M**`
  public let ownerName: String
  public let status: DossierStatus
  public let receivingName: String
  public let competentName: String
  /// The unit that has it now.
  public let holderName: String
  /// Other agencies that do a part of it at present.
  public let helperNames: [String]
  /// What is being done there; empty when it isn't being worked on.
  public let stepName: String
  public let steps: [PublicStep]
  public let due: Instant?
  /// How the date that holds was counted, day by day.
  public let dueExplanation: [String]
  /// What is asked of the citizen; nil: nothing at present.
  public let request: PublicRequest?
  /// In đồng.
  public let feeOwed: Int
  public let result: PublicResult?
  public let returnChannel: ReturnChannel
  public let isRatable: Bool
  public let isRated: Bool
  /// Whether downloading the result is its return: the applicant chose so, and nothing else has to be handed back.
  public let isReturnedByDownload: Bool
  /// What can be downloaded; nil: nothing can.
  let file: SHA256Digest?

  public var isResultDownloadable: Bool { file != nil }
}

/// Kết quả as it may be named.
public struct PublicResult: Hashable, Sendable {
  public let name: String
  public let number: String
  public let date: CalendarDate
}

/// Yêu cầu bổ sung, hoàn thiện, without what it says of people.
public struct PublicRequest: Hashable, Sendable {
  public let items: [Item]
  public let reason: String
  public let until: CalendarDate?
  /// What was asked for has been sent and is being looked at.
  public let isDelivered: Bool

  public struct Item: Hashable, Sendable {
    /// The component's place in the procedure's list; nil: none of the list.
    public let place: Int?
    public let component: String
    public let wanted: String
    public let ground: String
  }
}

extension PublicDossier {
  init(_ dossier: Dossier, calendar: WorkCalendar, at now: Instant, in db: Database) throws {
    let procedure = try ProcedureRegister(db).procedure(dossier.intake.procedure)
    let people = PeopleRegister(db)
    let competent = try people.agency(dossier.competent)
    let redaction = Redaction(dossier.intake.parties)
    let rules = DueRules(calendar: calendar, hours: competent.officeHours)
    let receivingName = try people.agency(dossier.receiving).name
    self.init(
      id: dossier.id, code: dossier.code?.description, procedure: procedure,
      ownerName: Masking.name(dossier.intake.parties.concerned.name), status: dossier.status,
      receivingName: receivingName, competentName: competent.name,
      holderName: dossier.agencyInCharge == dossier.competent ? competent.name : receivingName,
      helperNames: try dossier.helperNames(in: people),
      stepName: dossier.isBeingWorkedOn ? dossier.currentStep?.name ?? "" : "",
      steps: try DossierRegister(db).history(dossier.id).compactMap {
        PublicStep($0, redaction: redaction, legs: Set(dossier.referrals.filter { $0.kind == .leg }.map(\.number)))
      },
      due: dossier.status.isClosed ? nil : dossier.clock?.due, dueExplanation: dossier.dueExplanation(rules: rules),
      request: dossier.openRequest.map {
        PublicRequest($0, procedure: procedure, redaction: redaction, isDelivered: dossier.delivered != nil)
      },
      feeOwed: dossier.status.isClosed ? 0 : dossier.feeOwed, result: dossier.result.map { PublicResult($0) },
      returnChannel: dossier.intake.returnChannel, isRatable: dossier.isRatable,
      isRated: try DossierRatings(db).isRated(dossier.id),
      isReturnedByDownload: dossier.isReturnedByDownload(procedure),
      file: dossier.downloadable(procedure))
  }
}

extension Dossier {
  fileprivate func helperNames(in people: PeopleRegister) throws -> [String] {
    if status.isClosed { return [] }
    return try referrals.filter(\.isOpenLeg).map { leg in
      switch leg.target {
      case .agency(let agency): try people.agency(agency).name
      case .outside(let name): name
      }
    }
  }

  fileprivate var isBeingWorkedOn: Bool { status == .inProcess || status == .correcting }

  fileprivate var openRequest: SupplementRequest? {
    [.supplementAtReception, .waitingSupplement].contains(status) ? requests.last : nil
  }

  /// Whether its handling is over, so that it can be judged.
  var isRatable: Bool { [.resultReady, .returned, .stopped].contains(status) }

  fileprivate func isReturnedByDownload(_ procedure: Procedure) -> Bool {
    status == .resultReady && intake.returnChannel == .online && !hasOriginalsToReturn
      && downloadable(procedure) != nil
  }

  /// A signed result that is paid for, unless somebody has to come for it first.
  fileprivate func downloadable(_ procedure: Procedure) -> SHA256Digest? {
    guard status == .returned || status == .resultReady && feeOwed == 0 && !procedure.needsPresence else { return nil }
    switch result?.kind {
    case .document, .signedFile: return result?.file
    case .paper, .acknowledgement, nil: return nil
    }
  }
}

extension PublicResult {
  init(_ result: DossierResult) { self.init(name: result.name, number: result.number, date: result.date) }
}

extension PublicRequest {
  init(_ request: SupplementRequest, procedure: Procedure, redaction: Redaction, isDelivered: Bool) {
    let components = procedure.components
    self.init(
      items: request.items.map { item in
        let place = item.place.flatMap { components.indices.contains($0) ? $0 : nil }
        return Item(
          place: place, component: place.map { components[$0].name } ?? "",
          wanted: redaction.applied(to: item.wanted), ground: item.ground)
      },
      reason: redaction.applied(to: request.reason), until: request.until, isDelivered: isDelivered)
  }
}

extension Redaction {
  /// The address, and what is told of it but the last part, which is the commune for everybody.
  private static func places(in address: String) -> [String] {
    [address] + address.split(separator: ",").dropLast().map { String($0.trimmingPrefix { $0.isWhitespace }) }
  }

  /// Everything that tells who the parties are.
  init(_ parties: Parties) {
    let all = [parties.applicant, parties.owner, parties.payer].compactMap(\.self)
    self.init(
      names: all.map(\.name),
      others: all.flatMap { [$0.identity?.number ?? "", $0.phone, $0.email] + Redaction.places(in: $0.address) }
        + [parties.authority])
  }
}
