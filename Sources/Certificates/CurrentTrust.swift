private import Synchronization

/// Danh sách tin cậy hiện hành: the list as it stands now. Whoever judges asks for it once an act and judges the whole
/// act by that value; whoever keeps the list puts a newer one in its place while others work.
public final class CurrentTrust: Sendable {
  private let held: Mutex<TrustList>

  public init(_ list: TrustList) { held = Mutex(list) }

  public var list: TrustList { held.withLock { $0 } }

  /// From here on everybody who asks is given this one.
  public func replace(by list: TrustList) { held.withLock { $0 = list } }
}
