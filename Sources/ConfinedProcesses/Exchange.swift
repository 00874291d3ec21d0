import Glibc

/// Feeds a child and listens to it, both at once, until it is done or has to be stopped.
struct Exchange {
  enum Ending {
    case ended, tooSlow, tooMuchOutput
  }

  private let child: ChildProcess
  private let input: [UInt8]
  private var sent = 0
  private(set) var output: [UInt8] = []
  private let outputLimit: Int
  private let deadline: ContinuousClock.Instant

  init(_ child: ChildProcess, input: [UInt8], outputLimit: Int, deadline: ContinuousClock.Instant) {
    (self.child, self.input, self.outputLimit, self.deadline) = (child, input, outputLimit, deadline)
  }

  mutating func run() -> Ending {
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    if input.isEmpty { child.closeInput() }
    while true {
      let left = ContinuousClock.now.duration(to: deadline)
      if left <= .zero { return .tooSlow }
      var watched = [
        pollfd(fd: child.output, events: Int16(POLLIN), revents: 0),
        pollfd(fd: sent < input.count ? child.input : -1, events: Int16(POLLOUT), revents: 0),
      ]
      let ready = poll(&watched, 2, Int32(min(left / .milliseconds(1), 60_000)) + 1)
      if ready < 0 && errno != EINTR { return .tooSlow }
      if ready <= 0 { continue }
      if watched[1].revents != 0 { feed() }
      if watched[0].revents == 0 { continue }
      let count = recv(child.output, &buffer, buffer.count, Int32(MSG_DONTWAIT))
      if count > 0 {
        if output.count + count > outputLimit { return .tooMuchOutput }
        output += buffer[..<count]
      } else if count == 0 || ![EAGAIN, EINTR].contains(errno) {
        // It has nothing more to say; what it has to do before it ends has to be done in time too.
        return child.waits(until: deadline) ? .ended : .tooSlow
      }
    }
  }

  /// Whoever doesn't listen to the end is not told the rest.
  private mutating func feed() {
    let flags = Int32(MSG_DONTWAIT) | Int32(MSG_NOSIGNAL)
    let count = input.withUnsafeBytes { bytes in
      send(child.input, bytes.baseAddress?.advanced(by: sent), bytes.count - sent, flags)
    }
    if count >= 0 {
      sent += count
    } else if ![EAGAIN, EINTR].contains(errno) {
      sent = input.count
    }
    if sent == input.count { child.closeInput() }
  }
}
