import Cryptography
import HTTPTypes
public import Hummingbird
public import Markup
import ShippedResources

/// The style sheet and the script, kept by browsers for a year under an address that changes with the content.
public enum ShippedFiles {
  static let stylesheet = File(ShippedFile.stylesheet, at: ShellURL.stylesheet, mediaType: "text/css; charset=utf-8")
  static let script = File(ShippedFile.script, at: ShellURL.script, mediaType: "text/javascript; charset=utf-8")

  static let icon = File(Logo.icon.bytes, at: ShellURL.icon, mediaType: "image/svg+xml")

  /// Adds the addresses of the files.
  static let citizenStylesheet = File(
    ShippedFile.citizenStylesheet, at: "/tai-nguyen/nguoi-dan.css", mediaType: "text/css; charset=utf-8")
  static let citizenScript = File(
    ShippedFile.citizenScript, at: "/tai-nguyen/nguoi-dan.js", mediaType: "text/javascript; charset=utf-8")

  /// The style sheet of every other page.
  public static var stylesheetPath: WebPath { stylesheet.path }
  /// The style sheet of the citizen's pages.
  public static var citizenStylesheetPath: WebPath { citizenStylesheet.path }
  /// What improves the citizen's forms.
  public static var citizenScriptPath: WebPath { citizenScript.path }
  /// What improves every other page.
  public static var scriptPath: WebPath { script.path }
  public static var iconPath: WebPath { icon.path }

  public static func addRoutes(to router: some RouterMethods) {
    for file in [stylesheet, script, icon, citizenStylesheet, citizenScript] {
      router.get(RouterPath(file.path.withoutQuery.description)) { request, _ in file.answer(to: request) }
      router.head(RouterPath(file.path.withoutQuery.description)) { request, _ in
        file.answer(to: request).createHeadResponse()
      }
    }
  }

  /// Answers with a file that the site brings along; its address here takes no version, so it is asked for anew each time.
  public static func file(
    _ bytes: [UInt8], at path: WebPath, mediaType: String
  ) -> @Sendable (Request) -> Response {
    let file = File(bytes, at: path, mediaType: mediaType)
    return { request in
      var response = file.answer(to: request)
      response.headers[.cacheControl] = "no-cache"
      return response
    }
  }

  struct File: Sendable {
    let path: WebPath
    private let buffer: ByteBuffer
    private let mediaType: String
    private let tag: String

    init(_ bytes: [UInt8], at path: WebPath, mediaType: String) {
      let digest = String(SHA256Digest(of: bytes).hexadecimal.prefix(12))
      self.path = path.with("v", digest)
      (buffer, tag, self.mediaType) = (ByteBuffer(bytes: bytes), "\"\(digest)\"", mediaType)
    }

    func answer(to request: Request) -> Response {
      let headers: HTTPFields = [.eTag: tag, .cacheControl: "public, max-age=31536000, immutable"]
      if request.headers[.ifNoneMatch] == tag { return Response(status: .notModified, headers: headers) }
      var response = Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: buffer))
      response.headers[.contentType] = mediaType
      return response
    }
  }
}
