import Certificates
import Cryptography
import Hummingbird
import Ledger
import Markup
import Passwords
import RouterClient
import SigningFixtures
import Storage
import TestRecords
import Testing
import WebShell
import WorkTime

@testable import People
@testable import TrustKeeping

@Suite("The trust list on its page")
struct TrustPageTests {
  private static let password = "suối Xia mùa nước lên"

  private func browser(in yard: TrustYard, top: Bool, _ position: Position = .administrator) async throws
    -> RouterClient<Viewer>
  {
    let directory = Directory(records: yard.records, trust: yard.keeper.current)
    let district = try await agency("quan-son", below: nil, directory)
    let office = top ? district : try await agency("trung-tien", below: district, directory)
    let person = try await directory.addPerson(
      Person(id: .init(rawValue: 0), fullName: "Phạm Thị Lan", signaturePicture: nil), by: nil, at: TrustYard.now)
    _ = try await directory.appoint(
      Appointment(
        id: .init(rawValue: 0), person: person.id, agency: office, position: position, title: "Quản trị", unit: "",
        tenure: .full, validFrom: CalendarDate(dayNumber: 17_000), validTo: nil), by: nil, at: TrustYard.now)
    _ = try await directory.openAccount(
      for: person.id, name: "quantri", password: Self.password, cost: .demonstration, by: nil, at: TrustYard.now)
    let router = Router(context: DoorContext.self, options: .webShell)
    let desk = Desk(
      records: yard.records, clock: { TrustYard.now }, banner: { _ in nil }, sources: [TrustRoutes.navigation])
    router.addWebShell(isSecure: false) { token in try await directory.viewer(token: token.digest, at: TrustYard.now) }
    let signedIn = router.group(context: DeskContext.self)
    PeopleRoutes(
      directory: directory, desk: desk, cookie: SessionCookie(isSecure: false), uploadFolder: yard.keeper.folder.path
    ).add(door: router, signedIn: signedIn)
    TrustRoutes(keeper: yard.keeper, desk: desk, uploadFolder: yard.keeper.folder.path).add(to: signedIn)
    let browser = RouterClient(router)
    _ = try await browser.get("/dang-nhap")
    _ = try await browser.submit("/dang-nhap", ["name": "quantri", "password": Self.password])
    return browser
  }

  private func agency(_ code: String, below superior: Agency.ID?, _ directory: Directory) async throws -> Agency.ID {
    try await directory.addAgency(
      Agency(
        id: .init(rawValue: 0), code: code, name: code, printedName: code, printedSuperior: nil, placeName: code,
        symbol: "UBND", collectiveName: nil, superior: superior,
        identifiers: AgencyIdentifiers(qcvn2016: "0.\(code)", decision2020: code),
        seal: SealRecord(diameterTenthsOfMillimetre: 360, picture: nil), numbering: .perType, contentReview: .none,
        enforcedFrom: nil, validFrom: CalendarDate(dayNumber: 16_000), validTo: nil), by: nil, at: TrustYard.now
    ).id
  }

  private func upload(_ field: String, _ bytes: [UInt8]) -> RouterUpload {
    RouterUpload(field, fileName: "tep.der", mediaType: "application/octet-stream", bytes)
  }

  @Test("an authority is uploaded, its list imported, and it is withdrawn")
  func whole() async throws {
    try await TrustYard.with(.sqliteInMemory) { yard in
      let browser = try await browser(in: yard, top: true)
      #expect(try await browser.get(TrustURL.list).text.contains("Chưa tin cậy nơi cấp nào"))
      let added = try await browser.upload(
        TrustURL.addition, files: [upload("authority", yard.root.certificate.der)])
      #expect(try await browser.follow(added).text.contains("chưa có danh sách thu hồi"))
      #expect(yard.keeper.current.list.roots == [yard.root.certificate])
      let imported = try await browser.upload(TrustURL.evidence, files: [upload("evidence", try yard.list(-1, 6).der)])
      #expect(try await browser.follow(imported).text.contains("Đã nhập: Gốc quốc gia."))
      let mark = yard.root.certificate.fingerprint.description
      let withdrawn = try await browser.submit(TrustURL.withdrawal, ["fingerprint": mark, "on": "2020-01-02"])
      #expect(try await browser.follow(withdrawn).text.contains("Thôi tin cậy từ ngày 02/01/2020"))
    }
  }

  @Test("what is refused is said at its field")
  func problems() async throws {
    try await TrustYard.with(.sqliteInMemory) { yard in
      let browser = try await browser(in: yard, top: true)
      _ = try await browser.get(TrustURL.list)
      let broken = try await browser.upload(TrustURL.addition, files: [upload("authority", [1, 2, 3])])
      #expect(broken.status == .unprocessableContent && broken.text.contains("id=\"e-authority\""))
      let forged = try await browser.upload(TrustURL.evidence, files: [upload("evidence", try yard.list(-1, 6).der)])
      #expect(forged.status == .unprocessableContent && forged.text.contains("id=\"e-evidence\""))
      #expect(yard.keeper.current.list.roots.isEmpty)
      _ = try await browser.upload(TrustURL.addition, files: [upload("authority", yard.root.certificate.der)])
      let nobody = try await browser.submit(TrustURL.withdrawal, ["fingerprint": "00112233", "on": "2020-01-02"])
      #expect(nobody.status == .unprocessableContent && nobody.text.contains("id=\"e-fingerprint\""))
      #expect(yard.keeper.current.list.roots.count == 1)
    }
  }

  @Test(
    "administrators below and everybody else are refused, whatever they ask for",
    arguments: [Position.administrator, .clerk])
  func refused(position: Position) async throws {
    try await TrustYard.with(.sqliteInMemory) { yard in
      let browser = try await browser(in: yard, top: false, position)
      let answer = try await browser.get(TrustURL.list)
      #expect(answer.status == .forbidden)
      // An administrator below hears whose task it is.
      #expect((position == .administrator) == answer.text.contains(TrustRefusal.notTheKeeper.sentence))
      _ = try await browser.get("/tai-khoan")
      let files = [upload("authority", yard.root.certificate.der)]
      #expect(try await browser.upload(TrustURL.addition, files: files).status == .forbidden)
      #expect(try await browser.upload(TrustURL.evidence, files: files).status == .forbidden)
      #expect(
        try await browser.submit(TrustURL.withdrawal, ["fingerprint": "00", "on": "2020-01-02"]).status == .forbidden)
      #expect(yard.keeper.current.list.roots.isEmpty)
    }
  }
}
