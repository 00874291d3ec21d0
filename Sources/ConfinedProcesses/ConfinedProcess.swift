import Glibc

/// What one call of a program may take.
public struct ProcessLimits: Hashable, Sendable {
  /// Bytes of address space.
  public var addressSpace: Int
  /// Seconds of processor time.
  public var processorSeconds: Int
  /// Seconds from start to end.
  public var seconds: Int
  /// Bytes that it may write to its standard output.
  public var output: Int
  /// Bytes that a file it writes may have.
  public var writtenFile: Int

  public init(addressSpace: Int, processorSeconds: Int, seconds: Int, output: Int, writtenFile: Int = 0) {
    self.addressSpace = addressSpace
    self.processorSeconds = processorSeconds
    self.seconds = seconds
    self.output = output
    self.writtenFile = writtenFile
  }
}

/// How a program did not come to an orderly end.
public enum ConfinedProcessFault: Error, Hashable, Sendable {
  /// It isn't there, or the system has no room for another process.
  case notStarted(program: String)
  /// Its exit code, not 0.
  case failed(code: Int32)
  /// It crashed, or went beyond a limit that the kernel holds.
  case killed(signal: Int32)
  /// It was ended, with everything it had started.
  case tooSlow
  /// It was ended for having more to say than it may.
  case tooMuchOutput
}

/// A program that reads what strangers sent, run so that nothing but its own process is at stake: bounded by the kernel in
/// memory, processor time and written files, without a core dump, without our environment and our open files, and ended
/// with all its children when its time is over. It says what it has to say on standard output; standard error is dropped.
public struct ConfinedProcess: Hashable, Sendable {
  private let program: String
  private let arguments: [String]
  private let limits: ProcessLimits

  /// - Parameter program: an absolute path.
  public init(_ program: String, _ arguments: [String], limits: ProcessLimits) {
    (self.program, self.arguments, self.limits) = (program, arguments, limits)
  }

  /// What the program writes, once it has ended with exit code 0. Blocks; run it off the cooperative pool.
  ///
  /// - Parameter input: what it finds on standard input; need not be read to the end.
  public func run(_ input: [UInt8] = []) throws(ConfinedProcessFault) -> [UInt8] {
    guard access(program, X_OK) == 0, access(ConfinedProcess.limiter, X_OK) == 0 else {
      throw .notStarted(program: program)
    }
    let child = try ChildProcess(ConfinedProcess.limiter, limiting)
    var exchange = Exchange(
      child, input: input, outputLimit: limits.output, deadline: .now.advanced(by: .seconds(limits.seconds)))
    let ending = exchange.run()
    let status = child.end()
    switch ending {
    case .tooSlow: throw .tooSlow
    case .tooMuchOutput: throw .tooMuchOutput
    case .ended: break
    }
    if let signal = status.signal { throw .killed(signal: signal) }
    if status.code != 0 { throw .failed(code: status.code) }
    return exchange.output
  }

  /// util-linux sets the limits and then becomes the program.
  private static let limiter = "/usr/bin/prlimit"

  private var limiting: [String] {
    [
      "--as=\(limits.addressSpace)", "--cpu=\(limits.processorSeconds)", "--core=0", "--fsize=\(limits.writtenFile)",
      "--", program,
    ] + arguments
  }
}
