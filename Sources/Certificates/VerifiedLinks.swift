import Cryptography
import Synchronization

/// Which signatures of issuers were calculated with before, so that the same one isn't calculated again. Whether it holds is
/// a fact about the issuer's certificate and what it signed, at any time and for whoever trusts whom; everything else is
/// judged anew each time. See docs/decisions/0023-a-signature-is-calculated-once.md.
final class VerifiedLinks: Sendable {
  /// Issuers are told apart by their whole certificate and what they signed by all its bytes, never by names, numbers or
  /// identifiers that somebody else could have written.
  struct Link: Hashable, Sendable {
    /// SHA-256 of the issuer's certificate.
    let issuer: SHA256Digest
    /// SHA-256 of the certificate, list or answer as it was received.
    let signed: SHA256Digest
    let kind: Kind
  }

  /// What was signed. Each kind has places of its own, so that nobody makes us forget an authority with the many
  /// certificates or answers that it gives to everybody.
  enum Kind: CaseIterable {
    case authority, endEntity, revocationList, ocspResponse

    /// A link takes about two hundred bytes.
    fileprivate var capacity: Int {
      switch self {
      case .authority, .revocationList: 256
      case .endEntity: 4096
      case .ocspResponse: 1024
      }
    }
  }

  private struct State {
    var holding: [Kind: BoundedSet<Link>] = [:]
    /// Forgeries: kept so that a file in which many signatures lead to the same one doesn't keep us calculating. They never
    /// take a place of what holds.
    var broken = BoundedSet<Link>(capacity: 1024)
    var calculations = 0
  }

  private let state = Mutex(State())

  /// How many signatures were calculated with.
  var calculationCount: Int { state.withLock(\.calculations) }

  /// Counts what libcrypto calculated by itself.
  func count(_ calculations: Int) { state.withLock { $0.calculations += calculations } }

  /// Whether the signature holds. Only to be asked where the issuer is trusted already, so that no stranger's file leaves
  /// anything here.
  ///
  /// - Parameter calculate: libcrypto's answer: 1 holds, 0 doesn't; anything else is a fault that says nothing lasting.
  func holds(_ link: Link, calculate: () -> Int32) -> Bool {
    if let known = known(link) { return known }
    let answer = calculate()
    state.withLock { state in
      state.calculations += 1
      switch answer {
      case 1: state.holding[link.kind, default: BoundedSet(capacity: link.kind.capacity)].insert(link)
      case 0: state.broken.insert(link)
      default: break
      }
    }
    return answer == 1
  }

  private func known(_ link: Link) -> Bool? {
    state.withLock { state in
      if state.holding[link.kind]?.contains(link) == true { return true }
      return state.broken.contains(link) ? false : nil
    }
  }
}
