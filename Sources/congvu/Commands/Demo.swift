import Procedures
import ArgumentParser
import Certificates
import Cryptography
import Foundation
import QuanSon
import SigningKeys
import Storage
import WorkTime

/// congvu demo
struct Demo: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Tạo dữ liệu minh họa: huyện Quan Sơn, tháng 8/2020.")

  @OptionGroup var options: InstallationOptions

  func run() async throws {
    let folder = options.folder
    guard !FileManager.default.fileExists(atPath: folder.database) else {
      throw SettingFault(description: "\(folder.path) đã có dữ liệu; dữ liệu minh họa chỉ tạo trong thư mục trống.")
    }
    try folder.create()
    let authority = try DemoAuthority.loadOrCreate(
      at: folder.demoAuthority, now: QuanSon.authorityBegins, validYears: QuanSon.authorityYears)
    try keepTrust(of: authority, in: folder)
    try await options.withProgram { program in
      _ = try await program.procedures.loadShipped(at: QuanSon.setUp)
      let loader = QuanSonLoader(
        records: program.records, directory: program.directory, documents: program.documents,
        dossiers: program.dossiers, authority: authority)
      try await loader.load { done, total, what in
        note("\r\u{1B}[K\(done)/\(total) văn bản, hồ sơ · \(what)", terminator: done == total ? "\n" : "")
      }
      _ = try await Checkpoints(path: folder.checkpoints).recordIfNew(
        program.records, at: QuanSon.clock, key: try ServerKey.loadOrCreate(at: folder.serverKey))
    }
    printAccounts()
  }

  private func keepTrust(of authority: DemoAuthority, in folder: Installation) throws {
    let trust = try DemoTrust.trustList(of: authority, at: QuanSon.authorityBegins)
    for (index, certificate) in (trust.roots + trust.intermediates).enumerated() {
      try folder.keepTrust(certificate.der, as: "minh-hoa-\(index + 1).cer")
    }
    for (index, list) in trust.revocationLists.enumerated() {
      try folder.keepTrust(list.der, as: "minh-hoa-\(index + 1).crl")
    }
  }

  private func printAccounts() {
    guard let first = QuanSon.accounts.first else { return }
    say("Tài khoản minh họa (mật khẩu chung: \(first.password)):")
    for account in QuanSon.accounts {
      let pin = account.pin.map { " · PIN \($0)" } ?? ""
      say("  \(account.name) · \(account.displayName), \(account.title), \(account.agencyName)\(pin)")
    }
  }
}
