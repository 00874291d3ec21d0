/// What ends an examination early.
enum SignatureFault: Error {
  case defect(SignatureDefect)
  case doubt(SignatureDoubt)

  var verdict: SignatureVerdict {
    switch self {
    case .defect(let defect): .invalid(defect)
    case .doubt(let doubt): .indeterminate(doubt)
    }
  }
}
