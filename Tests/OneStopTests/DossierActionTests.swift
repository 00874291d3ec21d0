import OneStop
import People
import TestWorld
import Testing
import WorkTime

/// What a page offers against what the transitions allow.
@Suite("The actions offered on a dossier")
struct DossierActionTests {
  private static let ways =
    DossierFoldTests.ways + [
      DossierArrow.way(to: .inProcess) + [.take], DossierArrow.way(to: .inProcess) + [.take, .refer],
      DossierArrow.way(to: .inProcess) + [.completeStep], DossierArrow.way(to: .inProcess) + [.proposeStop],
      DossierArrow.way(to: .inProcess) + [.prepareApology],
      DossierArrow.way(to: .inProcess) + [.prepareApology, .take, .finish],
      DossierArrow.way(to: .inProcess) + [.take, .referLeg],
      DossierArrow.way(to: .inProcess) + [.referLeg, .takeReferral],
      DossierArrow.way(to: .inProcess) + [.referLeg, .assignReferral, .askSupplement],
      DossierArrow.way(to: .inProcess) + [.referLeg, .declineReferral],
    ]

  @Test("they are those that the transitions allow", arguments: ways)
  func agree(way: [DossierArrow]) throws { try DossierActionTests.agree(in: way, DossierWalk()) }

  @Test(
    "also since NĐ 118/2025/NĐ-CP",
    arguments: [[], [.proposeOverdueStop], [.proposeOverdueStop, .receiveSupplement]] as [[DossierArrow]])
  func agreeSince118(way: [DossierArrow]) throws {
    let walk = DossierWalk(start: Times.at("2025-09-22", 8))
    try DossierActionTests.agree(in: DossierArrow.way(to: .waitingSupplement) + way, walk)
  }

  private static func agree(in way: [DossierArrow], _ walk: DossierWalk) throws {
    let history = try DossierFoldTests.history(way, of: walk)
    for viewer in CounterRole.allCases.flatMap({ [walk.standing($0), $0.standing(in: Cast().district)] }) {
      let offered = Set(history.dossier.actions(for: viewer))
      let allowed = DossierActionTests.allowed(in: history, to: viewer, walk)
      #expect(
        offered.subtracting(allowed).map(\.rawValue).sorted() == [], "\(viewer.person.fullName): offered and refused")
      #expect(
        allowed.subtracting(offered).map(\.rawValue).sorted() == [],
        "\(viewer.person.fullName): possible and not offered")
    }
  }

  @Test("somebody of a third agency has none", arguments: DossierStatus.allCases)
  func stranger(status: DossierStatus) throws {
    let dossier = try DossierWalk().dossier(at: status)
    for role in CounterRole.allCases { #expect(dossier.actions(for: role.standing(in: Cast().district)) == []) }
  }

  private static func allowed(
    in history: DossierWalk.History, to viewer: Standing, _ walk: DossierWalk
  ) -> Set<DossierAction> {
    Set(
      DossierAction.allCases.filter { action in
        action.arrows.contains { arrow in
          var copy = history.dossier
          do {
            return try !arrow.run(on: &copy, by: viewer, of: walk, at: arrow.moment ?? history.next).isEmpty
          } catch let refusal as DossierRefusal {
            return refusal.isOnlyOfContent
          } catch {
            return false
          }
        }
      })
  }
}

extension DossierRefusal {
  /// Whether another form of the same act could succeed: the page offers it all the same.
  fileprivate var isOnlyOfContent: Bool {
    switch self {
    case .clock, .noExtension, .documentOfAnother, .resultMissing, .supplementLate: true
    default: false
    }
  }
}

extension DossierAction {
  fileprivate var arrows: [DossierArrow] {
    switch self {
    case .accept: [.accept]
    case .askCompletion: [.askCompletion]
    case .refuseAtReception: [.refuseAtReception]
    case .handOver: [.handOver]
    case .take: [.take]
    case .assign: [.assign]
    case .completeStep: [.completeStep]
    case .sendBack: [.sendBack]
    case .draftResult: [.noteDraft]
    case .finish: [.finish]
    case .askSupplement: [.askSupplement]
    case .receiveSupplement: [.receiveSupplement]
    case .askPayment: [.askPayment]
    case .receivePayment: [.receivePayment]
    case .refer: [.refer]
    case .takeReferral: [.takeReferral]
    case .assignReferral: [.assignReferral]
    case .declineReferral: [.declineReferral]
    case .recallReferral: [.recallReferral]
    case .answerReferral: [.answerReferral]
    case .extend: [.extend]
    case .prepareApology: [.prepareApology]
    case .signApology: [.reschedule]
    case .pay: [.pay]
    case .returnResult: [.returnResult]
    case .giveBack: [.giveBack]
    case .addScan: [.addScan]
    case .stop: [.stop]
    case .proposeStop: [.proposeStop]
    case .proposeOverdueStop: [.proposeOverdueStop]
    case .signStop: [.refuse]
    case .withdraw: [.withdraw]
    case .beginCorrection: [.beginCorrection]
    case .note: [.note]
    }
  }
}
