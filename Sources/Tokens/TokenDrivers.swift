internal import Synchronization

/// Các trình điều khiển thiết bị của máy chủ: loaded when they are first asked for, and kept.
///
/// Every call blocks, as the drivers' do.
public final class TokenDrivers: Sendable {
  private let paths: [String]
  private let loaded: Mutex<[String: TokenModule]>

  /// - Parameter paths: absolute, of PKCS#11 drivers; from the server's settings only (docs/decisions/0022).
  public init(paths: [String]) {
    self.paths = paths
    loaded = Mutex([:])
  }

  /// - Parameter modules: drivers that were loaded otherwise, such as a test's.
  package init(modules: [TokenModule]) {
    paths = modules.indices.map(String.init)
    loaded = Mutex(Dictionary(uniqueKeysWithValues: zip(modules.indices.map(String.init), modules)))
  }

  /// No driver was set up.
  public var isEmpty: Bool { paths.isEmpty }

  /// The tokens that are plugged in. A driver that fails keeps no other from answering, unless none does.
  ///
  /// - Throws: `driverMissing` when none is set up; what the last one says when all fail.
  public func tokens() throws(TokenRefusal) -> [Token] {
    var (found, failure, answered): ([Token], TokenRefusal, Bool) = ([], .driverMissing, false)
    for path in paths {
      do throws(TokenRefusal) {
        found += try module(path).tokens()
        answered = true
      } catch { failure = error }
    }
    if !answered { throw failure }
    return found
  }

  /// A new session with the token of this serial number, whichever driver knows it.
  ///
  /// - Throws: `noToken`; `driverMissing` and the like when a driver that might know it fails.
  public func open(serialNumber: String) throws(TokenRefusal) -> TokenSession {
    var failure = paths.isEmpty ? TokenRefusal.driverMissing : .noToken
    for path in paths {
      do throws(TokenRefusal) {
        let module = try module(path)
        return try module.open(try module.token(serialNumber: serialNumber))
      } catch {
        if error != .noToken { failure = error }
      }
    }
    throw failure
  }

  private func module(_ path: String) throws(TokenRefusal) -> TokenModule {
    try loaded.withLock { loaded throws(TokenRefusal) in
      if let module = loaded[path] { return module }
      let module = try TokenModule(path: path)
      loaded[path] = module
      return module
    }
  }
}
