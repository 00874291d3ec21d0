import Certificates
import Storage

/// A holder's newest key: what its certificate says and whether it can be opened.
public struct KeyOverview: Sendable {
  public let state: KeyState
  /// Who issued the certificate, in words: name and organisation.
  public let issuerLabel: String

  /// nil when the holder has no key.
  ///
  /// - Throws: `PeopleRefusal.keyDamaged` when the kept certificate can't be read.
  init?(of holder: KeyHolder, in db: Database, files: FileStore) throws {
    do {
      state = try KeyQueries(db).key(of: holder)
    } catch PeopleRefusal.noKey {
      return nil
    }
    do {
      issuerLabel = KeyOverview.label(
        ofName: try Certificate(der: try files.read(state.key.certificate)).issuerName)
    } catch is CertificateError {
      throw PeopleRefusal.keyDamaged
    }
  }

  /// `CN=CA cấp phát,O=Ban Cơ yếu,C=VN` becomes `CA cấp phát, Ban Cơ yếu`; a name without these parts stays whole.
  private static func label(ofName line: String) -> String {
    let parts = line.replacing("\\,", with: "\u{FFFC}").split(separator: ",")
    let named = parts.filter { $0.hasPrefix("CN=") || $0.hasPrefix("O=") }.map { $0.drop { $0 != "=" }.dropFirst() }
    return named.isEmpty ? line : named.joined(separator: ", ").replacing("\u{FFFC}", with: ",")
  }
}
