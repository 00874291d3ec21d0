import PDFSigning

/// Scans and other uploaded PDFs are at most this large, in bytes.
public let largestUpload = 20 << 20

/// Accepts only a PDF that opens, is not encrypted and is not too large.
func requireReadable(_ pdf: [UInt8]) throws(DocumentRefusal) {
  if pdf.isEmpty { throw .scanMissing }
  if pdf.count > largestUpload { throw .fileTooLarge(limit: largestUpload) }
  do throws(PDFSigningRefusal) {
    try PDFSignatures.requireReadable(pdf)
  } catch .encrypted {
    throw .fileEncrypted
  } catch {
    throw .fileNotPDF
  }
}
