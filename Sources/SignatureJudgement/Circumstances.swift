package import Certificates

/// By what a signature is judged.
package struct Circumstances {
  package let trust: TrustList
  /// The file's own evidence.
  package var store = ReceivedMaterial()
  /// Certificates of both, which needn't be read again.
  package let known: KnownCertificates
  package let moment: ValidationMoment
  /// A later document timestamp that holds covers the file's evidence.
  package var isArchived = false

  package init(
    trust: TrustList, store: ReceivedMaterial = ReceivedMaterial(), moment: ValidationMoment, isArchived: Bool = false
  ) {
    self.trust = trust
    self.store = store
    var known = trust.known
    known.add(store.certificates)
    self.known = known
    self.moment = moment
    self.isArchived = isArchived
  }
}
