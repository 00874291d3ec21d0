import Markup
import Foundation
import HTTPTypes
import RouterClient
import Testing
import WebShell

@Suite struct FormPostTests {
  @Test("a form of the page shown is taken, and its sentence shown once after the redirect")
  func accepted() async throws {
    let client = RouterClient(DemoRouter.make())
    _ = try await client.get("/du-thao")
    let redirect = try await client.submit("/du-thao", ["trich-yeu": "V/v phòng & chống"])
    #expect(redirect.status == .seeOther)
    #expect(try await client.follow(redirect).text.contains("V/v phòng &amp; chống"))
    #expect(try await !client.get("/du-thao").text.contains("V/v phòng"))
  }

  @Test("a form without the session's token is refused")
  func withoutToken() async throws {
    let client = RouterClient(DemoRouter.make())
    #expect(try await client.submit("/du-thao", ["trich-yeu": "x"]).status == .forbidden)
  }

  @Test("a token of another session is refused")
  func foreignToken() async throws {
    let client = RouterClient(DemoRouter.make())
    _ = try await client.get("/du-thao")
    let answer = try await client.send(
      .post, "/du-thao", headers: [.contentType: "application/x-www-form-urlencoded"],
      body: Array("_token=\(CSRFToken(session: SessionToken()).text)".utf8))
    #expect(answer.status == .forbidden)
  }

  @Test(
    "what another site sends is refused, token or not",
    arguments: [("Sec-Fetch-Site", "cross-site"), ("Origin", "https://x.vn")])
  func crossSite(name: String, value: String) async throws {
    let client = RouterClient(DemoRouter.make())
    let headers: HTTPFields = [HTTPField.Name(name)!: value]
    #expect(try await client.send(.post, "/du-thao", headers: headers).status == .forbidden)
  }

  @Test("a body that is too large is refused before it is read")
  func tooLarge() async throws {
    let client = RouterClient(DemoRouter.make())
    _ = try await client.get("/du-thao")
    let answer = try await client.submit("/du-thao", ["trich-yeu": String(repeating: "a", count: 3 << 20)])
    #expect(answer.status == .contentTooLarge)
  }

  @Test("a file arrives whole and leaves the temporary folder with the request")
  func upload() async throws {
    let folder = try TestFolder()
    let client = RouterClient(DemoRouter.make(uploads: UploadRule(folder: folder.path, fileLimit: 1 << 20)))
    _ = try await client.get("/du-thao")
    let bytes = (0..<100_000).map { UInt8(truncatingIfNeeded: $0 &* 7) } + Array("\r\n--\r\n----ranh".utf8)
    let redirect = try await client.upload(
      "/du-thao", ["trich-yeu": "có tệp"],
      files: [RouterUpload("tep", fileName: "C:\\vb\\công văn.pdf", mediaType: "application/pdf", bytes)])
    #expect(try await client.follow(redirect).text.contains("công văn.pdf 100014|có tệp"))
    #expect(try folder.fileNames.isEmpty)
  }

  @Test("a file over the limit is refused and nothing of it stays")
  func oversizeUpload() async throws {
    let folder = try TestFolder()
    let client = RouterClient(DemoRouter.make(uploads: UploadRule(folder: folder.path, fileLimit: 50_000)))
    _ = try await client.get("/du-thao")
    let answer = try await client.upload(
      "/du-thao",
      files: [RouterUpload("tep", fileName: "a.pdf", mediaType: "application/pdf", Array(repeating: 1, count: 60_000))])
    #expect(answer.status == .contentTooLarge)
    #expect(try folder.fileNames.isEmpty)
  }
}

/// A folder of its own for one test, deleted after it.
final class TestFolder: Sendable {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.appendingPathComponent("congvu-\(OnceKey().text)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit {
    do { try FileManager.default.removeItem(atPath: path) } catch { Issue.record(error) }
  }

  var fileNames: [String] { get throws { try FileManager.default.contentsOfDirectory(atPath: path) } }
}
