import Foundation
import HTTPTypes
public import Hummingbird

/// An answer to a program: JSON that nobody keeps.
public struct JSONAnswer: Sendable {
  public let response: Response

  public init(status: HTTPResponse.Status = .ok, _ value: some Encodable) throws {
    response = Response(
      status: status, headers: [.contentType: "application/json; charset=utf-8", .cacheControl: "no-store"],
      body: ResponseBody(byteBuffer: ByteBuffer(string: try JSONAnswer.text(of: value))))
  }

  /// Keys in the order of the alphabet, slashes as they are.
  public static func text(of value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }
}
