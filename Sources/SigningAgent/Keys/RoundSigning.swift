import Certificates
import Cryptography
import PDFSigning
import SignedMessages
import Tokens
import WorkTime

/// One act of signing: the documents that were shown, by one key. Blocks; the key is let go of at its end.
struct RoundSigning: Sendable {
  let cabinet: KeyCabinet
  let place: KeyPlace
  let certificate: SHA256Digest
  let now: Instant

  /// What came of it: the signatures that were made before the key refused, and why it did.
  struct Outcome: Sendable {
    var answers: [Int: SignatureAnswer] = [:]
    var problem: KeyProblem?
  }

  /// - Parameters:
  ///   - documents: by their place in the round.
  ///   - pin: nil where it is typed on the token.
  func sign(_ documents: [(place: Int, document: CheckedDocument)], pin: String?) -> Outcome {
    var outcome = Outcome()
    do throws(KeyProblem) {
      let key = try cabinet.open(place, of: certificate, pin: pin)
      let signer = try checkedSigner(of: key)
      for (place, document) in documents {
        outcome.answers[place] = try answer(to: document, by: key, signer)
      }
    } catch {
      outcome.problem = error
    }
    return outcome
  }

  private func checkedSigner(of key: any SigningKey) throws(KeyProblem) -> Certificate {
    let signer: Certificate
    do throws(CertificateError) { signer = try Certificate(der: key.certificate) } catch { throw .otherCertificate }
    guard signer.fingerprint == certificate else { throw .otherCertificate }
    guard signer.notBefore <= now else { throw .notYetValid(from: signer.notBefore) }
    guard now <= signer.notAfter else { throw .expired(since: signer.notAfter) }
    guard signer.keyUsage?.allowsDocumentSigning ?? true else { throw .notForSigning }
    return signer
  }

  private func answer(
    to document: CheckedDocument, by key: any SigningKey, _ signer: Certificate
  ) throws(KeyProblem) -> SignatureAnswer {
    do throws(AttributesRefusal) {
      try document.attributes.require(digest: document.pdf.digest, certificate: signer)
    } catch { throw .attributesOfOther }
    let message = document.attributes.der
    let value = try signature(over: message, by: key)
    guard signer.verify(signature: value, over: message) else { throw .valueWrong }
    return try SignatureAnswer(value, by: signer, chain: key.chain)
  }

  private func signature(over message: [UInt8], by key: any SigningKey) throws(KeyProblem) -> SignatureValue {
    do {
      return try key.sign(message)
    } catch let refusal as TokenRefusal {
      throw .token(refusal)
    } catch {
      throw .valueWrong
    }
  }
}
