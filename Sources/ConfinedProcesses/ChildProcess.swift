import Glibc

/// A process of ours at the head of a group of its own, with nothing open but its three standard files.
final class ChildProcess {
  /// We write, it reads; -1 once closed.
  private(set) var input: Int32
  /// It writes, we read.
  let output: Int32
  private let identifier: pid_t

  init(_ program: String, _ arguments: [String]) throws(ConfinedProcessFault) {
    guard let feeding = SocketPair() else { throw .notStarted(program: program) }
    guard let listening = SocketPair() else {
      feeding.close()
      throw .notStarted(program: program)
    }
    let started = ChildProcess.spawn(program, arguments, input: feeding.theirs, output: listening.theirs)
    close(feeding.theirs)
    close(listening.theirs)
    guard let started else {
      close(feeding.ours)
      close(listening.ours)
      throw .notStarted(program: program)
    }
    (input, output, identifier) = (feeding.ours, listening.ours, started)
  }

  deinit {
    closeInput()
    close(output)
  }

  func closeInput() {
    if input >= 0 { close(input) }
    input = -1
  }

  /// Whether it has ended by then.
  func waits(until deadline: ContinuousClock.Instant) -> Bool {
    var pause: UInt32 = 200
    while true {
      var found = siginfo_t()
      // It stays a zombie, so that its group's number is not given to others before `end`.
      let code = waitid(P_PID, id_t(identifier), &found, WEXITED | WNOHANG | WNOWAIT)
      if code == 0 && found.si_signo == SIGCHLD { return true }
      if code != 0 && errno != EINTR || ContinuousClock.now >= deadline { return code != 0 }
      usleep(pause)
      pause = min(pause * 2, 20_000)
    }
  }

  /// Ends what is left of it and its children, and takes its exit status.
  func end() -> (code: Int32, signal: Int32?) {
    kill(-identifier, SIGKILL)
    var status: Int32 = 0
    while waitpid(identifier, &status, 0) < 0 { if errno != EINTR { return (-1, nil) } }
    let signal = status & 0x7f
    return signal == 0 ? ((status >> 8) & 0xff, nil) : (-1, signal)
  }

  private static func spawn(_ program: String, _ arguments: [String], input: Int32, output: Int32) -> pid_t? {
    var actions = posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    posix_spawn_file_actions_adddup2(&actions, input, 0)
    posix_spawn_file_actions_adddup2(&actions, output, 1)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    closeFrom(&actions, 3)
    ownSignals(&attributes)
    var argv: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) } + [nil]
    defer { argv.forEach { free($0) } }
    var environment: [UnsafeMutablePointer<CChar>?] = [nil]
    var identifier: pid_t = 0
    return posix_spawn(&identifier, program, &actions, &attributes, &argv, &environment) == 0 ? identifier : nil
  }

  /// No signal is blocked or ignored in it, whatever the server does with its own.
  private static func ownSignals(_ attributes: inout posix_spawnattr_t) {
    var (none, all) = (sigset_t(), sigset_t())
    sigemptyset(&none)
    sigfillset(&all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setpgroup(&attributes, 0)
    let flags = POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF
    posix_spawnattr_setflags(&attributes, Int16(flags))
  }

  private typealias CloseFrom = @convention(c) (UnsafeMutablePointer<posix_spawn_file_actions_t>, Int32) -> Int32

  private static func closeFrom(_ actions: inout posix_spawn_file_actions_t, _ descriptor: Int32) {
    // glibc (2.34) has it, but shows it in its headers to GNU sources only.
    let symbol = dlsym(dlopen(nil, RTLD_NOW), "posix_spawn_file_actions_addclosefrom_np")
    guard let symbol else { preconditionFailure("glibc 2.34 or newer is needed") }
    let code = unsafeBitCast(symbol, to: CloseFrom.self)(&actions, descriptor)
    precondition(code == 0, "an action of a few bytes has room")
  }
}

/// Two ends of one line; neither is inherited but by who is given it.
private struct SocketPair {
  let ours: Int32
  let theirs: Int32

  init?() {
    var ends: [Int32] = [-1, -1]
    let kind = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
    guard socketpair(AF_UNIX, kind, 0, &ends) == 0 else { return nil }
    (ours, theirs) = (ends[0], ends[1])
  }

  func close() {
    Glibc.close(ours)
    Glibc.close(theirs)
  }
}
