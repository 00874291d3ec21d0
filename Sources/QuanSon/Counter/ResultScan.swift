import BlockingWork
import OfficialText
import OneStop
import People
import Pictures
import Storage
import Typesetting
import WorkTime

/// The scan of a result signed by hand: a half sheet with what it says of whom, the leader's pen and the stamp.
struct ResultScan: Sendable {
  let dossier: Dossier
  let result: String
  let number: String
  let signedAt: Instant
  let agency: LoadedAgency
  let files: FileStore

  /// Enough to be read on a screen.
  private static let dotsPerInch = 100.0

  func pdf() async throws -> [UInt8] {
    let slip = slip
    return try await offload { [signedAt] in
      let scan = ScanFile(createdAt: signedAt)
      for page in try preview(slip, dotsPerInch: ResultScan.dotsPerInch) {
        let canvas = try ScanCanvas(dotsPerInch: ResultScan.dotsPerInch)
        try canvas.lay(page, in: ResultScan.half)
        try scan.add(canvas)
      }
      return try scan.finished()
    }
  }

  /// A5 lying at the head of an A4 sheet.
  private static let half = ScanCanvas.Frame(
    left: ScanCanvas.Frame.page.width * 0.15, top: 0, width: ScanCanvas.Frame.page.width / 2.squareRoot(),
    height: ScanCanvas.Frame.page.height / 2.squareRoot())

  private var slip: Slip {
    let plan = agency.plan
    let signer = plan.people[plan.places(.chairman)[0]]
    let party = dossier.intake.parties.concerned
    return Slip(
      head: SlipHead(
        superior: plan.printedSuperior, unit: plan.printedName, number: number, place: plan.place,
        date: signedAt.vietnamDate),
      title: result.uppercased(),
      blocks: [
        .facts([
          SlipFact("Họ và tên", party.name), SlipFact("Nơi cư trú", party.address),
          SlipFact("Mã hồ sơ", dossier.code?.description ?? ""),
        ]),
        .signatures(
          [SlipSigner(authority: ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"], name: signer.fullName, room: .pen)],
          recipients: []),
      ])
  }
}
