/// An address that may stand in an envelope and a header: printable ASCII, one `@`, nothing that ends a line or a field.
public struct Mailbox: Hashable, Sendable {
  /// `motcua@trungtien.gov.vn`
  public let address: String

  /// - Returns: nil for anything else.
  public init?(_ address: String) {
    let sides = address.split(separator: "@", omittingEmptySubsequences: false)
    guard sides.count == 2, address.utf8.count <= 254,
      sides[0].utf8.count <= 64, Mailbox.areAtoms(sides[0], of: Mailbox.localSigns),
      Mailbox.areAtoms(sides[1], of: Mailbox.domainSigns)
    else { return nil }
    self.address = address
  }

  /// What stands after the `@`.
  var domain: Substring { address.drop { $0 != "@" }.dropFirst() }

  // RFC 5322, 3.2.3.
  private static let localSigns = Set("!#$%&'*+-/=?^_`{|}~".utf8)
  private static let domainSigns = Set("-".utf8)

  private static func areAtoms(_ text: Substring, of signs: Set<UInt8>) -> Bool {
    text.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { atom in
      !atom.isEmpty && atom.utf8.allSatisfy { byte in isLetterOrDigit(byte) || signs.contains(byte) }
    }
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"):
      true
    default: false
    }
  }
}
