import WebShell
import Markup
import HTTPTypes
import Hummingbird
import RouterClient
import Testing

@Suite struct RefusalPagesTests {
  @Test("an unknown address gets a page that says what to do")
  func notFound() async throws {
    let answer = try await RouterClient(DemoRouter.make()).get("/khong-co")
    #expect(answer.status == .notFound)
    #expect(answer.text.contains("Không tìm thấy trang này"))
  }

  @Test("a refusal gets its status and its sentence")
  func refusal() async throws {
    let answer = try await RouterClient(DemoRouter.make()).get("/cam")
    #expect(answer.status == .forbidden)
    #expect(answer.text.contains("chưa được giao quyền"))
  }

  @Test("a fault shows the request id and nothing of its cause")
  func fault() async throws {
    let answer = try await RouterClient(DemoRouter.make()).get("/hong")
    let requestID = try #require(answer.headers[HTTPField.Name("X-Request-ID")!])
    #expect(answer.status == .internalServerError)
    #expect(answer.text.contains(requestID))
    #expect(!answer.text.contains("Fault"))
  }

  @Test("a page for signed-in people leads the others to the sign-in page and back")
  func signInRequired() async throws {
    let answer = try await RouterClient(DemoRouter.make()).get("/cua-toi?trang=2")
    #expect(answer.status == .seeOther)
    #expect(answer.location?.description == "/dang-nhap?ve=%2Fcua-toi%3Ftrang%3D2")
  }

  @Test("a signed-in viewer comes with the context")
  func signedIn() async throws {
    let answer = try await RouterClient(DemoRouter.make()).send(
      .get, "/cua-toi", headers: [.cookie: "congvu=\(DemoRouter.signedInToken.secret)"])
    #expect(answer.text == "Hà Văn Tuyên")
  }
}
