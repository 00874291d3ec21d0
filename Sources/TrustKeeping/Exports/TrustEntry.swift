import Cryptography
import Foundation
import Ledger
import WorkTime

/// One authority as the data folder keeps it: a few lines that people read and compare, then the certificate as PEM, which
/// any other program takes as well (RFC 7468 lets text stand before it). One file an authority, so that a change is one
/// file put in another's place.
struct TrustEntry: Hashable, Sendable {
  var authority: TrustedAuthority
  /// The certificate's subject as one line.
  let subject: String
  let der: [UInt8]

  static let head = "# Công Vụ: nơi cấp chứng thư được tin cậy"

  fileprivate enum Key: String, CaseIterable {
    case label = "Tên gọi"
    case from = "Tin cậy từ ngày"
    case until = "Tin cậy đến hết ngày"
    case test = "Gốc thử nghiệm"
    case subject = "Chủ thể"
    case serial = "Số hiệu"
    case fingerprint = "Dấu vân tay SHA-256"
  }

  private static let (yes, no, unlimited) = ("có", "không", "theo chứng thư")

  var text: String {
    let values: [(Key, String)] = [
      (.label, authority.label), (.from, authority.from?.description ?? TrustEntry.unlimited),
      (.until, authority.until?.description ?? TrustEntry.unlimited),
      (.test, authority.isTest ? TrustEntry.yes : TrustEntry.no), (.subject, subject), (.serial, authority.serial),
      (.fingerprint, authority.fingerprint.hexadecimal),
    ]
    let lines = values.map { "\($0.rawValue): \(TrustEntry.oneLine($1))" }
    let base64 = Data(der).base64EncodedString(options: [.lineLength64Characters, .endLineWithLineFeed])
    return ([TrustEntry.head] + lines + ["-----BEGIN CERTIFICATE-----", base64, "-----END CERTIFICATE-----", ""])
      .joined(separator: "\n")
  }

  private static func oneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isNewline).joined(separator: " ").trimmingCharacters(in: .whitespaces)
  }

  /// What the lines before the certificate say of its trust; nil: the file is no entry of ours but any PEM.
  ///
  /// - Throws: `TrustEntryFault` for a line that is not understood: a limit that is mistyped must not be lost.
  static func terms(in text: String) throws(TrustEntryFault) -> TrustEntryTerms? {
    let lines = text.split(whereSeparator: \.isNewline).map { $0.trimmingCharacters(in: .whitespaces) }
    guard lines.first == head else { return nil }
    var terms = TrustEntryTerms()
    for line in lines.dropFirst().prefix(while: { !$0.hasPrefix("-----BEGIN") }) where !line.hasPrefix("#") {
      let sides = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        .map { $0.trimmingCharacters(in: .whitespaces) }
      guard sides.count == 2, let key = Key(rawValue: sides[0]) else { throw TrustEntryFault() }
      try terms.take(key, sides[1])
    }
    return terms
  }

  /// What an entry says beside its certificate.
  struct TrustEntryTerms: Hashable, Sendable {
    var label = ""
    var from: CalendarDate?
    var until: CalendarDate?
    var isTest = false
    /// nil: the entry doesn't name it.
    var fingerprint: SHA256Digest?

    fileprivate mutating func take(_ key: Key, _ value: String) throws(TrustEntryFault) {
      switch key {
      case .label: label = value
      case .from: from = try day(value)
      case .until: until = try day(value)
      case .test:
        guard [yes, no].contains(value) else { throw TrustEntryFault() }
        isTest = value == yes
      case .subject, .serial: break
      case .fingerprint:
        guard let digest = SHA256Digest(hexadecimal: value) else { throw TrustEntryFault() }
        fingerprint = digest
      }
    }

    private func day(_ text: String) throws(TrustEntryFault) -> CalendarDate? {
      if text.isEmpty || text == unlimited { return nil }
      guard let day = CalendarDate(text) else { throw TrustEntryFault() }
      return day
    }
  }
}

/// A line of an entry that can't be understood.
struct TrustEntryFault: Error {}
