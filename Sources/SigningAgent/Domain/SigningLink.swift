/// Phiếu ký: the server's short-lived secret for one signature on one file. Prints nothing of itself.
public struct Ticket: Hashable, Sendable, CustomStringConvertible {
  /// Letters, digits, `-` and `_`: it stands in a path as it is.
  let text: String

  private static let lengths = 16...128

  init?(_ text: some StringProtocol) {
    guard Ticket.lengths.contains(text.utf8.count), text.utf8.allSatisfy(Ticket.isInAlphabet) else { return nil }
    self.text = String(text)
  }

  private static func isInAlphabet(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
      true
    default: false
    }
  }

  public var description: String { "a ticket" }
}

/// What a link of the server's page asks for: `/ky?ve={origin}|{ticket}`, once for each document.
struct SigningLink: Hashable, Sendable {
  let server: ServerOrigin
  let tickets: [Ticket]

  /// As many as a leader signs at once.
  static let mostTickets = 100

  /// - Parameters:
  ///   - values: those of `ve`, decoded.
  ///   - servers: those that the agent was started for.
  init(_ values: [String], servers: [ServerOrigin]) throws(SigningLinkRefusal) {
    guard !values.isEmpty else { throw .malformed }
    guard values.count <= SigningLink.mostTickets else { throw .tooMany }
    var (origins, tickets): (Set<String>, [Ticket]) = ([], [])
    for value in values {
      let parts = value.split(separator: "|", omittingEmptySubsequences: false)
      guard parts.count == 2, let ticket = Ticket(parts[1]) else { throw .malformed }
      origins.insert(String(parts[0]))
      if !tickets.contains(ticket) { tickets.append(ticket) }
    }
    guard let origin = origins.first, origins.count == 1 else { throw .malformed }
    guard let server = servers.first(where: { $0.description == origin }) else { throw .unknownServer }
    (self.server, self.tickets) = (server, tickets)
  }
}

/// Why nothing is fetched for a link.
enum SigningLinkRefusal: Error, Hashable, Sendable, CaseIterable {
  case malformed
  case tooMany
  /// The agent was not started for the server that the link names.
  case unknownServer
}
