import ArgumentParser

/// The program: one command an act.
@main
struct Congvu: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "congvu",
    abstract: "Quản lý văn bản và hồ sơ công việc cho chính quyền địa phương.",
    version: "0.1.0",
    subcommands: [
      Initialise.self, Serve.self, Demo.self, ReportCommand.self, Due.self, HolidaysCommand.self, AuditCommand.self,
      VerifyCommand.self, ExamineFile.self, BundleCommand.self, AgentCommand.self, TrustCommand.self,
      CertificatesCommand.self,
      ConfigCommand.self,
      Rebuild.self,
    ])
}
