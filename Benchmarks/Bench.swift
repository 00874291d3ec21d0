import ArgumentParser

/// Measures the program against its peers and the raw limits of the machine: one line of JSON a figure.
@main
struct Bench: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "congvu-bench", subcommands: [Fill.self, Repeat.self, Run.self], defaultSubcommand: Run.self)
}
