import Foundation
import Ledger
import OneStop
import People
import Procedures
import RouterClient
import Storage
import TestWorld
import WorkTime

/// Dossiers of the office, brought to where a test needs them by the workflows.
extension DossierOffice {
  static let single = "1.004873"
  /// Whose term may be extended once, for verification.
  static let extendable = "1.004859"
  /// With an identity card that is shown and taken back.
  static let withShownPaper = "1.000656"
  static let denunciation = "2.002396"

  private func procedure(_ text: String) async throws -> Procedure {
    guard let code = ProcedureCode(text) else { preconditionFailure("\(text) is a code") }
    let today = clock.now.vietnamDate
    let found = try await world.records.read { db in try ProcedureRegister(db).inForce(code: code, on: today) }
    guard let found else { preconditionFailure("the shipped catalogue has \(text)") }
    return found
  }

  private func order(
    _ code: String, name: String, handOver: HandOverChoice, postedTo address: String
  ) async throws -> ReceptionOrder {
    let procedure = try await procedure(code)
    let applicant = Party(
      kind: .citizen, name: name, identity: IdentityNumber(.personal, "038190000123"), address: "Bản Xía",
      phone: "0912345678")
    let components = procedure.components.indices.map { ReceivedComponent(place: $0, originals: 1) }
    let intake = Intake(
      procedure: procedure.id, parties: Parties(applicant: applicant),
      returnChannel: address.isEmpty ? .counter : .post, returnAddress: address, components: components,
      feeTiming: .atReturn)
    return ReceptionOrder(intake: intake, handOver: handOver)
  }

  /// Received at the counter: 15.000 đồng to be paid at the return, three working days.
  ///
  /// - Parameter address: where the result is posted to; empty: it is fetched.
  func received(
    _ code: String = single, name: String = "Lò Thị Xuân", handOver: HandOverChoice = .later,
    postedTo address: String = ""
  ) async throws -> Dossier {
    let order = try await order(code, name: name, handOver: handOver, postedTo: address)
    let made = try await dossiers.receive([order], by: standing(.receiver), at: clock.now)
    guard let dossier = made.first else { preconditionFailure("one order makes one dossier") }
    return dossier
  }

  func handedOver(
    _ code: String = single, name: String = "Lò Thị Xuân", postedTo address: String = ""
  ) async throws -> Dossier.ID {
    try await received(code, name: name, handOver: .atOnce, postedTo: address).id
  }

  /// In the officer's hands.
  func taken(_ code: String = single, postedTo address: String = "") async throws -> Dossier.ID {
    let id = try await handedOver(code, postedTo: address)
    try await dossiers.take(id, by: standing(.officer), at: clock.now)
    return id
  }

  /// Before the leader, who is to sign the result.
  func examined() async throws -> Dossier.ID {
    let id = try await taken()
    try await dossiers.completeStep(id, note: "Đủ điều kiện", by: standing(.officer), at: clock.now)
    return id
  }

  func waiting() async throws -> Dossier.ID {
    let id = try await taken()
    let request = SupplementRequest(
      items: [SupplementItem(place: 0, wanted: "ký tên")], reason: "Chưa ký",
      until: clock.now.vietnamDate.adding(days: 7))
    try await dossiers.askSupplement(request, of: id, by: standing(.officer), at: clock.now)
    return id
  }

  /// Past the day that the citizen was given.
  func waitedInVain() async throws -> Dossier.ID {
    let id = try await waiting()
    clock.advance(hours: 8 * 24)
    return id
  }

  /// The same, received in the autumn of 2025.
  func waitedInVainSince118() async throws -> Dossier.ID {
    clock.advance(hours: 1865 * 24)
    return try await waitedInVain()
  }

  /// After it was paid for.
  func withdrawn() async throws -> Dossier.ID {
    let id = try await received().id
    let receiver = standing(.receiver)
    try await dossiers.pay(FeePayment(amount: 15_000, method: .cash), for: id, by: receiver, at: clock.now)
    try await dossiers.withdraw(id, reason: "Không còn nhu cầu", by: receiver, at: clock.now)
    return id
  }

  func waitingForPayment() async throws -> Dossier.ID {
    let id = try await taken()
    try await dossiers.askPayment(of: 50_000, reference: "12/TB", for: id, by: standing(.officer), at: clock.now)
    return id
  }

  /// With its scan at the counter.
  func ready(postedTo address: String = "") async throws -> Dossier.ID {
    let id = try await taken(postedTo: address)
    let path = "\(dossiers.uploadFolder)/ket-qua-thu-\(id)"
    try Foundation.Data(SampleFile.pdf).write(to: URL(fileURLWithPath: path))
    let file = try await dossiers.keepFile(at: path, named: "ket-qua.pdf", at: clock.now)
    let result = BroughtResult(
      name: "Giấy xác nhận", number: "17/XN-UBND", date: Times.friday, signerName: "Lò Văn Thành", file: file)
    try await dossiers.finish(id, with: result, by: standing(.officer), at: clock.now)
    return id
  }

  func returned() async throws -> Dossier.ID {
    let id = try await ready()
    let handover = ResultReturn(
      channel: .counter, receiverName: "Lò Thị Xuân", identity: "038190000123", originalsReturned: true)
    try await dossiers.returnResult(
      handover, of: id, payment: FeePayment(amount: 15_000, method: .cash), by: standing(.receiver), at: clock.now)
    return id
  }

  /// Asked for an opinion outside the system.
  func referred() async throws -> Dossier.ID {
    let id = try await taken()
    try await dossiers.refer(
      id, .opinion, to: .outside("Công an huyện"), question: "Có trùng không?", due: clock.now.adding(seconds: 86_400),
      by: standing(.officer), at: clock.now)
    return id
  }

  /// A part of it is with the district.
  func sentOn() async throws -> Dossier.ID {
    let id = try await taken()
    try await dossiers.refer(
      id, .leg, to: .agency(world.cast.district.id), question: "Xác minh nơi cư trú",
      due: clock.now.adding(seconds: 86_400), by: standing(.officer), at: clock.now)
    return id
  }

  func dossier(_ id: Dossier.ID) async throws -> Dossier {
    try await world.records.read { db in try DossierRegister(db).dossier(id) }
  }

  /// The kinds of its events, oldest first.
  func kinds(of id: Dossier.ID) async throws -> [String] {
    try await world.records.read { db in try DossierRegister(db).history(id).map(\.event.kind) }
  }
}
