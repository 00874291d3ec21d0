import PDFSigning
import SignedMessages

/// Why a document that the server sent is not signed.
enum DocumentRefusal: Error, Hashable, Sendable {
  /// The server is not there, or did not answer in time.
  case serverSilent
  /// The server's TLS certificate is not trusted.
  case serverNotSecure
  /// In the server's own words: the ticket is used, expired or unknown.
  case serverRefused(problem: String)
  /// A status, a redirection or a text that the contract doesn't know.
  case answerMalformed
  /// The file is larger than the agent takes, or makes one round too large.
  case fileTooLarge
  /// Not the bytes that the server announced.
  case otherFile
  case file(PDFToSignRefusal)
  case attributes(AttributesRefusal)
  /// A signature that the file already bears does not hold.
  case brokenSignature(field: String)
}
