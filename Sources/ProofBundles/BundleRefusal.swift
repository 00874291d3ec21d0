/// Why a file is not taken as a bundle at all.
public enum BundleRefusal: Error, Hashable, Sendable, CaseIterable {
  /// It isn't an archive of the one form that bundles have: another program packed it, or something was added to it.
  case notABundle
  case tooLarge
  /// The list of contents can't be read, or is of a format that this program doesn't know.
  case manifestUnreadable
  /// Files are missing, or there are more than the list names.
  case contentsDiffer

  public var words: String {
    switch self {
    case .notABundle: "Tệp không phải gói chứng cứ nguyên vẹn do hệ thống này lập."
    case .tooLarge: "Tệp lớn hơn 256 MB, không phải gói chứng cứ."
    case .manifestUnreadable: "Không đọc được bản kê của gói, hoặc gói thuộc phiên bản khác của chương trình."
    case .contentsDiffer: "Gói thiếu tệp hoặc thừa tệp so với bản kê."
    }
  }
}
