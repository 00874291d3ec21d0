/// Hạn mức tệp tải lên of one account, so that nobody fills the disk: in bytes and files under way.
public enum UploadAllowance {
  /// Of one file.
  public static let fileSize = 20 << 20
  /// Of all files that are under way or not yet handed in.
  public static let totalSize = 200 << 20
  public static let fileCount = 40
  /// Of one piece.
  public static let pieceSize = 1 << 20
  /// What isn't handed in by then is thrown away.
  public static let keptSeconds: Int64 = 7 * 86_400
}
