import Certificates
import Cryptography
import WorkTime

/// Lượt ký: the documents of one link, from fetched to delivered.
///
///     waiting --sign--> signed --deliver--> delivered
///        \--(key refuses)--> waiting   \--(line broken)--> signed
///
/// 1. What is signed stood on the page that carried the secret: an offer names documents, and documents don't change.
/// 2. A secret is taken once.
/// 3. A signature is made once and kept until it is delivered; delivering again needs no key.
struct SigningRound: Sendable {
  let id: String
  let server: ServerOrigin
  let begun: Instant
  private(set) var documents: [RoundDocument]
  /// What the page shown last offers to do.
  private(set) var offers: [Offer] = []
  /// Why the last attempt with these certificates' keys failed.
  private(set) var problems: [SHA256Digest: KeyProblem] = [:]
  /// A key or a delivery is at work.
  private(set) var isBusy = false

  init(id: String, server: ServerOrigin, begun: Instant, documents: [RoundDocument]) {
    (self.id, self.server, self.begun, self.documents) = (id, server, begun, documents)
  }

  /// Bytes of files it holds.
  var byteCount: Int { documents.reduce(0) { $0 + ($1.checked?.bytes.count ?? 0) } }

  /// The expected certificates of what waits, in the order of the documents.
  var wanted: [SHA256Digest] {
    documents.compactMap(\.waiting?.notice.certificate).reduce(into: []) { found, certificate in
      if !found.contains(certificate) { found.append(certificate) }
    }
  }

  /// Where on the server to go back to; nil: the server said nothing.
  var back: SigningNotice? { documents.compactMap(\.notice).first }

  /// Puts the offers of a page that is about to be shown in place of all before.
  mutating func offer(_ offers: [Offer]) { self.offers = offers }

  /// The offer that the secret was made for; it and all others are gone afterwards. nil while something is at work.
  mutating func take(_ secret: String) -> Offer? {
    guard !isBusy, let offer = offers.first(where: { constantTimeEquals($0.secret, secret) }) else { return nil }
    offers = []
    isBusy = true
    return offer
  }

  /// Ends what `take` began.
  mutating func rest() { isBusy = false }

  mutating func note(_ problem: KeyProblem?, for certificate: SHA256Digest) { problems[certificate] = problem }

  mutating func sign(_ document: Int, with answer: SignatureAnswer) {
    guard let checked = documents[document].waiting else { preconditionFailure("only what waits is signed") }
    documents[document] = .signed(checked, answer, nil)
  }

  mutating func deliver(_ document: Int, _ result: Result<Void, DeliveryProblem>) {
    guard case .signed(let checked, let answer, _) = documents[document]
    else { preconditionFailure("only what is signed is delivered") }
    switch result {
    case .success: documents[document] = .delivered(checked.notice)
    case .failure(let problem): documents[document] = .signed(checked, answer, problem)
    }
  }

  /// Places of documents that are signed and may be delivered again.
  var undelivered: [Int] {
    documents.indices.filter {
      if case .signed(_, _, let problem) = documents[$0] { problem?.isFinal != true } else { false }
    }
  }

  /// One thing that a page offers, under a secret of its own.
  struct Offer: Sendable {
    let secret: String
    let act: Act

    enum Act: Sendable {
      /// These documents, by one of these keys.
      case sign(documents: [Int], certificate: SHA256Digest, places: [KeyPlace])
      case deliver
    }
  }
}

/// A document of a round and how far it is.
enum RoundDocument: Sendable {
  case refused(SigningNotice?, DocumentRefusal)
  case waiting(CheckedDocument)
  /// Not delivered yet; why not, if it was tried.
  case signed(CheckedDocument, SignatureAnswer, DeliveryProblem?)
  case delivered(SigningNotice)

  var waiting: CheckedDocument? { if case .waiting(let checked) = self { checked } else { nil } }

  /// Whose bytes are still held.
  var checked: CheckedDocument? {
    switch self {
    case .waiting(let checked), .signed(let checked, _, _): checked
    case .refused, .delivered: nil
    }
  }

  var notice: SigningNotice? {
    switch self {
    case .refused(let notice, _): notice
    case .waiting(let checked), .signed(let checked, _, _): checked.notice
    case .delivered(let notice): notice
    }
  }
}

/// Why a signature has not reached the server.
enum DeliveryProblem: Error, Hashable, Sendable {
  /// The line broke, or the server is overloaded: the same signature can be sent again.
  case lineBroken
  /// The server's TLS certificate is not trusted.
  case notSecure
  /// In the server's own words.
  case refused(problem: String)
  case answerMalformed

  /// Sending it again would change nothing.
  var isFinal: Bool { if case .refused = self { true } else { false } }
}
