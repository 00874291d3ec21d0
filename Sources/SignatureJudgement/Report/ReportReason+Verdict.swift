package import ValidationReports

extension ReportReason {
  /// nil: it passed.
  package init?(_ verdict: SignatureVerdict) {
    switch verdict {
    case .valid: return nil
    case .invalid(let defect): self.init(defect)
    case .indeterminate(let doubt): self.init(doubt)
    }
  }

  private init(_ defect: SignatureDefect) {
    switch defect {
    case .byteRangeMalformed: self.init(Code.byteRangeMalformed)
    case .notOfItsRevision: self.init(Code.notOfItsRevision)
    case .signatureMalformed: self.init(Code.signatureMalformed)
    case .digestMismatch: self.init(Code.digestMismatch)
    case .valueMismatch: self.init(Code.valueMismatch)
    case .certificateMismatch: self.init(Code.certificateMismatch)
    case .certificateExpired: self.init(Code.certificateExpired)
    case .certificateNotYetValid: self.init(Code.certificateNotYetValid)
    case .certificateRevoked(let date): self.init(Code.certificateRevoked, since: date)
    case .certificateNotForSigning: self.init(Code.certificateNotForSigning)
    case .tooWeak: self.init(Code.tooWeak)
    case .forbiddenChanges: self.init(Code.forbiddenChanges)
    case .referenceAmbiguous: self.init(Code.referenceAmbiguous)
    }
  }

  private init(_ doubt: SignatureDoubt) {
    switch doubt {
    case .formatUnsupported: self.init(Code.formatUnsupported)
    case .algorithmUnsupported: self.init(Code.algorithmUnsupported)
    case .algorithmOutdated: self.init(Code.algorithmOutdated)
    case .noClaimedTime: self.init(Code.noClaimedTime)
    case .claimedTimeInFuture: self.init(Code.claimedTimeInFuture)
    case .expiredWithoutProof(let date): self.init(Code.expiredWithoutProof, since: date)
    case .issuerUnknown: self.init(Code.issuerUnknown)
    case .issuerWithdrawn(let date): self.init(Code.issuerWithdrawn, since: date)
    case .revocationUnknown: self.init(Code.revocationUnknown)
    case .revokedAfterClaimedTime(let date): self.init(Code.revokedAfterClaimedTime, since: date)
    case .certificateMissing: self.init(Code.certificateMissing)
    case .contentMissing: self.init(Code.contentMissing)
    case .referenceUnsupported: self.init(Code.referenceUnsupported)
    case .textPartedByComment: self.init(Code.textPartedByComment)
    }
  }
}
