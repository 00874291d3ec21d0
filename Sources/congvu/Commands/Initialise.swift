import Procedures
import Storage
import ArgumentParser
import Cryptography
import Ledger
import People
import WorkTime

/// congvu init: the first agency and its administrator; everything else is done in the web application.
struct Initialise: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "Tạo thư mục dữ liệu mới với cơ quan đầu tiên và tài khoản quản trị.")

  @OptionGroup var options: InstallationOptions

  @Option(help: "Tên cơ quan, ví dụ “UBND Xã Tam Lư”.")
  var agency: String

  @Option(help: "Mã ngắn của cơ quan, ví dụ tam-lu.")
  var code: String

  @Option(help: "Địa danh ghi trên văn bản, ví dụ “Tam Lư”.")
  var place: String

  @Option(help: "Họ và tên người quản trị.")
  var administrator: String

  @Option(help: "Tên đăng nhập của người quản trị.")
  var account = "quantri"

  func run() async throws {
    try options.folder.create()
    try await options.withProgram { program in
      let now = ServerClock.real.now()
      guard try await program.records.read({ db in try PeopleRegister(db).allAgencies().isEmpty }) else {
        throw SettingFault(description: "\(options.data) đã có cơ quan; việc quản trị làm trên ứng dụng web.")
      }
      let directory = program.directory
      let first = try await directory.addAgency(firstAgency(on: now.vietnamDate), by: nil, at: now)
      let person = try await directory.addPerson(
        Person(id: .init(rawValue: 0), fullName: administrator, signaturePicture: nil), by: nil, at: now)
      _ = try await directory.appoint(
        Appointment(
          id: .init(rawValue: 0), person: person.id, agency: first.id, position: .administrator,
          title: "Quản trị hệ thống", unit: "", tenure: .full, validFrom: now.vietnamDate, validTo: nil), by: nil,
        at: now)
      _ = try await program.procedures.loadShipped(at: now)
      let password = SecureRandom.token()
      _ = try await directory.openAccount(for: person.id, name: account, password: password, by: nil, at: now)
      say("Đã tạo \(agency). Đăng nhập bằng tên \(account), mật khẩu \(password); xin đổi mật khẩu ngay.")
    }
  }

  private func firstAgency(on day: CalendarDate) -> Agency {
    Agency(
      id: .init(rawValue: 0), code: code, name: agency, printedName: agency.uppercased(), printedSuperior: nil,
      placeName: place, symbol: "UBND", collectiveName: "ỦY BAN NHÂN DÂN", superior: nil,
      identifiers: AgencyIdentifiers(qcvn2016: "000.00.00.\(code)", decision2020: code),
      seal: SealRecord(diameterTenthsOfMillimetre: 360, picture: nil), numbering: .common, contentReview: .none,
      enforcedFrom: day, validFrom: day, validTo: nil)
  }
}
