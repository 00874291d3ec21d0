import WorkTime

/// What trusted evidence says of one certificate, and which piece of it decided.
enum RevocationFinding {
  case good(proof: RevocationProof.Source)
  case revoked(since: Instant, proof: RevocationProof.Source)

  var proof: RevocationProof.Source {
    switch self {
    case .good(let proof), .revoked(_, let proof): proof
    }
  }

  var status: RevocationStatus {
    switch self {
    case .good: .good
    case .revoked(let date, _): .revoked(since: date)
    }
  }
}
