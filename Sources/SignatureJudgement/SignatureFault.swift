/// What ends an examination early.
package enum SignatureFault: Error {
  case defect(SignatureDefect)
  case doubt(SignatureDoubt)

  package var verdict: SignatureVerdict {
    switch self {
    case .defect(let defect): .invalid(defect)
    case .doubt(let doubt): .indeterminate(doubt)
    }
  }
}
