import Cryptography
import HTTPTypes
import Hummingbird
import Ledger
import Markup
import OneStop
import People
import RouterClient
import TestRecords
import Procedures
import TestWorld
import Testing
import WebShell
import WorkTime

@testable import Citizens

@Suite("Uploading piece by piece")
struct CitizenUploadTests {
  private let pdf = SampleFile.pdf(saying: "mot to khai")

  private func form(_ village: Village) async throws -> CitizenForm {
    .application(try await village.procedure().id, unit: village.commune.id)
  }

  @Test("broken off and begun again, the pieces make the same file", arguments: TestEngine.available)
  func resumed(engine: TestEngine) async throws {
    try await Village.with(engine) { village in
      let citizens = village.citizens
      let account = try await village.account()
      let form = try await form(village)
      func begin() async throws -> CitizenUpload.ID {
        try await citizens.beginUpload(
          named: "a.pdf", size: pdf.count, for: form, place: 0, of: account, at: village.now)
      }
      let id = try await begin()
      _ = try await citizens.append(Array(pdf[..<100]), at: 0, to: id, of: account, at: village.now)
      await #expect(throws: CitizenRefusal.uploadElsewhere(offset: 100)) {
        try await citizens.append(Array(pdf[200...]), at: 200, to: id, of: account, at: village.now)
      }
      await #expect(throws: CitizenRefusal.uploadElsewhere(offset: 100)) {
        try await citizens.append(Array(pdf[..<100]), at: 0, to: id, of: account, at: village.now)
      }
      #expect(try await begin() == id)
      let whole = try await citizens.append(Array(pdf[100...]), at: 100, to: id, of: account, at: village.now)
      #expect(whole.kept?.digest == SHA256Digest(of: pdf))
      #expect(try await citizens.uploads(for: form, of: account).map(\.place) == [0])
    }
  }

  @Test("another account can neither see an upload nor add to it")
  func others() async throws {
    try await Village.with { village in
      let owner = try await village.account()
      let other = try await village.account("khac@example.vn")
      let id = try await village.citizens.beginUpload(
        named: "a.pdf", size: 10, for: try await form(village), place: 0, of: owner, at: village.now)
      await #expect(throws: CitizenRefusal.unknownUpload) { try await village.citizens.upload(id, of: other) }
      await #expect(throws: CitizenRefusal.unknownUpload) {
        try await village.citizens.append([1], at: 0, to: id, of: other, at: village.now)
      }
      await #expect(throws: CitizenRefusal.unknownUpload) { try await village.citizens.dropUpload(id, of: other) }
    }
  }

  @Test("nobody uploads for another's dossier")
  func othersDossier() async throws {
    try await Village.with { village in
      let account = try await village.account()
      let dossier = try await village.received()
      await #expect(throws: CitizenRefusal.notYourDossier) {
        try await village.citizens.beginUpload(
          named: "a.pdf", size: 10, for: .dossier(dossier.id), place: 0, of: account, at: village.now)
      }
    }
  }

  @Test("too large, too many, and beyond its end are refused")
  func allowance() async throws {
    try await Village.with { village in
      let citizens = village.citizens
      let account = try await village.account()
      let form = try await form(village)
      func begin(_ size: Int, _ place: Int = 0) async throws -> CitizenUpload.ID {
        try await citizens.beginUpload(
          named: "a.pdf", size: size, for: form, place: place, of: account, at: village.now)
      }
      for size in [0, -1, UploadAllowance.fileSize + 1] {
        await #expect(throws: CitizenRefusal.uploadTooLarge) { try await begin(size) }
      }
      let id = try await begin(10)
      await #expect(throws: CitizenRefusal.uploadTooLarge) {
        try await citizens.append([UInt8](repeating: 1, count: 11), at: 0, to: id, of: account, at: village.now)
      }
      for place in 1..<UploadAllowance.totalSize / UploadAllowance.fileSize {
        _ = try await begin(UploadAllowance.fileSize, place)
      }
      await #expect(throws: CitizenRefusal.uploadsTooMany) { try await begin(UploadAllowance.fileSize, 30) }
      // A week later they are gone.
      village.clock.advance(minutes: 7 * 24 * 60 + 1)
      _ = try await begin(UploadAllowance.fileSize, 31)
    }
  }

  @Test("a whole file that is none of the kinds taken ends the upload with the reason")
  func disguised() async throws {
    try await Village.with { village in
      let account = try await village.account()
      let form = try await form(village)
      let id = try await village.citizens.beginUpload(
        named: "a.pdf", size: 3, for: form, place: 0, of: account, at: village.now)
      await #expect(throws: DossierRefusal.fileDisguised) {
        try await village.citizens.append([1, 2, 3], at: 0, to: id, of: account, at: village.now)
      }
      #expect(try await village.citizens.uploads(for: form, of: account).isEmpty)
    }
  }

  @Test("the page's script is answered in numbers and plain words, and needs the page's token")
  func endpoint() async throws {
    try await Village.with { village in
      let browser = try await village.signedIn()
      let page = try await browser.get("/nop-ho-so/trung-tien/1.004873").text
      let token = try #require(page.firstMatch(of: #/name="_token" value="([^"]+)"/#)?.1)
      let address = CitizensURL.uploads(for: try await form(village))
      let begun = try await browser.submit(address, ["place": "0", "name": "a.pdf", "size": "\(pdf.count)"])
      let id = try #require(begun.text.split(separator: " ").first.map(String.init))
      #expect(begun.text == "\(id) 0")
      func put(_ from: Int, _ bytes: ArraySlice<UInt8>, token: String) async throws -> RouterAnswer {
        try await browser.send(
          .put, WebPath("/cong-dan/tep/\(id)").with("tu", from), headers: [.pageToken: token], body: Array(bytes))
      }
      #expect(try await put(0, pdf[..<50], token: "").status == .forbidden)
      #expect(try await put(0, pdf[..<50], token: String(token)).text == "50")
      let elsewhere = try await put(0, pdf[..<50], token: String(token))
      #expect(elsewhere.status == .conflict && elsewhere.text == "50")
      #expect(try await browser.get("/cong-dan/tep/\(id)").text == "50")
      #expect(try await put(50, pdf[50...], token: String(token)).text == "\(pdf.count)")
      #expect(try await browser.get("/nop-ho-so/trung-tien/1.004873").text.contains("Đã có tệp: <b>a.pdf</b>"))
      let bad = try await browser.submit(address, ["place": "0", "name": "a.pdf", "size": "999999999"])
      #expect(bad.status == .contentTooLarge && bad.text.contains("Tệp lớn hơn 20 MB"))
    }
  }
}
