import Procedures
import People
import Documents
import Evidence
import OneStop
import ArgumentParser
import Cryptography
import Ledger
import Storage

/// congvu audit
struct AuditCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit", abstract: "Kiểm chứng nhật ký và dữ liệu.", subcommands: [AuditVerify.self])
}

/// congvu audit verify: exit code 0 proved, 1 a contradiction.
struct AuditVerify: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Tính lại chuỗi băm, dữ liệu và tệp; nêu chỗ sai đầu tiên nếu có.")

  @OptionGroup var options: InstallationOptions

  func run() async throws {
    let fault = try await options.withProgram { program in try await Audit(program: program).run() }
    if let fault {
      say("SAI LỆCH: \(fault)")
      throw ExitCode(1)
    }
  }
}

/// Everything that can be proved of a data folder, in order: chains, checkpoints, people, documents and their files.
struct Audit {
  let program: Program

  /// Says what was proved in one line, or returns the first contradiction.
  func run() async throws -> String? {
    let chains = try await program.records.read { db in try AuditTrail.verifyChains(db) }
    if let fault = chains.fault { return fault.sentence }
    let key = try ServerKey.loadOrCreate(at: program.folder.serverKey)
    let checkpoints = try await program.records.read { [folder = program.folder] db in
      try Checkpoints(path: folder.checkpoints).verify(against: db, key: key.publicKey)
    }
    if let fault = checkpoints.fault { return fault.sentence }
    if let fault = try await program.directory.audit() { return fault.sentence }
    if let fault = try await program.procedures.audit() { return fault.sentence }
    let documents = try await program.documents.audit()
    if let fault = documents.fault { return fault.sentence }
    let dossiers = try await program.dossiers.audit()
    if let fault = dossiers.fault { return fault.sentence }
    let evidence = try await program.evidence.audit()
    if let fault = evidence.fault { return fault.sentence }
    say(
      """
      ĐÚNG: \(chains.events) sự kiện trong \(chains.verified.count) chuỗi, \(checkpoints.verified) điểm niêm phong \
      (\(checkpoints.uncovered) sự kiện sau điểm cuối), \(documents.documents) văn bản, \
      \(dossiers.dossiers) hồ sơ, \(documents.files + dossiers.files + evidence.files) tệp.
      """)
    return nil
  }
}

extension ChainFault {
  var sentence: String {
    switch self {
    case .missing(let chain, let position): "chuỗi \(chain.rawValue): thiếu sự kiện số \(position)"
    case .unlinked(let chain, let position):
      "chuỗi \(chain.rawValue): sự kiện số \(position) không nối với sự kiện trước"
    case .altered(let chain, let position): "chuỗi \(chain.rawValue): sự kiện số \(position) đã bị sửa"
    }
  }
}

extension CheckpointFault {
  var sentence: String {
    switch self {
    case .unreadable(let line): "tệp niêm phong, dòng \(line): không đọc được"
    case .badSignature(let line): "tệp niêm phong, dòng \(line): chữ ký của máy chủ không đúng"
    case .unlinked(let line): "tệp niêm phong, dòng \(line): không nối với dòng trước"
    case .backwards(let line): "tệp niêm phong, dòng \(line): thời gian hoặc chuỗi đi lùi"
    case .eventMissing(let line, let chain, let position):
      "niêm phong dòng \(line): chuỗi \(chain.rawValue) không còn sự kiện số \(position)"
    case .eventDiffers(let line, let chain, let position):
      "niêm phong dòng \(line): chuỗi \(chain.rawValue), sự kiện số \(position) đã bị thay"
    }
  }
}

extension RecordFault {
  var sentence: String {
    switch self {
    case .rowDiffers(let subject): "\(subject): dữ liệu khác với nhật ký"
    case .rowMissing(let subject): "\(subject): mất dữ liệu"
    case .eventsMissing(let subject): "\(subject): có dữ liệu nhưng không có nhật ký"
    case .textDiffers(let subject, let version): "\(subject): bản thảo \(version) đã bị sửa hoặc mất"
    case .registerDiffers(let subject): "\(subject): sổ đăng ký khác với nhật ký"
    case .seriesDiffers(let subject): "\(subject): dãy số có chỗ trống, trùng hoặc lùi ngày"
    case .fileMissing(let subject): "\(subject): mất tệp"
    case .fileDamaged(let subject): "\(subject): tệp đã bị sửa"
    }
  }
}
