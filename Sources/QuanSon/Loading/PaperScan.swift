import BlockingWork
import Cryptography
import Documents
import OfficialText
import People
import Pictures
import Storage
import Typesetting
import WorkTime

/// The scan of a paper-signed document: its printed page with the leader's pen and the stamp, tilted a little, as a
/// picture of 200 dots an inch in a PDF. NĐ 30/2020/NĐ-CP, Phụ lục I, phần II.
struct PaperScan: Sendable {
  let document: PlannedDocument
  let agency: LoadedAgency
  /// The number written on the paper.
  let number: Int
  let recordedAt: Instant
  let files: FileStore

  private static let dotsPerInch = 200.0

  func pdf() async throws -> [UInt8] {
    let sheet = try printed()
    let pictures = (leader: agency.people[document.signer].signaturePicture, agency: agency.record.seal.picture)
    return try await offload { [files, recordedAt] in
      let places = try typeset(sheet).reserved
      let scan = ScanFile(createdAt: recordedAt)
      for (index, page) in try preview(sheet, dotsPerInch: PaperScan.dotsPerInch).enumerated() {
        let canvas = try ScanCanvas(dotsPerInch: PaperScan.dotsPerInch)
        try canvas.lay(page, in: .page)
        for (name, picture) in [(ReservedField.Name.leader, pictures.leader), (.agency, pictures.agency)] {
          guard let picture, let place = places.first(where: { $0.name == name && $0.page == index }) else { continue }
          try canvas.lay(try files.read(picture), in: ScanCanvas.Frame(place.rectangle))
        }
        try scan.add(canvas)
      }
      return try scan.finished()
    }
  }

  private func printed() throws(DocumentRefusal) -> OfficialDocument {
    let signer = agency.plan.people[document.signer]
    var sheet = try DocumentPress.compose(
      document.particulars(signer: agency.people[document.signer].id), text: StructuredText(typed: document.text),
      agency: agency.record,
      authority: AuthorityLines.lines(
        capacity: signer.position == .chairman ? .head : .deputy, title: signer.title, matter: document.matter,
        of: agency.record),
      signerName: signer.fullName, lastNumber: nil)
    sheet.numbering = .fixed(number: String(number), date: recordedAt.vietnamDate)
    return sheet
  }
}

extension ScanCanvas.Frame {
  /// From a PDF's corner below left to a page's corner above left.
  init(_ rectangle: PDFRectangle) {
    self.init(
      left: rectangle.left, top: ScanCanvas.Frame.page.height - rectangle.top,
      width: rectangle.width, height: rectangle.height)
  }
}
