import Certificates

/// By what a signature is judged.
struct Circumstances {
  let trust: TrustList
  /// The file's own evidence.
  var store = ReceivedMaterial()
  /// Certificates of both.
  let known: KnownCertificates
  let moment: ValidationMoment
  /// A later document timestamp that holds covers the file's evidence.
  var isArchived = false
}
