import Cryptography
import Documents
import Ledger
import OneStop
import People
import Storage
public import WorkTime

/// Tệp đã phát hành: what the register says of a file, by its digest, and nothing of whose matter it is.
public struct KnownResult: Hashable, Sendable {
  /// Số, ký hiệu as printed; may be empty.
  public let number: String
  public let date: CalendarDate?
  /// Cơ quan ban hành.
  public let issuer: String
}

/// What our registers know of files.
struct KnownResults {
  private let db: Database

  init(_ db: Database) { self.db = db }

  /// nil: it is neither the result of a dossier nor a document that we issued, or of a kind that isn't shown.
  func result(_ file: SHA256Digest) throws -> KnownResult? {
    let agencies = PeopleRegister(db)
    let documents = try DocumentCensus(db).lines(where: "d.stage = 'issued' AND d.file = \(file)", limit: 1)
    if let document = documents.first {
      return KnownResult(
        number: document.printedNumber ?? "", date: document.dated,
        issuer: try agencies.agency(document.agency).name)
    }
    let dossiers = try DossierCensus(db).lines(
      where: """
        d.result_file = \(file.hexadecimal) AND d.discretion = 'ordinary' AND d.result_kind IN ('document', 'signed_file')
        """, limit: 1)
    guard let line = dossiers.first, let result = try DossierRegister(db).dossier(line.id).result else { return nil }
    return KnownResult(
      number: result.number, date: result.date, issuer: try agencies.agency(line.competent).name)
  }
}
