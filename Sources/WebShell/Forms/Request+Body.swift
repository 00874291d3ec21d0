public import Hummingbird

extension Request {
  /// The whole body of a request that needs no form token, because a secret in its address is what it may act on.
  ///
  /// - Throws: `FormRefusal.tooLarge` with more bytes than the limit.
  public func bytes(upTo limit: Int) async throws -> [UInt8] {
    if let length = headers[.contentLength].flatMap({ Int($0) }), length > limit {
      throw FormRefusal.tooLarge(limit: limit)
    }
    return try await wholeBody(upTo: limit)
  }

  /// The first file of such a request (`multipart/form-data`), in memory.
  ///
  /// - Throws: `FormRefusal.malformed` when there is none; `tooLarge`.
  public func firstFile(upTo limit: Int) async throws -> [UInt8] {
    guard var parser = MultipartParser(contentType: headers[.contentType] ?? "") else { throw FormRefusal.malformed }
    var (file, isInside, isDone): ([UInt8], Bool, Bool) = ([], false, false)
    for piece in try parser.feed(try await bytes(upTo: limit)) {
      switch piece {
      case .partBegan(let header): isInside = !isDone && header.fileName?.isEmpty == false
      case .bytes(let bytes): if isInside { file += bytes }
      case .partEnded: (isDone, isInside) = (isDone || isInside, false)
      }
    }
    guard parser.isFinished, isDone else { throw FormRefusal.malformed }
    return file
  }
}
