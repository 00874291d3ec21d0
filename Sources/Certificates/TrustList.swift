public import Cryptography
public import WorkTime

/// Danh sách tin cậy: the roots we trust, with the intermediates and revocation evidence at hand. It does no I/O.
public struct TrustList: Sendable {
  public let roots: [Certificate]
  public let intermediates: [Certificate]
  public let revocationLists: [CertificateRevocationList]
  public let ocspResponses: [OCSPResponse]
  /// How authorities of the list are trusted, by fingerprint; those without a term are for as long as they are valid.
  public let terms: [SHA256Digest: TrustTerm]

  let store: CertificateStore

  public init(
    roots: [Certificate], intermediates: [Certificate] = [], revocationLists: [CertificateRevocationList] = [],
    ocspResponses: [OCSPResponse] = [], terms: [SHA256Digest: TrustTerm] = [:]
  ) {
    self.roots = roots
    self.intermediates = intermediates
    self.revocationLists = revocationLists
    self.ocspResponses = ocspResponses
    self.terms = terms
    store = CertificateStore(roots: roots)
  }

  /// Judges a signer's certificate as of one instant.
  ///
  /// - Parameters:
  ///   - received: certificates that came with the signature.
  ///   - lists, responses: evidence that came with the signature, believed only where its signer may speak.
  public func judge(
    _ certificate: Certificate, for purpose: CertificatePurpose = .documentSigning,
    intermediates received: [Certificate] = [], revocationLists lists: [CertificateRevocationList] = [],
    ocspResponses responses: [OCSPResponse] = [], at instant: Instant
  ) -> ChainVerdict {
    let received = ReceivedMaterial(
      certificates: received, evidence: RevocationEvidence(revocationLists: lists, ocspResponses: responses))
    return examine(certificate, for: purpose, with: received, at: instant).verdict
  }

  /// The same judgement with the path and the evidence that it rests on.
  ///
  /// Revocation is decided here and not by X509_V_FLAG_CRL_CHECK, which refuses a list drawn up after the instant
  /// and does not look at the date of a revocation.
  public func examine(
    _ certificate: Certificate, for purpose: CertificatePurpose = .documentSigning,
    with received: ReceivedMaterial = ReceivedMaterial(), at instant: Instant
  ) -> ChainJudgement {
    guard purpose.allows(certificate) else { return ChainJudgement(verdict: .notForSigning, path: [], proofs: []) }
    switch path(from: certificate, with: received.certificates, at: instant) {
    case .failure(let refusal): return ChainJudgement(verdict: refusal.verdict, path: [], proofs: [])
    case .success(let path):
      let own = RevocationEvidence(revocationLists: revocationLists, ocspResponses: ocspResponses)
      return (own + received.evidence).judgement(on: path, at: instant)
    }
  }
}
