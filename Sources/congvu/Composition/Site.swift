import Citizens
import Compliance
import Documents
import Evidence
import Foundation
import Guide
import Hummingbird
import Ledger
import Notices
import OneStop
import People
import Procedures
import QuanSon
import Statistics
import TrustKeeping
import WebShell
import WorkTime

/// The web application: all features' routes behind one door.
struct Site {
  let program: Program
  let clock: ServerClock
  let seal: ServerSeal

  func router() -> Router<DoorContext> {
    let router = Router(context: DoorContext.self, options: .webShell)
    let desk = self.desk
    let directory = program.directory
    let now: @Sendable () -> Instant = { [clock] in clock.now() }
    router.addWebShell(
      isSecure: program.settings.isSecure, refusalFrame: { context, title in desk.doorFrame(title, in: context) },
      lookUp: { token in try await directory.viewer(token: token.digest, at: now()) })
    router.add(middleware: ServerRefusals())
    router.add(middleware: HeldDrafts(documents: program.documents, directory: directory, clock: now))
    router.add(middleware: HeldReceptions(dossiers: program.dossiers, clock: now))
    let citizens = CitizenRoutes(
      citizens: program.citizens, desk: desk, provider: OneTimeCodeProvider(program.citizens),
      isSecure: program.settings.isSecure, proxies: TrustedProxies(program.settings.trustedProxies))
    router.add(middleware: citizens.welcome)
    citizens.add(to: router)
    GuidePage.addRoute(to: router) { title, context in desk.doorFrame(title, in: context) }
    router.get("suc-khoe") { _, _ in "ok" }
    let signedIn = router.group(context: DeskContext.self)
    PeopleRoutes(
      directory: directory, desk: desk, cookie: SessionCookie(isSecure: program.settings.isSecure),
      uploadFolder: program.folder.files, demonstration: demonstration
    ).add(door: router, signedIn: signedIn)
    TrustRoutes(keeper: program.trust, desk: desk, uploadFolder: program.folder.files).add(to: signedIn)
    ProcedureRoutes(catalogue: program.procedures, desk: desk).add(to: signedIn)
    NoticeRoutes(notices: program.notices, desk: desk).add(to: signedIn)
    EvidenceRoutes(evidence: program.evidence, desk: desk, place: Site.place).add(to: signedIn)
    let elsewhere = Elsewhere(
      home: OneStopNavigation.home, places: [OneStopNavigation.searchPlace], isMeant: OneStopNavigation.isMeant,
      isConfidential: OneStopNavigation.isConfidential)
    let documents = DocumentRoutes(
      documents: program.documents, desk: desk, seal: seal, elsewhere: elsewhere, remote: remoteSigning)
    documents.add(to: signedIn)
    documents.add(toDoor: router)
    OneStopRoutes(
      dossiers: program.dossiers, desk: desk, places: [DocumentsURL.searchPlace, OneStopNavigation.searchPlace]
    ).add(signedIn: signedIn)
    ReceptionRoutes(dossiers: program.dossiers, desk: desk).add(to: signedIn)
    StatisticsRoutes(
      statistics: program.statistics, directory: directory, calendar: program.dossiers.calendar, desk: desk
    ).add(signedIn: signedIn)
    citizens.add(signedIn: signedIn)
    ComplianceRoutes(compliance: program.compliance, directory: directory, desk: desk).add(signedIn: signedIn)
    return router
  }

  /// The page of what a signed file belongs to.
  private static func place(of subject: String) -> EvidencePlace? {
    let parts = subject.split(separator: "/")
    guard parts.count == 2 else { return nil }
    switch parts[0] {
    case "document":
      return OutgoingDocument.ID(parts[1]).map { EvidencePlace("Văn bản \($0)", DocumentsURL.document($0)) }
    case "dossier": return Dossier.ID(parts[1]).map { EvidencePlace("Hồ sơ \($0)", OneStopURL.dossier($0)) }
    default: return nil
    }
  }

  private var remoteSigning: RemoteSigning {
    let proxies = TrustedProxies(program.settings.trustedProxies)
    return RemoteSigning(
      publicAddress: program.settings.notices.publicAddress, isSecure: program.settings.isSecure,
      plugInScript: program.settings.plugInScript
    ) { request, address in proxies.peer(of: request, at: address) }
  }

  private var desk: Desk {
    let isDemo = program.folder.isDemo
    return Desk(
      records: program.records, clock: { [clock] in clock.now() },
      banner: { [clock] now in
        guard isDemo || !clock.isReal else { return nil }
        let time = VietnamTime(now)
        return "Dữ liệu minh họa · đồng hồ hệ thống: \(time.date.longText), \(time.clockText)"
      },
      sources: [
        DocumentNavigation.groups, OneStopNavigation.groups, StatisticsRoutes.navigation, CitizenRoutes.navigation,
        ComplianceRoutes.navigation, ProcedureRoutes.navigation, NoticeRoutes.navigation, EvidenceRoutes.navigation,
        PeopleRoutes.navigation, TrustRoutes.navigation,
      ])
  }

  /// A demo offers its accounts on the sign-in page.
  private var demonstration: Demonstration? {
    guard program.folder.isDemo, let password = QuanSon.accounts.first?.password else { return nil }
    return Demonstration(
      password: password,
      accounts: QuanSon.accounts.map { DemonstrationAccount(name: $0.name, title: $0.title, agency: $0.agencyName) })
  }
}
