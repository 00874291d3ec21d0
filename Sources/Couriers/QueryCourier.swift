import CCurl

/// Puts a question to a web server by POST and brings its answer back: a timestamp (RFC 3161, 3.4), the state of a
/// certificate (RFC 6960, appendix A).
public struct QueryCourier: Hashable, Sendable {
  private let address: String
  private let questionType: String
  private let answerType: String

  /// - Parameters:
  ///   - address: `https://…` or `http://…`.
  ///   - questionType: the question's media type, `application/timestamp-query`.
  ///   - answerType: the only media type of an answer, `application/timestamp-reply`.
  /// - Throws: `WebhookFault.notAnAddress`.
  public init(address: String, asking questionType: String, for answerType: String) throws(WebhookFault) {
    guard WebAddress.isUsable(address) else { throw .notAnAddress }
    (self.address, self.questionType, self.answerType) = (address, questionType, answerType)
  }

  /// Scheme and host: what may be shown.
  public var shownAddress: String { WebAddress.shown(address) }

  /// Blocks until the whole answer is there; redirections are not followed.
  ///
  /// - Parameters:
  ///   - milliseconds: after which the attempt has failed.
  ///   - longest: the most bytes an answer may have; the conversation ends there.
  public func ask(
    _ question: [UInt8], milliseconds: Int, longestAnswer longest: Int
  ) throws(QueryFault) -> [UInt8] {
    let transfer = CurlTransfer(to: address, protocols: "http,https", milliseconds: milliseconds)
    transfer.set(
      CURLOPT_HTTPHEADER,
      ["Content-Type: \(questionType)", "Accept: \(answerType)", "User-Agent: congvu", "Expect:"])
    transfer.upload(question)
    transfer.set(CURLOPT_CUSTOMREQUEST, "POST")
    let answer = try transfer.bringAnswer(upTo: longest)
    guard isExpected(transfer.answerType) else { throw .wrongType }
    return answer
  }

  /// The type alone counts, without its parameters and in whatever letter case.
  private func isExpected(_ type: String?) -> Bool {
    let name = type?.prefix { $0 != ";" }.filter { !$0.isWhitespace }
    return name?.lowercased() == answerType
  }
}

/// Fetches what lies at a web address: a revocation list (RFC 5280, 4.2.1.13). What it is, whoever asked finds out:
/// servers of authorities name all kinds of media types.
public struct FetchCourier: Hashable, Sendable {
  private let address: String

  /// - Parameter address: `https://…` or `http://…`, without a name and password.
  /// - Throws: `WebhookFault.notAnAddress`.
  public init(address: String) throws(WebhookFault) {
    guard WebAddress.isUsable(address), !WebAddress.namesUser(address) else { throw .notAnAddress }
    self.address = address
  }

  /// Blocks until it is all there; redirections are not followed.
  ///
  /// - Parameters:
  ///   - milliseconds: after which the attempt has failed.
  ///   - longest: the most bytes it may have; the conversation ends there.
  public func fetch(milliseconds: Int, longestAnswer longest: Int) throws(QueryFault) -> [UInt8] {
    let transfer = CurlTransfer(to: address, protocols: "http,https", milliseconds: milliseconds)
    transfer.set(CURLOPT_HTTPHEADER, ["Accept: */*", "User-Agent: congvu"])
    return try transfer.bringAnswer(upTo: longest)
  }
}

extension CurlTransfer {
  /// Blocks until the whole answer of a web server is there.
  fileprivate func bringAnswer(upTo longest: Int) throws(QueryFault) -> [UInt8] {
    keepAnswer(upTo: longest)
    let status: Int
    do {
      status = try perform()
    } catch {
      throw answer == nil ? .tooLarge : .courier(error)
    }
    guard (200..<300).contains(status) else { throw .courier(.refused(code: status)) }
    guard let answer else { throw .tooLarge }
    return answer
  }
}

/// Why no answer came back.
public enum QueryFault: Error, Hashable, Sendable {
  /// The question or the answer did not get through.
  case courier(CourierFault)
  /// The answer is of another media type.
  case wrongType
  /// The answer is longer than allowed.
  case tooLarge
}
