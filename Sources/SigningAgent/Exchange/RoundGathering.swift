import Certificates
import WorkTime

/// Fetches and checks the documents of a link, one after the other. Blocks.
struct RoundGathering: Sendable {
  let link: SigningLink
  let trust: TrustList
  let now: Instant
  var patience = TicketExchange.Patience()

  /// The most bytes of files that one round holds.
  private static let mostBytes = 256 << 20

  func gather() -> [RoundDocument] {
    let exchange = TicketExchange(with: link.server, patience: patience)
    var (documents, byteCount): ([RoundDocument], Int) = ([], 0)
    var silence: DocumentRefusal?
    for ticket in link.tickets {
      // A server that hangs once is not waited for a hundred times.
      let document = silence.map { .refused(nil, $0) } ?? gather(ticket, exchange, RoundGathering.mostBytes - byteCount)
      if case .refused(_, let refusal) = document, [.serverSilent, .serverNotSecure].contains(refusal) {
        silence = refusal
      }
      byteCount += document.checked?.bytes.count ?? 0
      documents.append(document)
    }
    return documents
  }

  private func gather(_ ticket: Ticket, _ exchange: TicketExchange, _ room: Int) -> RoundDocument {
    var known: SigningNotice?
    do throws(DocumentRefusal) {
      let notice = try exchange.notice(of: ticket)
      known = notice
      guard notice.byteCount <= room else { throw .fileTooLarge }
      let bytes = try exchange.file(of: ticket, byteCount: notice.byteCount)
      let attributes = try exchange.attributes(of: ticket)
      return .waiting(
        try CheckedDocument(
          ticket: ticket, notice: notice, bytes: bytes, attributes: attributes, trust: trust, at: now))
    } catch {
      return .refused(known, error)
    }
  }
}
