import Foundation
import Glibc
import Synchronization

/// A server on a free port of this machine, until it is stopped or the process ends; each connection is a conversation on
/// a thread of its own.
final class Listener: Sendable {
  let port: Int
  private let socket: Int32

  /// - Parameter converse: until it returns, the connection is open.
  init(_ converse: @escaping @Sendable (Connection) -> Void) throws {
    let socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = in_addr_t(0x7f00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let bound = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { name in
        bind(socket, name, length) == 0 && listen(socket, 64) == 0 && getsockname(socket, name, &length) == 0
      }
    }
    guard bound else { throw ListenerFault(errno: errno) }
    self.socket = socket
    port = Int(UInt16(bigEndian: address.sin_port))
    Thread.detachNewThread {
      while true {
        let peer = accept(socket, nil, nil)
        if peer < 0 { return }
        Thread.detachNewThread { converse(Connection(peer)) }
      }
    }
  }

  /// Nobody listens at the port any more.
  func stop() { shutdown(socket, Int32(SHUT_RDWR)) }
}

struct ListenerFault: Error {
  let errno: Int32
}

/// One conversation, in lines.
final class Connection {
  private let socket: Int32
  private var unread: [UInt8] = []

  init(_ socket: Int32) { self.socket = socket }

  deinit { close(socket) }

  /// The next line without its end; nil when the other side has hung up.
  func line() -> String? {
    while true {
      if let end = unread.firstIndex(of: 10) {
        let line = unread[..<end]
        unread.removeFirst(end + 1)
        return String(decoding: line.last == 13 ? line.dropLast() : line, as: UTF8.self)
      }
      if !receive() { return nil }
    }
  }

  /// So many bytes; fewer when the other side hangs up.
  func bytes(_ count: Int) -> [UInt8] {
    while unread.count < count, receive() {}
    let taken = Array(unread.prefix(count))
    unread.removeFirst(taken.count)
    return taken
  }

  func say(_ line: String) { say(Array((line + "\r\n").utf8)) }

  func say(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
      if count <= 0 { return }
      rest = rest.dropFirst(count)
    }
  }

  /// Waits without a word until the other side hangs up.
  func hang() { while receive() {} }

  private func receive() -> Bool {
    var buffer = [UInt8](repeating: 0, count: 4096)
    let count = recv(socket, &buffer, buffer.count, 0)
    if count > 0 { unread += buffer.prefix(count) }
    return count > 0
  }
}
