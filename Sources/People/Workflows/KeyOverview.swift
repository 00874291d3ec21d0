import Certificates
import Storage
public import WorkTime

/// One key of a holder: what its certificate says and whether it can be used.
public struct KeyOverview: Sendable {
  public let state: KeyState
  /// Who issued the certificate, in words: name and organisation.
  public let issuerLabel: String
  /// From when on its certificate is revoked, by the trust list; nil: nobody says so.
  public let revokedSince: Instant?

  /// Those of a holder, the newest first.
  ///
  /// - Throws: `PeopleRefusal.keyDamaged` when a kept certificate can't be read.
  static func all(of holder: KeyHolder, in db: Database, files: FileStore, trust: TrustList) throws -> [KeyOverview] {
    try KeyQueries(db).ring(of: holder).keys.map { state in
      do {
        let certificate = try Certificate(der: try files.read(state.key.certificate))
        return KeyOverview(
          state: state, issuerLabel: label(ofName: certificate.issuerName),
          revokedSince: trust.announcedRevocation(of: certificate))
      } catch is CertificateError {
        throw PeopleRefusal.keyDamaged
      }
    }
  }

  /// `CN=CA cấp phát,O=Ban Cơ yếu,C=VN` becomes `CA cấp phát, Ban Cơ yếu`; a name without these parts stays whole.
  private static func label(ofName line: String) -> String {
    let parts = line.replacing("\\,", with: "\u{FFFC}").split(separator: ",")
    let named = parts.filter { $0.hasPrefix("CN=") || $0.hasPrefix("O=") }.map { $0.drop { $0 != "=" }.dropFirst() }
    return named.isEmpty ? line : named.joined(separator: ", ").replacing("\u{FFFC}", with: ",")
  }
}
