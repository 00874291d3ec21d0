import Certificates
import Cryptography
import Documents
import FileExamination
import Ledger
import OneStop
import People
import Procedures
import Storage
import TestExaminer
import TestRecords
import TestWorld
import WorkTime

/// The test world with a counter and published procedures, in a database.
struct CounterWorld: Sendable {
  let world: TestWorld
  let desk: DossierDesk
  /// `Sample.procedure`, published.
  let procedure: Procedure
  /// Denunciations, seen by few.
  let restricted: Procedure

  var records: Records { world.records }

  @discardableResult
  static func with<T>(
    _ engine: TestEngine, _ cast: Cast = Cast(), examiner: FileExaminer = .ofTests,
    _ body: (CounterWorld) async throws -> T
  ) async throws -> T {
    try await TestWorld.with(engine, cast, examiner: examiner) { world in
      try await body(try await CounterWorld(installing: world))
    }
  }

  init(installing world: TestWorld) async throws {
    for role in CounterRole.newcomers {
      let standing = role.standing(in: world.cast.commune)
      let person = try await world.directory.addPerson(standing.person, by: nil, at: Times.now)
      precondition(person.id == role.id, "the cast's people come first")
      for office in standing.appointments { _ = try await world.directory.appoint(office, by: nil, at: Times.now) }
    }
    let catalogue = ProcedureCatalogue(records: world.records)
    let keeper = try CounterRole.administrator.standing(in: world.cast.district).permit(Administration.self)
    let ordinary = try await catalogue.publish(Sample.procedure(), after: nil, by: keeper, at: Times.now)
    let secret = Sample.procedure {
      $0.code = Sample.code("2.002409")
      $0.name = "Giải quyết tố cáo"
      $0.discretion = .restricted
      $0.fees = []
    }
    try self.init(world, ordinary, try await catalogue.publish(secret, after: nil, by: keeper, at: Times.now))
  }

  /// Takes up a world that was installed before.
  init(_ world: TestWorld, _ procedure: Procedure, _ restricted: Procedure) throws {
    self.world = world
    (self.procedure, self.restricted) = (procedure, restricted)
    desk = DossierDesk(
      records: world.records, directory: world.directory, documents: world.desk, calendar: try Sample.calendar,
      trust: CurrentTrust(TrustList(roots: [])))
  }

  func standing(_ role: CounterRole, at now: Instant = Times.now) -> Standing {
    role.standing(in: world.cast.commune, on: now.vietnamDate)
  }

  func intake(_ change: (inout Intake) -> Void = { _ in }) -> Intake {
    Sample.intake {
      $0.procedure = procedure.id
      change(&$0)
    }
  }

  func order(
    competent: Agency.ID? = nil, handOver: HandOverChoice = .atOnce, _ change: (inout Intake) -> Void = { _ in }
  ) -> ReceptionOrder {
    ReceptionOrder(intake: intake(change), competent: competent, payment: Sample.payment, handOver: handOver)
  }

  func received(
    _ order: ReceptionOrder? = nil, once: String = "", at now: Instant = Times.now
  ) async throws -> Dossier {
    try await desk.receive([order ?? self.order()], by: standing(.receiver, at: now), once: once, at: now)[0]
  }

  /// A result on paper; each text is a file of its own.
  func brought(_ text: String) throws -> BroughtResult {
    let content = Array("%PDF-\(text)".utf8)
    return BroughtResult(
      name: procedure.result, number: "17/XN-UBND", date: Times.friday, signerName: "Lò Văn Thành",
      file: ComponentFile(
        digest: try records.files.keep(content), name: "ket-qua.pdf", mediaType: "application/pdf",
        byteCount: content.count, signatures: .none))
  }

  func finished(_ text: String = "result", at now: Instant = Times.now) async throws -> Dossier {
    let id = try await received(at: now).id
    try await desk.finish(id, with: try brought(text), by: standing(.justice, at: now), at: now)
    return try await desk.dossier(id, seenBy: standing(.receiver, at: now))
  }

  /// One dossier at each status, and some that went on from there.
  func populate() async throws {
    _ = try await desk.submit(intake { $0.channel = .online }, to: world.cast.commune.id, at: Times.now)
    let order = order()
    let asked = try await desk.turnAway(order, .complete(Sample.request), by: standing(.receiver), at: Times.now)
    try await desk.complete(asked.id, intake(), at: Times.now)
    _ = try await desk.turnAway(
      order, .refuse(reason: "Không thuộc thẩm quyền", ground: "Luật Hộ tịch"), by: standing(.receiver), at: Times.now)
    _ = try await received(self.order(handOver: .later))
    try await desk.take(try await received().id, by: standing(.justice), at: Times.now)
    try await wait()
    try await end()
  }

  private func wait() async throws {
    let (justice, receiver) = (standing(.justice), standing(.receiver))
    let ids = [try await received().id, try await received().id, try await received().id]
    for id in ids.prefix(2) { try await desk.askSupplement(Sample.request, of: id, by: justice, at: Times.now) }
    try await desk.deliverSupplement([ReceivedComponent(place: 0, copies: 1)], for: ids[1], at: Times.now)
    try await desk.askPayment(of: 50_000, reference: "TB 1", for: ids[2], by: justice, at: Times.now)
    let asked = try await received().id
    try await desk.refer(
      asked, .opinion, to: .agency(world.cast.district.id), question: "Có biết?", due: Times.at("2020-08-17", 9),
      by: justice, at: Times.now)
    try await desk.note("Đã gọi điện", on: asked, by: receiver, at: Times.now)
  }

  private func end() async throws {
    let receiver = standing(.receiver)
    try await desk.withdraw(try await received().id, reason: "Không còn nhu cầu", by: receiver, at: Times.now)
    _ = try await finished("ready")
    let done = try await finished("returned").id
    try await desk.returnResult(Sample.handover, of: done, by: receiver, at: Times.at("2020-08-17", 8))
    _ = try await received(at: Times.at("2020-07-13", 8))  // late by mid-August
  }
}
