import HTTPTypes
public import Hummingbird
import Markup

/// A file as an answer, whole in memory: for documents of a few megabytes at most.
public struct FileAnswer: ResponseGenerator, Sendable {
  /// Shown by the browser itself, in a frame of ours too, or saved to disk.
  public enum Disposition: Sendable {
    /// For PDF and pictures made here.
    case shown
    case saved
  }

  private let bytes: [UInt8]
  private let mediaType: String
  private let fileName: String
  private let disposition: Disposition

  /// - Parameter mediaType: as in `Content-Type`, such as `application/pdf`.
  public init(_ bytes: [UInt8], mediaType: String, fileName: String, _ disposition: Disposition) {
    (self.bytes, self.mediaType, self.fileName, self.disposition) = (bytes, mediaType, fileName, disposition)
  }

  public func response(from request: Request, context: some RequestContext) -> Response {
    let word = disposition == .shown ? "inline" : "attachment"
    return Response(
      status: .ok,
      headers: [
        .contentType: mediaType, .cacheControl: "private, no-store",
        .contentDisposition: "\(word); filename*=UTF-8''\(PercentCoding.encode(fileName))",
        .contentSecurityPolicy: disposition == .shown ? ContentPolicy.embeddedFile : ContentPolicy.download,
      ],
      body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
  }
}
