import CCurl

/// One conversation of libcurl, from its options to its end, on one thread.
final class CurlTransfer {
  private let handle: UnsafeMutableRawPointer
  private var lists: [UnsafeMutablePointer<curl_slist>] = []
  private let script = TransferScript()

  private static let library: CURLcode = curl_global_init(Int(CURL_GLOBAL_DEFAULT))

  /// - Parameters:
  ///   - protocols: the only ones it may speak, `smtp`.
  ///   - seconds: after which it ends, whatever happens.
  convenience init(to address: String, protocols: String, seconds: Int) {
    self.init(to: address, protocols: protocols, milliseconds: seconds * 1000)
  }

  /// - Parameter milliseconds: after which it ends; libcurl takes 0 for no end, so that the least is 1.
  init(to address: String, protocols: String, milliseconds: Int) {
    precondition(CurlTransfer.library == CURLE_OK, "libcurl starts")
    guard let handle = curl_easy_init() else { preconditionFailure("there is memory for a transfer") }
    self.handle = handle
    set(CURLOPT_URL, address)
    set(CURLOPT_PROTOCOLS_STR, protocols)
    // Threads and signals don't mix: timeouts of the resolver come without SIGALRM.
    set(CURLOPT_NOSIGNAL, 1)
    set(CURLOPT_CONNECTTIMEOUT_MS, max(1, min(10_000, milliseconds)))
    set(CURLOPT_TIMEOUT_MS, max(1, milliseconds))
    set(CURLOPT_FOLLOWLOCATION, 0)
    let context = Unmanaged.passUnretained(script).toOpaque()
    for option in [CURLOPT_READDATA, CURLOPT_WRITEDATA, CURLOPT_DEBUGDATA] {
      require(curl_set_context(handle, option, context))
    }
    require(curl_set_transfer(handle, CURLOPT_READFUNCTION, TransferScript.read))
    require(curl_set_transfer(handle, CURLOPT_WRITEFUNCTION, TransferScript.write))
    require(curl_set_listener(handle, TransferScript.listen))
    set(CURLOPT_VERBOSE, 1)
  }

  deinit {
    curl_easy_cleanup(handle)
    for list in lists { curl_slist_free_all(list) }
  }

  func set(_ option: CURLoption, _ text: String) { require(curl_set_text(handle, option, text)) }

  func set(_ option: CURLoption, _ number: Int) { require(curl_set_number(handle, option, number)) }

  func set(_ option: CURLoption, _ lines: [String]) {
    var list: UnsafeMutablePointer<curl_slist>?
    for line in lines { list = curl_slist_append(list, line) }
    guard let list else { return }
    lists.append(list)
    require(curl_set_list(handle, option, list))
  }

  /// What is sent.
  func upload(_ bytes: [UInt8]) {
    script.remaining = bytes[...]
    set(CURLOPT_UPLOAD, 1)
    set(CURLOPT_INFILESIZE, bytes.count)
  }

  /// Keeps what the server answers, and hangs up as soon as it is longer than this. Without, nothing is kept.
  func keepAnswer(upTo longest: Int) { script.longestAnswer = longest }

  /// What the server answered; nil when it was too long.
  var answer: [UInt8]? { script.isTooLong ? nil : script.answer }

  /// The answer's media type as the server names it.
  var answerType: String? {
    var text: UnsafeMutablePointer<CChar>?
    require(curl_content_type(handle, &text))
    return text.map { String(cString: $0) }
  }

  /// Blocks until the conversation is over; returns the code of the last reply.
  func perform() throws(CourierFault) -> Int {
    let result = withExtendedLifetime(script) { curl_easy_perform(handle) }
    var reply = 0
    require(curl_response_code(handle, &reply))
    if let fault = fault(of: result, reply: reply) { throw fault }
    return reply
  }

  private func fault(of result: CURLcode, reply: Int) -> CourierFault? {
    switch result {
    case CURLE_OK: nil
    case CURLE_COULDNT_RESOLVE_HOST, CURLE_COULDNT_CONNECT, CURLE_COULDNT_RESOLVE_PROXY: .unreachable
    case CURLE_OPERATION_TIMEDOUT: .timedOut
    case CURLE_USE_SSL_FAILED, CURLE_SSL_CONNECT_ERROR, CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CACERT_BADFILE:
      .notSecure
    case CURLE_LOGIN_DENIED: .signInRefused
    default:
      switch reply {
      case 500..<600 where script.lastCommand == .recipient: .recipientRefused(code: reply)
      case 400..<600: .refused(code: reply)
      default: .broken(code: Int(result.rawValue))
      }
    }
  }

  /// Options are constants and texts without NUL: libcurl refuses none of them but for want of memory.
  private func require(_ result: CURLcode) {
    precondition(result == CURLE_OK, "libcurl takes its options")
  }
}

/// What the callbacks of a transfer share with it.
private final class TransferScript {
  enum Command {
    case recipient, other
  }

  var remaining: ArraySlice<UInt8> = []
  /// nil: it is not kept, for it may repeat what we sent.
  var longestAnswer: Int?
  private(set) var answer: [UInt8] = []
  private(set) var isTooLong = false
  private(set) var lastCommand = Command.other

  static let read: curl_transfer = { buffer, size, count, context in
    guard let buffer, let script = TransferScript.of(context) else { return Int(CURL_READFUNC_ABORT) }
    let piece = script.remaining.prefix(size * count)
    buffer.withMemoryRebound(to: UInt8.self, capacity: piece.count) { target in
      for (offset, byte) in piece.enumerated() { target[offset] = byte }
    }
    script.remaining = script.remaining.dropFirst(piece.count)
    return piece.count
  }

  static let write: curl_transfer = { bytes, size, count, context in
    guard let bytes, let script = TransferScript.of(context), let longest = script.longestAnswer
    else { return size * count }
    let piece = UnsafeRawBufferPointer(start: bytes, count: size * count)
    script.isTooLong = script.isTooLong || piece.count > longest - script.answer.count
    // Taking less than there is ends the conversation.
    guard !script.isTooLong else { return 0 }
    script.answer += piece
    return piece.count
  }

  /// Notes which command a refusal answers; nothing that is said is kept.
  static let listen: curl_listener = { _, kind, bytes, count, context in
    guard kind == CURLINFO_HEADER_OUT, let bytes, let script = TransferScript.of(context) else { return 0 }
    let verb = String(decoding: (0..<min(4, count)).map { UInt8(bitPattern: bytes[$0]) }, as: UTF8.self)
    // After a refusal libcurl takes its leave, which answers nothing.
    if verb != "QUIT" { script.lastCommand = verb == "RCPT" ? .recipient : .other }
    return 0
  }

  private static func of(_ context: UnsafeMutableRawPointer?) -> TransferScript? {
    context.map { Unmanaged<TransferScript>.fromOpaque($0).takeUnretainedValue() }
  }
}
