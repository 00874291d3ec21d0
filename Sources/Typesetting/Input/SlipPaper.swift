/// Khổ giấy. TT 01/2018/TT-VPCP, Điều 9: A5, the register A4.
public enum SlipPaper: String, Hashable, Sendable, CaseIterable {
  case a5, a5Landscape, a4, a4Landscape
}

/// Số trang.
public enum SlipPaging: Hashable, Sendable {
  /// `Trang 1/2` on each page of a slip that has more than one.
  case ofTotal
  /// `Trang 17` on every page, counted on through a book.
  case continuing(from: Int)
}
