import Certificates
import Cryptography
import PDFSigning
import SignedMessages
import ValidationReports
import WorkTime

/// Văn bản đã kiểm tra, chờ ký: what was shown and what will be signed, as one value that can't fall apart.
struct CheckedDocument: Hashable, Sendable {
  let ticket: Ticket
  let notice: SigningNotice
  /// The file whose every byte but the signature's own value is signed.
  let bytes: [UInt8]
  let pdf: PDFToSign
  let attributes: AttributesToSign
  /// Those that the file bears already, in the order they were made.
  let earlier: [SignatureReport]

  /// Believes nothing: the file has to be the announced one, with one signature that waits, and the attributes about
  /// exactly this file. Reads the whole file several times: run it off the cooperative pool.
  init(
    ticket: Ticket, notice: SigningNotice, bytes: [UInt8], attributes: [UInt8], trust: TrustList, at now: Instant
  ) throws(DocumentRefusal) {
    guard bytes.count == notice.byteCount, SHA256Digest(of: bytes) == notice.file else { throw .otherFile }
    let pdf: PDFToSign
    do throws(PDFToSignRefusal) { pdf = try PDFToSign(bytes) } catch { throw .file(error) }
    do throws(AttributesRefusal) {
      self.attributes = try AttributesToSign(der: attributes)
      try self.attributes.require(digest: pdf.digest)
    } catch { throw .attributes(error) }
    let report: ValidationReport
    do throws(PDFSigningRefusal) {
      report = try PDFSignatures.report(on: bytes, trust: trust, at: now)
    } catch { throw .file(.unreadable(error)) }
    earlier = report.signatures.filter { $0.fieldName != pdf.fieldName }
    if let broken = earlier.first(where: { $0.verdict == .invalid }) { throw .brokenSignature(field: broken.fieldName) }
    (self.ticket, self.notice, self.bytes, self.pdf) = (ticket, notice, bytes, pdf)
  }
}
