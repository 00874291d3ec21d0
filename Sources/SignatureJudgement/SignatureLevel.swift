/// Mức của chữ ký: what makes it last (EN 319 142-1, 6; EN 319 132-1, 6).
public enum SignatureLevel: Hashable, Sendable {
  /// Without what the baseline asks for: `adbe.pkcs7.detached` in a PDF, XML-DSig without XAdES.
  case pkcs7
  /// B-B.
  case basic
  /// B-T: the time is proved.
  case timestamped
  /// B-LT: and the file has all that is needed to judge it.
  case longTerm
  /// B-LTA: and a document timestamp over that.
  case archived
}
