public import Markup

/// Who looks at the page, as the header shows it.
public struct FrameViewer: Sendable {
  /// "Hà Văn Tuyên".
  public let displayName: String
  /// "Văn thư, Văn phòng – Thống kê".
  public let post: String
  /// The page of the account; nil for none.
  public let accountPath: WebPath?

  public init(displayName: String, post: String, accountPath: WebPath? = nil) {
    (self.displayName, self.post, self.accountPath) = (displayName, post, accountPath)
  }
}
