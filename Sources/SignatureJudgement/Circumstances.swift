package import Certificates

/// By what a signature is judged.
package struct Circumstances {
  package let trust: TrustList
  /// The file's own evidence.
  package var store = ReceivedMaterial()
  package let moment: ValidationMoment
  /// A later document timestamp that holds covers the file's evidence.
  package var isArchived = false

  package init(
    trust: TrustList, store: ReceivedMaterial = ReceivedMaterial(), moment: ValidationMoment, isArchived: Bool = false
  ) {
    self.trust = trust
    self.store = store
    self.moment = moment
    self.isArchived = isArchived
  }
}
