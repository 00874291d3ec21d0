import Couriers
import Foundation

/// The conversation with one server about its tickets. Every call blocks; nothing of a ticket is kept or logged.
struct TicketExchange: Sendable {
  private let courier: SiteCourier
  private let patience: Patience

  /// How long an answer is waited for, in milliseconds.
  struct Patience: Sendable {
    var short = 15_000
    var file = 60_000
    /// The server puts a timestamp into what is delivered, and asks other servers for it.
    var delivery = 60_000
  }

  /// In bytes.
  private enum Longest {
    static let notice = 64 << 10
    static let attributes = 16 << 10
  }

  init(with server: ServerOrigin, patience: Patience = Patience()) {
    self.patience = patience
    do throws(WebhookFault) { courier = try SiteCourier(origin: server.description) } catch {
      preconditionFailure("an origin is an address")
    }
  }

  func notice(of ticket: Ticket) throws(DocumentRefusal) -> SigningNotice {
    try SigningNotice(json: fetch("", of: ticket, milliseconds: patience.short, longest: Longest.notice))
  }

  /// - Parameter byteCount: as announced; anything longer is given up.
  func file(of ticket: Ticket, byteCount: Int) throws(DocumentRefusal) -> [UInt8] {
    try fetch("/tep", of: ticket, milliseconds: patience.file, longest: byteCount)
  }

  func attributes(of ticket: Ticket) throws(DocumentRefusal) -> [UInt8] {
    try fetch("/thuoc-tinh", of: ticket, milliseconds: patience.short, longest: Longest.attributes)
  }

  /// Hands a signature in. The same one may be handed in again.
  func deliver(_ answer: SignatureAnswer, for ticket: Ticket) throws(DeliveryProblem) {
    let reply: SiteAnswer
    do throws(QueryFault) {
      reply = try courier.send(
        answer.json, to: TicketExchange.path(of: ticket), milliseconds: patience.delivery,
        longestAnswer: Longest.notice)
    } catch { throw TicketExchange.problem(of: error) }
    switch reply.status {
    case 200:
      do { guard try Reply(reply).state == "signed" else { throw DeliveryProblem.answerMalformed } } catch {
        throw .answerMalformed
      }
    case 429, 500..<600: throw .lineBroken
    case 400..<500:
      guard let words = TicketExchange.problem(in: reply) else { throw .answerMalformed }
      throw .refused(problem: words)
    default: throw .answerMalformed
    }
  }

  private struct Reply: Decodable {
    let state: String

    init(_ answer: SiteAnswer) throws { self = try JSONDecoder().decode(Reply.self, from: Data(answer.body)) }
  }

  private struct Problem: Decodable {
    let problem: String
  }

  private func fetch(
    _ part: String, of ticket: Ticket, milliseconds: Int, longest: Int
  ) throws(DocumentRefusal) -> [UInt8] {
    let answer: SiteAnswer
    do throws(QueryFault) {
      answer = try courier.fetch(
        TicketExchange.path(of: ticket) + part, milliseconds: milliseconds, longestAnswer: longest)
    } catch { throw TicketExchange.refusal(of: error) }
    switch answer.status {
    case 200: return answer.body
    case 400..<500:
      guard let words = TicketExchange.problem(in: answer) else { throw .answerMalformed }
      throw .serverRefused(problem: words)
    case 500..<600: throw .serverSilent
    default: throw .answerMalformed
    }
  }

  private static func path(of ticket: Ticket) -> String { "/ky-tu-xa/\(ticket.text)" }

  /// The server's own sentence.
  private static func problem(in answer: SiteAnswer) -> String? {
    do { return ServerText.words(try JSONDecoder().decode(Problem.self, from: Data(answer.body)).problem) } catch {
      return nil
    }
  }

  private static func refusal(of fault: QueryFault) -> DocumentRefusal {
    switch fault {
    case .tooLarge: .otherFile
    case .courier(.notSecure): .serverNotSecure
    case .courier(.refused), .wrongType: .answerMalformed
    case .courier: .serverSilent
    }
  }

  private static func problem(of fault: QueryFault) -> DeliveryProblem {
    switch fault {
    case .courier(.notSecure): .notSecure
    case .courier: .lineBroken
    case .tooLarge, .wrongType: .answerMalformed
    }
  }
}
