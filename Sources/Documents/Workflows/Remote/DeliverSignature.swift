import BlockingWork
import Certificates
import Cryptography
import Evidence
import Ledger
import People
import PDFSigning
import Storage
import Timestamps
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
    return try await take(content, onTicket: secret, at: now) { admitted in
      let file = try await completed(admitted, bringing: signature, at: now)
      let check = try SignatureVerification.check(
        file.examined, role: admitted.ticket.role, expecting: admitted.key.serial)
      // Nobody here has to live with a signature that can still be refused.
      if check == .invalid { throw TicketRefusal.notValid }
      return (file, check)
    }
  }

  /// The value is checked before anybody is asked for a timestamp over it.
  private func completed(
    _ admitted: AdmittedTicket, bringing signature: BroughtSignature, at now: Instant
  ) async throws -> StampedFile {
    let (prepared, value) = try await offload { [files = records.files] in
      let certificate = try Certificate(der: try files.read(admitted.key.certificate))
      guard signature.algorithm.fits(certificate.publicKey) else { throw TicketRefusal.wrongAlgorithm }
      let prepared = try PreparedPDF(stored: try files.read(admitted.ticket.file))
      let chain = try signature.certificates().filter { $0 != certificate }
      let value = SignedAttributesValue(value: signature.value, certificate: certificate, chain: chain)
      try prepared.check(value)
      return (prepared, value)
    }
    return try await completed(prepared, value, waiting: SigningPatience(), at: now)
  }

  /// The way of everything that comes in on a ticket: admit it, make the signed file, verify it, record it.
  ///
  /// - Parameters:
  ///   - content: what the delivery is known by when it comes again.
  ///   - signed: makes the signed file of what came, and verifies it.
  func take(
    _ content: SHA256Digest, onTicket secret: String, at now: Instant,
    signed: (AdmittedTicket) async throws -> (file: StampedFile, check: SignatureCheck)
  ) async throws -> SigningTicket {
    let digest = SHA256Digest(ofTicket: secret)
    let (ticket, admitted) = try await records.read { db in
      let ticket = try SigningTickets(db).ticket(digest)
      let isRepeated = ticket.delivery?.content == content
      let admitted: AdmittedTicket? = try isRepeated ? nil : AdmittedTicket(ticket, at: now, in: db)
      return (ticket, admitted)
    }
    guard let admitted else { return ticket }
    try directory.requireUnrevoked(admitted.key, at: now)
    let (signed, check) = try await signed(admitted)
    let file = try await offload { [files = records.files] in try files.keep(signed.bytes) }
    let (ticketed, role) = (admitted.document, admitted.ticket.role)
    let applied = AppliedSignature(
      mark: SignatureMark(
        person: admitted.ticket.person, key: admitted.key.id, serial: admitted.key.serial, file: file, check: check),
      evidence: NewEvidence(
        about: DocumentStore.subject(of: ticketed.id), report: try signed.report(by: trust, at: now),
        replacing: ticketed.file, delay: role.evidenceDelay))
    try await record(applied, of: content, onTicket: digest, of: ticketed, at: now)
    return ticket
  }

  /// Records the signature, with the ticket, the right and the document looked at once more in the same transaction; what
  /// the agency has signed is issued with it. Nothing happens where the same delivery was recorded meanwhile.
  private func record(
    _ applied: AppliedSignature, of content: SHA256Digest, onTicket digest: SHA256Digest, of document: OutgoingDocument,
    at now: Instant
  ) async throws {
    let (id, mark) = (document.id, applied.mark)
    try await change(id, in: document.agency, by: mark.person, at: now) { document, db in
      let ticket = try SigningTickets(db).ticket(digest)
      if ticket.delivery?.content == content { return [] }
      let current = try AdmittedTicket(ticket, at: now, in: db)
      try SigningTickets(db).use(digest, SigningTicket.Delivery(at: now, content: content))
      try PreparedSignatures(db).drop(ticket.role, of: id)
      try PeopleRegister(db).noteUse(of: mark.key, at: now)
      try EvidenceOutbox(db).record(applied.evidence, of: document.agency, by: mark.person, at: now)
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
  /// Whether it can be completed with the value; what a visitor can have brought about is told as a refusal.
  fileprivate func check(_ value: SignedAttributesValue) throws {
    do {
      _ = try complete(with: value.value, certificate: value.certificate, chain: value.chain)
    } catch {
      switch error {
      case .wrongSignatureValue: throw TicketRefusal.wrongValue
      case .tooLargeSignature: throw TicketRefusal.chainMalformed
      default: throw error
      }
    }
  }
}
