import BlockingWork
import Certificates
public import Cryptography
import Storage
import Tokens
public import WorkTime

/// A certificate that was found in a token of the server, for an administrator to bind.
public struct TokenCertificate: Sendable {
  public let place: TokenPlace
  /// SHA-256 of the certificate.
  public let fingerprint: SHA256Digest
  /// Common name in the certificate.
  public let subjectName: String
  /// Certificate serial number, hexadecimal.
  public let serial: String
  public let notAfter: Instant
  let der: [UInt8]

  init(_ certificate: Certificate, in place: TokenPlace) {
    self.place = place
    (fingerprint, subjectName) = (certificate.fingerprint, certificate.commonName)
    (serial, notAfter, der) = (certificate.serialNumber, certificate.notAfter, certificate.der)
  }
}

extension Directory {
  /// Whether the server has a driver for tokens at all.
  public var hasTokenDriver: Bool { !tokens.isEmpty }

  /// The signers' certificates in the tokens that are plugged into the server; no PIN is asked for.
  ///
  /// - Throws: `TokenRefusal` when no token can be read.
  public func tokenCertificates(for actor: Permit<Administration>) async throws -> [TokenCertificate] {
    try await offload { [tokens] in
      try tokens.tokens().flatMap { token in
        let place = TokenPlace(serialNumber: token.serialNumber, label: token.label)
        return try tokens.open(serialNumber: token.serialNumber).certificates().filter(\.isSuitableForSigning)
          .map { TokenCertificate($0, in: place) }
      }
    }
  }

  /// Binds the key of a certificate that is in a token of the server.
  ///
  /// - Parameters:
  ///   - serialNumber: the token's.
  ///   - fingerprint: the certificate's SHA-256.
  /// - Throws: `TokenRefusal.noKey` when the token has no such certificate; `PeopleRefusal` as `bindCertificate`.
  public func bindTokenKey(
    _ fingerprint: SHA256Digest, in serialNumber: String, to holder: KeyHolder, by actor: Permit<Administration>,
    at now: Instant
  ) async throws -> HeldKey {
    let found = try await tokenCertificates(for: actor).first {
      $0.place.serialNumber == serialNumber && $0.fingerprint == fingerprint
    }
    guard let found else { throw TokenRefusal.noKey }
    let key = try await offload { [files = records.files] in
      try heldKey(certificate: found.der, place: .token(found.place), for: holder, files: files)
    }
    return try await bindFirst(key, by: actor, at: now)
  }
}
