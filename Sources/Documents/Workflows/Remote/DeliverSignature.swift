import BlockingWork
import Certificates
import Cryptography
import Ledger
import People
import PDFSigning
import Storage
public import WorkTime

/// What a signer's own computer brings.
public struct BroughtSignature: Sendable {
  /// How the value was made, in the agent's words.
  public enum Algorithm: String, Sendable, CaseIterable {
    case rsa = "rsa-pkcs1-sha256"
    case ecdsa = "ecdsa-sha256"
  }

  let value: SignatureValue
  public let algorithm: Algorithm
  /// Further certificates, DER, the issuer's first.
  public let chain: [[UInt8]]

  /// - Parameter value: RSA PKCS#1 v1.5 as big-endian bytes, ECDSA as the DER pair of RFC 3279.
  public init(value: [UInt8], algorithm: Algorithm, chain: [[UInt8]]) {
    (self.value, self.algorithm, self.chain) = (SignatureValue(value), algorithm, chain)
  }

  /// More certificates than any authority has above a signer's.
  static let chainLimit = 8
}

extension DocumentDesk {
  /// Takes the signature that a ticket was issued for: completes the prepared file, verifies it, and records it as any
  /// other. The same value may come again and changes nothing.
  ///
  /// - Returns: the ticket, for where to go on.
  /// - Throws: `TicketRefusal`; `DocumentRefusal`, `PeopleRefusal` when the document, the right or the key is not what it
  ///   was. Nothing is recorded then.
  public func deliver(
    _ signature: BroughtSignature, onTicket secret: String, at now: Instant
  ) async throws -> SigningTicket {
    let content = SHA256Digest(of: signature.value.bytes)
    return try await take(content, onTicket: secret, at: now) { [trust] admitted, files in
      let certificate = try Certificate(der: try files.read(admitted.key.certificate))
      guard signature.algorithm.fits(certificate.publicKey) else { throw TicketRefusal.wrongAlgorithm }
      let prepared = try PreparedPDF(stored: try files.read(admitted.ticket.file))
      let signed = try prepared.complete(
        bringing: signature.value, certificate: certificate, chain: try signature.certificates())
      let check = try SignatureVerification.check(
        signed.bytes, role: admitted.ticket.role, expecting: admitted.key.serial, trust: trust, at: now)
      return (signed.bytes, check)
    }
  }

  /// The way of everything that comes in on a ticket: admit it, make the signed file, verify it, record it.
  ///
  /// - Parameters:
  ///   - content: what the delivery is known by when it comes again.
  ///   - signed: makes the signed file of what came, and verifies it; off the cooperative pool.
  func take(
    _ content: SHA256Digest, onTicket secret: String, at now: Instant,
    signed: @escaping @Sendable (AdmittedTicket, FileStore) throws -> (bytes: [UInt8], check: SignatureCheck)
  ) async throws -> SigningTicket {
    let digest = SHA256Digest(ofTicket: secret)
    let (ticket, admitted) = try await records.read { db in
      let ticket = try SigningTickets(db).ticket(digest)
      let isRepeated = ticket.delivery?.content == content
      let admitted: AdmittedTicket? = try isRepeated ? nil : AdmittedTicket(ticket, at: now, in: db)
      return (ticket, admitted)
    }
    guard let admitted else { return ticket }
    let mark = try await offload { [files = records.files] in
      let (bytes, check) = try signed(admitted, files)
      return SignatureMark(
        person: admitted.ticket.person, key: admitted.key.id, serial: admitted.key.serial,
        file: try files.keep(bytes), check: check)
    }
    try await record(mark, of: content, onTicket: digest, of: admitted.document, at: now)
    return ticket
  }

  /// Records the signature, with the ticket, the right and the document looked at once more in the same transaction; what
  /// the agency has signed is issued with it. Nothing happens where the same delivery was recorded meanwhile.
  private func record(
    _ mark: SignatureMark, of content: SHA256Digest, onTicket digest: SHA256Digest, of document: OutgoingDocument,
    at now: Instant
  ) async throws {
    let id = document.id
    try await change(id, in: document.agency, by: mark.person, at: now) { document, db in
      let ticket = try SigningTickets(db).ticket(digest)
      if ticket.delivery?.content == content { return [] }
      let current = try AdmittedTicket(ticket, at: now, in: db)
      try SigningTickets(db).use(digest, SigningTicket.Delivery(at: now, content: content))
      try PreparedSignatures(db).drop(ticket.role, of: id)
      try PeopleRegister(db).noteUse(of: mark.key, at: now)
      switch current.signer {
      case .leader(let standing):
        return [try document.sign(as: try standing.signatory(of: document), with: mark, at: now)]
      case .clerk(let permit):
        let sealed = try document.seal(with: mark, by: permit, at: now)
        return [sealed, try document.issue(by: permit, at: now)]
      }
    }
  }
}

extension BroughtSignature {
  /// - Throws: `TicketRefusal.chainMalformed`.
  fileprivate func certificates() throws(TicketRefusal) -> [Certificate] {
    guard chain.count <= BroughtSignature.chainLimit else { throw .chainMalformed }
    do throws(CertificateError) {
      return try chain.map { der throws(CertificateError) in try Certificate(der: der) }
    } catch {
      throw .chainMalformed
    }
  }
}

extension BroughtSignature.Algorithm {
  fileprivate func fits(_ key: PublicKeyKind) -> Bool {
    switch (self, key) {
    case (.rsa, .rsa), (.ecdsa, .ellipticCurve): true
    default: false
    }
  }
}

extension PreparedPDF {
  /// As `complete`, with what a visitor can have brought about told as a refusal.
  fileprivate func complete(
    bringing value: SignatureValue, certificate: Certificate, chain: [Certificate]
  ) throws -> SignedPDF {
    do {
      return try complete(with: value, certificate: certificate, chain: chain.filter { $0 != certificate })
    } catch {
      switch error {
      case .wrongSignatureValue: throw TicketRefusal.wrongValue
      case .tooLargeSignature: throw TicketRefusal.chainMalformed
      default: throw error
      }
    }
  }
}
