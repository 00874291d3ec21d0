import HTTPTypes
public import Hummingbird

extension Request {
  /// Bytes of all texts of one form.
  static let textLimit = 2 << 20

  /// Reads the form of this request and proves that it came from a page of ours in the same session.
  ///
  /// - Parameter files: what files it may bring; nil refuses files.
  /// - Throws: ``FormRefusal``.
  public func form(in context: some ShellContext, files: UploadRule? = nil) async throws -> SubmittedForm {
    let limit = files?.totalLimit ?? Request.textLimit
    if let length = headers[.contentLength].flatMap({ Int($0) }), length > limit {
      throw FormRefusal.tooLarge(limit: limit)
    }
    let mediaType = headers[.contentType] ?? ""
    if mediaType.lowercased().hasPrefix("multipart/form-data") {
      guard let parser = MultipartParser(contentType: mediaType) else { throw FormRefusal.malformed }
      let reading = MultipartReading(parser: parser, rule: files, token: context.csrfToken, limit: limit)
      return try await reading.read(body)
    }
    guard mediaType.lowercased().hasPrefix("application/x-www-form-urlencoded") else { throw FormRefusal.malformed }
    let form = try SubmittedForm(urlEncoded: try await wholeBody(upTo: limit))
    guard context.csrfToken.matches(form.text(CSRFToken.fieldName)) else { throw FormRefusal.foreign }
    return form
  }

  /// The query of this request as a form: filters and search words of a GET.
  /// - Throws: ``FormRefusal/malformed``.
  public func queryForm() throws(FormRefusal) -> SubmittedForm {
    try SubmittedForm(urlEncoded: Array((uri.query ?? "").utf8))
  }

  func wholeBody(upTo limit: Int) async throws -> [UInt8] {
    var whole: [UInt8] = []
    for try await buffer in body {
      guard whole.count + buffer.readableBytes <= limit else { throw FormRefusal.tooLarge(limit: limit) }
      whole.append(contentsOf: buffer.readableBytesView)
    }
    return whole
  }
}
