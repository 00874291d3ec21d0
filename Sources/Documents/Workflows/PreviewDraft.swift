import BlockingWork
public import Ledger
import OfficialText
public import People
import Storage
import Typesetting
public import WorkTime

extension DocumentDesk {
  /// The pages of a draft as pictures (PNG), while it is being typed. An incomplete draft shows what there is.
  ///
  /// - Parameter dotsPerInch: 10 to 600.
  public func preview(
    _ content: DraftContent, in agency: Agency.ID, dotsPerInch: Double, on day: CalendarDate
  ) async throws -> [[UInt8]] {
    let sheet = try await sheet(for: content, in: agency, on: day)
    return try await offload { try Typesetting.preview(sheet, dotsPerInch: dotsPerInch) }
  }

  /// The document to be typeset, with the signer's authority as of the day; blank where there is none.
  func sheet(for content: DraftContent, in agency: Agency.ID, on day: CalendarDate) async throws -> OfficialDocument {
    let (record, standing, lastNumber) = try await records.read { db in
      let record = try PeopleRegister(db).agency(agency)
      let standing = try PeopleRegister(db).standing(of: content.particulars.signer, in: agency, on: day)
      let type = DocumentTypeCatalogue.type(code: content.particulars.type)
      let series = type.map { NumberSeries.name(for: $0, policy: record.numbering) } ?? "common"
      return (record, standing, try NumberStore(db).series(series, of: agency, year: day.year).lastNumber)
    }
    return try DocumentPress.compose(
      content.particulars, text: StructuredText(typed: content.text), agency: record,
      authority: standing.authorityLines(for: content.particulars), signerName: standing.person.fullName,
      lastNumber: lastNumber)
  }
}

extension Standing {
  /// The lines above this person's name; none when they may not sign such a document, which the preview shows as a gap.
  fileprivate func authorityLines(for particulars: Particulars) -> [String] {
    let code = DocumentTypeCatalogue.type(code: particulars.type)?.authorityCode ?? ""
    do throws(PeopleRefusal) {
      return try signatory(for: particulars.matter, documentType: code).authorityLines
    } catch {
      return []
    }
  }
}
