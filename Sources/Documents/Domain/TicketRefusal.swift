/// Why nothing is given or taken on a ticket. Web maps each case to a status and a sentence that says what to do.
public enum TicketRefusal: Error, Hashable, Sendable {
  case unknownTicket
  case ticketExpired
  /// A newer one was issued for the same signature.
  case ticketReplaced
  case ticketUsed
  /// The value is not one of the expected certificate's key over the attributes that were given out.
  case wrongValue
  /// The algorithm is not the one of the certificate's key.
  case wrongAlgorithm
  /// A certificate of the chain can't be read, or there are too many.
  case chainMalformed
  /// The signature does not stand up to examination.
  case notValid
  /// The tickets are not for the Government CA's plug-in.
  case noPlugIn
  /// The bytes that came back do not begin with those that were given out.
  case notTheServedFile
  /// There is no new signature, or more than one.
  case notSignedOnce
  /// Somebody else's certificate signed.
  case otherCertificate
  /// More was changed than a signature of this role may change.
  case changedOtherwise
  /// The file shows another number or date than was allocated.
  case numberDiffers
}
