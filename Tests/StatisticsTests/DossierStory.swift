import Cryptography
import Ledger
import People
import Procedures
import TestWorld
import WorkTime

@testable import OneStop

/// What happened to a dossier, event by event; the domain made them.
struct DossierStory: Sendable {
  let opening: DossierOpening
  let procedure: Procedure
  var events: [TimedDossierEvent]
}

/// Writes stories: real transitions in random order, those that the dossier refuses left out.
struct StoryTeller {
  private var generator: SeededGenerator
  private let shop: Shop
  private var codes = 0

  init(shop: Shop, seed: UInt64) {
    self.shop = shop
    generator = SeededGenerator(seed: seed)
  }

  private static let digest = SHA256Digest(of: "a signed file".utf8)
  private static let number = SlipNumber(1, of: 2020)

  mutating func story() throws -> DossierStory {
    let procedure = generator.pick(Shop.procedures)
    let commune = generator.pick(shop.communes)
    let receiving = generator.chance(15) ? generator.pick(shop.communes) : commune
    var now = Times.at("2020-06-01", 7).adding(seconds: Int64.random(in: 0...8_000_000, using: &generator))
    let party = Party(kind: .citizen, name: "Lò Văn Pánh", identity: nil, address: "Bản Xầy")
    let intake = Intake(
      procedure: procedure.id, parties: Parties(applicant: party), channel: generator.pick(SubmissionChannel.allCases),
      components: [ReceivedComponent(place: 0, originals: 1)])
    let opening = DossierOpening(receiving: receiving.id, competent: commune.id, intake: intake)
    var (dossier, opened) = try Dossier.open(opening, procedure: procedure, id: .init(rawValue: 1), at: now)
    var story = DossierStory(
      opening: opening, procedure: procedure, events: [TimedDossierEvent(opened, at: now, by: nil)])
    let hands = Hands(shop: shop, receiving: receiving, competent: commune, procedure: procedure)
    for _ in 0..<Int.random(in: 1...90, using: &generator) {
      let deed = generator.pick(Deed.allCases)
      // What ends a story at any time would end them all.
      if [.withdraw, .refuse].contains(deed) && !generator.chance(10) { continue }
      // Often a few hours, sometimes days, now and then nothing at all.
      let pause = generator.pick([Int64(0), 600, 9_000, 40_000, 90_000, 260_000, 500_000])
      let then = now.adding(seconds: pause == 0 ? 0 : Int64.random(in: 1...pause, using: &generator))
      codes += 1
      let led = try hands.act(deed, on: &dossier, code: codes, at: then)
      if !led.isEmpty { now = then }
      story.events += led.map { TimedDossierEvent($0.0, at: then, by: $0.1) }
    }
    return story
  }

  /// What may be tried; what is worth being tried often stands there often.
  enum Deed: CaseIterable {
    case accept, acceptAgain, acceptAtLast, refuse, askCompletion, complete, handOver, take, takeAgain, completeStep,
      finish,
      finishAgain, finishAtLast
    case askSupplement, receiveSupplement, askPayment, receivePayment, extend, apologise, proposeStop, refuseInWriting
    case proposeAgain, refuseAgain, stop, withdraw, returnResult, correct, sendBack
  }

  /// Those who act.
  private struct Hands {
    let shop: Shop
    let receiving: Agency
    let competent: Agency
    let procedure: Procedure

    private var rules: DueRules { DueRules(calendar: shop.calendar) }
    private var officer: Standing { shop.standing(.officer, as: .officer, in: competent) }
    private var chairman: Standing { shop.standing(.chairman, as: .chairman, in: competent) }
    private var counter: Standing { shop.standing(.clerk, as: .counterHead, in: receiving) }
    private var head: Standing { shop.standing(.officeHead, as: .officeHead, in: competent) }

    /// - Returns: what it led to, with who did it; nothing where the dossier says no.
    func act(
      _ deed: Deed, on dossier: inout Dossier, code: Int, at now: Instant
    ) throws -> [(DossierEvent, Person.ID?)] {
      let before = dossier
      do {
        return try attempt(deed, on: &dossier, code: code, at: now)
      } catch is DossierRefusal {
        dossier = before
        return []
      }
    }

    private func attempt(
      _ deed: Deed, on dossier: inout Dossier, code: Int, at now: Instant
    ) throws -> [(DossierEvent, Person.ID?)] {
      let permit = try counter.permit(Reception.self)
      let atStep = dossier.step == 1 ? chairman : officer
      let request = SupplementRequest(
        items: [SupplementItem(place: 0, wanted: "bản rõ hơn")], reason: "mờ",
        until: now.vietnamDate.adding(days: 5), lateReason: "chậm")
      switch deed {
      case .accept, .acceptAgain, .acceptAtLast:
        let number = DossierCode(unit: "H56.97.\(receiving.id)", day: now.vietnamDate, sequence: code)
        return try dossier.accept(
          dossier.intake, as: number, procedure: procedure, terms: AcceptanceTerms(rules: rules, isRemote: false),
          payment: nil, by: permit, at: now
        ).map { ($0, permit.person) }
      case .refuse:
        return [(try dossier.refuseAtReception(reason: "x", ground: "y", by: permit, at: now), permit.person)]
      case .askCompletion: return [(try dossier.askCompletion(request, by: permit, at: now), permit.person)]
      case .complete: return [(try dossier.complete(dossier.intake, procedure: procedure, at: now), nil)]
      case .handOver: return [(try dossier.handOver(by: permit, at: now), permit.person)]
      case .take, .takeAgain: return [(try dossier.take(by: atStep, at: now), atStep.person.id)]
      case .completeStep:
        let event = try dossier.completeStep(note: "", procedure: procedure, rules: rules, by: officer, at: now)
        return [(event, officer.person.id)]
      case .sendBack:
        let event = try dossier.sendBack(
          to: 0, reason: "x", procedure: procedure, rules: rules, by: chairman, at: now)
        return [(event, chairman.person.id)]
      case .finish, .finishAgain, .finishAtLast:
        let result = DossierResult(
          kind: .signedFile, name: "Giấy khai sinh", number: "1", date: now.vietnamDate, signerName: "x",
          file: SHA256Digest(of: "result \(code)".utf8))
        return [(try dossier.finish(with: result, procedure: procedure, by: atStep, at: now), atStep.person.id)]
      default: return try attemptRarely(deed, request, on: &dossier, permit: permit, at: now)
      }
    }

    private func attemptRarely(
      _ deed: Deed, _ request: SupplementRequest, on dossier: inout Dossier, permit: Permit<Reception>, at now: Instant
    ) throws -> [(DossierEvent, Person.ID?)] {
      let atStep = dossier.step == 1 ? chairman : officer
      let asker = dossier.requests.isEmpty ? atStep : head
      let signer = try chairman.signatory(for: .head, documentType: "CV")
      let event: DossierEvent
      switch deed {
      case .askSupplement: event = try dossier.askSupplement(request, by: asker, rules: rules, at: now)
      case .receiveSupplement:
        event = try dossier.receiveSupplement([], procedure: procedure, rules: rules, by: permit, at: now)
      case .askPayment:
        event = try dossier.askPayment(of: 1, reference: "x", procedure: procedure, by: atStep, at: now)
      case .receivePayment: event = try dossier.receivePayment(proof: "x", rules: rules, by: permit, at: now)
      case .extend: event = try dossier.extend(reason: "x", procedure: procedure, rules: rules, by: atStep, at: now)
      case .apologise:
        let day = (dossier.clock?.due ?? now).vietnamDate.adding(days: 9)
        let apology = Apology(reason: "x", newDay: day)
        let prepared = try dossier.prepareApology(apology, rules: rules, by: atStep, at: now)
        let signed = try dossier.reschedule(
          signed: StoryTeller.digest, number: StoryTeller.number, rules: rules, by: signer, at: now)
        return [(prepared, atStep.person.id), (signed, signer.person)]
      case .proposeStop, .proposeAgain:
        event = try dossier.proposeStop(StopProposal(reason: "x", ground: "y"), by: atStep, at: now)
      case .refuseInWriting, .refuseAgain:
        event = try dossier.stop(signed: StoryTeller.digest, number: StoryTeller.number, by: signer, at: now)
      case .stop: event = try dossier.stop(reason: "x", by: officer, at: now)
      case .withdraw: event = try dossier.withdraw(reason: "x", by: permit, at: now)
      case .returnResult:
        let handover = ResultReturn(channel: .counter, receiverName: "x", identity: "1", originalsReturned: true)
        event = try dossier.returnResult(handover, procedure: procedure, by: permit, at: now)
      default:
        event = try dossier.beginCorrection(reason: "x", by: try head.permit(DossierAssignment.self), at: now)
      }
      return [(event, nil)]
    }
  }
}
