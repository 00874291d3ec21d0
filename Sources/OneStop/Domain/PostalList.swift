/// Hồ sơ qua bưu chính công ích. NĐ 61/2018/NĐ-CP, Điều 16, 20.
public enum PostalList: String, Sendable, CaseIterable {
  /// The result is there and has to be posted.
  case toPost = "cho-gui"
  /// Those whose result goes back by post.
  case returning = "tra-ket-qua"
  /// Those that came by post.
  case submitted = "nop"
}
