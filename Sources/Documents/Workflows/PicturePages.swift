import BlockingWork
import Cryptography
import Foundation
public import Ledger
import PDFPages
public import People
import Storage
public import WorkTime

extension DocumentDesk {
  /// Resolution on screen: a page is 794 by 1,123 dots.
  static let screenResolution = 96

  /// How many pages the document has, as PDF or as the draft would be printed.
  public func pageCount(of view: DocumentView, on day: CalendarDate) async throws -> Int {
    if let file = view.document.file, view.document.hasCurrentFile {
      let path = records.files.path(of: file)
      return try await offload { try PDFPages(path: path).count() }
    }
    let content = DraftContent(particulars: view.document.particulars, text: view.text ?? "")
    return try await preview(content, in: view.document.agency, dotsPerInch: 10, on: day).count
  }

  /// A page of what the document is now: its PDF exactly as stored, or the draft as it would be printed.
  ///
  /// - Parameter number: from 1.
  public func picture(
    ofPage number: Int, of id: OutgoingDocument.ID, for viewer: Standing, at now: Instant
  ) async throws -> [UInt8] {
    let view = try await view(id, for: viewer, at: now)
    if let file = view.document.file, view.document.hasCurrentFile {
      let path = records.files.path(of: file)
      return try await offload { try screenPicture(ofPage: number, in: PDFPages(path: path)) }
    }
    let content = DraftContent(particulars: view.document.particulars, text: view.text ?? "")
    let pages = try await preview(
      content, in: view.document.agency, dotsPerInch: Double(DocumentDesk.screenResolution), on: now.vietnamDate)
    guard pages.indices.contains(number - 1) else { throw DocumentRefusal.unknownDocument }
    return pages[number - 1]
  }
}

/// - Throws: `DocumentRefusal.unknownDocument` for a page that the file has not.
private func screenPicture(ofPage number: Int, in pages: PDFPages) throws -> [UInt8] {
  if number < 1 { throw DocumentRefusal.unknownDocument }
  do {
    return try pages.picture(ofPage: number, dotsPerInch: DocumentDesk.screenResolution)
  } catch {
    if number > (try pages.count()) { throw DocumentRefusal.unknownDocument }
    throw error
  }
}

extension OutgoingDocument {
  /// Whether its PDF is of the present text: not while it is being drafted or checked again.
  public var hasCurrentFile: Bool {
    switch stage {
    case .draft, .contentReview, .formatReview, .cleared: false
    default: true
    }
  }
}
