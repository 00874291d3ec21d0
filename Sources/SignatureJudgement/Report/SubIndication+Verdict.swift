public import ValidationReports

extension SignatureDefect {
  public var subIndication: SubIndication {
    switch self {
    case .byteRangeMalformed, .notOfItsRevision, .signatureMalformed, .forbiddenChanges, .referenceAmbiguous:
      .formatFailure
    case .digestMismatch: .hashFailure
    case .valueMismatch: .signatureCryptoFailure
    case .certificateMismatch: .noSigningCertificateFound
    case .certificateExpired: .expired
    case .certificateNotYetValid: .notYetValid
    case .certificateRevoked: .revoked
    case .certificateNotForSigning: .chainConstraintsFailure
    case .tooWeak: .cryptoConstraintsFailure
    }
  }
}

extension SignatureDoubt {
  public var subIndication: SubIndication {
    switch self {
    case .formatUnsupported, .claimedTimeInFuture, .referenceUnsupported, .textPartedByComment:
      .signatureConstraintsFailure
    case .algorithmUnsupported, .algorithmOutdated: .cryptoConstraintsFailure
    case .noClaimedTime: .noProof
    case .certificateMissing: .noSigningCertificateFound
    case .contentMissing: .signedDataNotFound
    case .issuerUnknown: .noCertificateChainFound
    case .issuerWithdrawn: .noCertificateChainFoundNoProof
    case .revocationUnknown: .tryLater
    case .revokedAfterClaimedTime: .revokedNoProof
    case .expiredWithoutProof: .outOfBoundsNoProof
    }
  }
}

extension SignatureVerdict {
  /// nil: it passed.
  public var subIndication: SubIndication? {
    switch self {
    case .valid: nil
    case .invalid(let defect): defect.subIndication
    case .indeterminate(let doubt): doubt.subIndication
    }
  }
}
