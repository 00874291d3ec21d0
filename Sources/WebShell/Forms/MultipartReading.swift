import Hummingbird

/// Carries out what ``MultipartParser`` finds: texts into memory, files to disk, limits kept.
struct MultipartReading {
  private static let partLimit = 2000

  private var parser: MultipartParser
  private let rule: UploadRule?
  private let token: CSRFToken
  private let limit: Int
  private var form = SubmittedForm()
  private var part: Part?
  private var byteCount = 0
  private var partCount = 0

  private struct Part {
    let header: MultipartHeader
    /// nil for a text.
    let file: TemporaryFile?
    var text: [UInt8] = []
    var byteCount = 0
  }

  init(parser: MultipartParser, rule: UploadRule?, token: CSRFToken, limit: Int) {
    (self.parser, self.rule, self.token, self.limit) = (parser, rule, token, limit)
  }

  consuming func read(_ body: RequestBody) async throws -> SubmittedForm {
    for try await buffer in body {
      byteCount += buffer.readableBytes
      guard byteCount <= limit else { throw FormRefusal.tooLarge(limit: limit) }
      for piece in try parser.feed(buffer.readableBytesView) { try await take(piece) }
    }
    guard parser.isFinished else { throw FormRefusal.malformed }
    try checkToken()
    return form
  }

  private mutating func take(_ piece: MultipartParser.Piece) async throws {
    switch piece {
    case .partBegan(let header): try begin(header)
    case .bytes(let bytes): try await append(bytes)
    case .partEnded: try end()
    }
  }

  /// The token stands before the first file in every form of ours, so nobody else's bytes reach the disk.
  private mutating func begin(_ header: MultipartHeader) throws {
    partCount += 1
    guard partCount <= MultipartReading.partLimit else { throw FormRefusal.malformed }
    guard header.fileName?.isEmpty == false else {
      part = Part(header: header, file: nil)
      return
    }
    try checkToken()
    guard let rule else { throw FormRefusal.malformed }
    part = Part(header: header, file: try TemporaryFile(in: rule.folder))
  }

  private mutating func append(_ bytes: [UInt8]) async throws {
    guard var part else { return }
    part.byteCount += bytes.count
    if let file = part.file {
      if let rule, part.byteCount > rule.fileLimit { throw FormRefusal.tooLarge(limit: rule.fileLimit) }
      try await file.append(bytes)
    } else {
      guard part.byteCount <= Request.textLimit else { throw FormRefusal.tooLarge(limit: Request.textLimit) }
      part.text += bytes
    }
    self.part = part
  }

  private mutating func end() throws {
    guard let part else { return }
    self.part = nil
    if let file = part.file, let fileName = part.header.fileName {
      let upload = UploadedFile(
        fileName: fileName, declaredMediaType: part.header.mediaType, byteCount: part.byteCount, storage: file)
      form.add(upload, to: part.header.name)
    } else if part.header.fileName == nil {
      guard let text = String(validating: part.text, as: UTF8.self) else { throw FormRefusal.malformed }
      form.add(text, to: part.header.name)
    }
  }

  private func checkToken() throws(FormRefusal) {
    guard token.matches(form.text(CSRFToken.fieldName)) else { throw .foreign }
  }
}
