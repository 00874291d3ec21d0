import Cryptography
import Documents
import FileExamination
import Foundation
import Hummingbird
import Ledger
import Markup
import OneStop
import Passwords
import People
import Procedures
import RouterClient
import Storage
import Synchronization
import TestExaminer
import TestRecords
import TestWorld
import Testing
import WebShell
import WorkTime

@testable import Citizens

/// The test world's commune with its counter open, the shipped catalogue, and the citizen's pages in front of it.
struct Village: Sendable {
  static let procedure = "1.004873"
  /// Of kinds that nobody may look up: a benefit of a disabled person; a denunciation.
  static let hiddenProcedures = ["1.001776", "2.002396"]
  static let contact = "may.ha@example.vn"

  let world: TestWorld
  let dossiers: DossierDesk
  let citizens: CitizenDesk
  let clock = VillageClock()
  let receiver: Standing

  static func with(
    _ engine: TestEngine = .sqliteInMemory, examiner: FileExaminer = .ofTests, _ body: (Village) async throws -> Void
  ) async throws {
    try await TestRecords.with(engine, migrations: TestWorld.migrations + CitizensSchema.migrations) { records in
      let world = try TestWorld(records: records, examiner: examiner)
      try await world.install()
      try await body(try await Village(world))
    }
  }

  private init(_ world: TestWorld) async throws {
    self.world = world
    dossiers = try await world.openCounter()
    receiver = try await world.appointReceiver()
    citizens = CitizenDesk(dossiers: dossiers, key: try await LookUpKey.kept(in: world.records))
  }

  var now: Instant { clock.now }
  var commune: Agency { world.cast.commune }

  /// Whose dossiers they are.
  static let owner = Party(
    kind: .citizen, name: "Hà Thị Mẩy", identity: IdentityNumber(.personal, "038190004417"),
    birthDate: Times.day("1990-08-17"), address: "bản Lốc, xã Trung Tiến", phone: "0912345678",
    email: "may.ha@example.vn")

  func procedure(_ code: String = Village.procedure) async throws -> Procedure {
    guard let code = ProcedureCode(code) else { preconditionFailure("\(code) is a code") }
    let found = try await world.records.read { db in try ProcedureRegister(db).inForce(code: code, on: Times.friday) }
    guard let found else { preconditionFailure("the shipped catalogue has \(code)") }
    return found
  }

  /// A dossier received at the counter and paid for.
  func received(
    _ code: String = Village.procedure, owner: Party = Village.owner, returning: ReturnChannel = .counter
  ) async throws -> Dossier {
    let procedure = try await procedure(code)
    let intake = Intake(
      procedure: procedure.id, parties: Parties(applicant: owner), returnChannel: returning,
      components: procedure.components.indices.map { ReceivedComponent(place: $0, originals: 1) })
    let fee = FeeAssessment(intake, procedure: procedure).total
    let order = ReceptionOrder(
      intake: intake, payment: fee > 0 ? FeePayment(amount: fee, method: .cash) : nil)
    return try await dossiers.receive([order], by: receiver, at: now)[0]
  }

  /// The same with a signed file as its result.
  func finished(returning: ReturnChannel = .counter) async throws -> Dossier {
    let dossier = try await received(returning: returning)
    let file = try upload(SampleFile.pdf(saying: dossier.code?.description ?? ""))
    var kept = try await dossiers.keepFile(at: file, named: "ket-qua.pdf", at: now)
    // What an authority's signature would make of it; examining signatures has tests of its own.
    kept.signatures = .valid
    let officer = world.cast.standing(.officer)
    try await dossiers.take(dossier.id, by: officer, at: now)
    try await dossiers.completeStep(dossier.id, note: "", by: officer, at: now)
    let result = BroughtResult(
      name: "Giấy xác nhận tình trạng hôn nhân", number: "17/UBND-XNTTHN", date: Times.friday,
      signerName: Role.chairman.fullName, file: kept)
    try await dossiers.finish(dossier.id, with: result, by: world.cast.standing(.chairman), at: now)
    return dossier
  }

  /// What the QR code of a received dossier's slip carries.
  func slip(of dossier: Dossier) throws -> SlipToken {
    citizens.key.slip(of: try #require(dossier.code).description)
  }

  /// What the dossier's owner gets for its code and the end of their phone number.
  func visit(to dossier: Dossier) async throws -> VisitToken {
    let code = try #require(dossier.code).description
    return try await citizens.lookUp(code: code, fact: SecondFact("5678"), from: "a", at: now)
  }

  /// How a dossier stands now.
  func status(of dossier: Dossier) async throws -> DossierStatus {
    try await world.records.read { db in try DossierRegister(db).dossier(dossier.id).status }
  }

  /// Bytes as a file on the disk, as an upload lies there.
  func upload(_ bytes: [UInt8]) throws -> String {
    let path = "\(dossiers.uploadFolder)/tai-len-thu"
    try Foundation.Data(bytes).write(to: URL(fileURLWithPath: path))
    return path
  }

  /// The program's front for one browser.
  func browser() -> RouterClient<Viewer> {
    let router = Router(context: DoorContext.self, options: .webShell)
    let (directory, clock) = (world.directory, clock)
    let desk = Desk(
      records: world.records, clock: { clock.now }, banner: { _ in nil }, sources: [CitizenRoutes.navigation])
    router.addWebShell(isSecure: false) { token in
      try await directory.viewer(token: token.digest, at: clock.now)
    }
    let routes = CitizenRoutes(
      citizens: citizens, desk: desk, provider: OneTimeCodeProvider(citizens), isSecure: false,
      proxies: TrustedProxies())
    router.add(middleware: routes.welcome)
    routes.add(to: router)
    let signedIn = router.group(context: DeskContext.self)
    PeopleRoutes(directory: directory, desk: desk, cookie: SessionCookie(isSecure: false), uploadFolder: "/tmp")
      .add(door: router, signedIn: signedIn)
    routes.add(signedIn: signedIn)
    return RouterClient(router)
  }

  /// A browser in which an official of the cast has signed in.
  func browser(of role: Role) async throws -> RouterClient<Viewer> {
    let password = "suối Xia mùa nước lên"
    _ = try await world.directory.openAccount(
      for: role.id, name: role.rawValue, password: password, cost: .demonstration, by: nil, at: clock.now)
    let browser = browser()
    _ = try await browser.get("/dang-nhap")
    _ = try await browser.submit("/dang-nhap", ["name": role.rawValue, "password": password])
    return browser
  }

  /// The code that was sent last, as it stands in the outbox.
  func sentCode() async throws -> String {
    let contents = try await world.records.read { db in
      try db.values("SELECT contents FROM notices WHERE occasion = 'sign_in_code' ORDER BY id", as: String.self)
    }
    let digits = contents.last?.firstMatch(of: #/[0-9]{6}/#)
    return String(digits?.output ?? "")
  }

  /// An account with everything that an application needs.
  func account(_ text: String = Village.contact, name: String = "Hà Thị Mẩy") async throws -> CitizenAccount {
    let contact = Contact(text) ?? Contact(kind: .mail, text: text)
    let token = SHA256Digest(of: Array(text.utf8))
    try await citizens.enter(VerifiedContact(contact, by: .oneTimeCode), token: token, at: now)
    let opened = try await citizens.account(session: token, at: now)
    guard let opened else { preconditionFailure("the account was opened") }
    let particulars = CitizenParticulars(
      name: name, identityNumber: "038190004417", address: "bản Lốc", phone: "0912345678", email: Village.contact)
    try await citizens.keep(particulars, of: opened.id)
    return CitizenAccount(
      id: opened.id, contact: contact, verifiedBy: .oneTimeCode, particulars: particulars)
  }

  /// A browser in which a citizen has signed in with a code, and has given their particulars.
  func signedIn(_ contact: String = Village.contact) async throws -> RouterClient<Viewer> {
    let browser = browser()
    _ = try await browser.get("/cong-dan/dang-nhap")
    _ = try await browser.follow(try await browser.submit("/cong-dan/dang-nhap", ["contact": contact]))
    _ = try await browser.submit("/cong-dan/ma-dang-nhap", ["code": try await sentCode()])
    _ = try await browser.get("/cong-dan/thong-tin")
    _ = try await browser.submit(
      "/cong-dan/thong-tin",
      ["name": "Hà Thị Mẩy", "identity_number": "038190004417", "address": "bản Lốc", "phone": "0912345678"])
    return browser
  }
}

/// The village's clock, which a test moves on.
final class VillageClock: Sendable {
  private let instant = Mutex(Times.now)

  var now: Instant { instant.withLock { $0 } }

  func advance(minutes: Int64) { instant.withLock { $0 = $0.adding(seconds: minutes * 60) } }
}
