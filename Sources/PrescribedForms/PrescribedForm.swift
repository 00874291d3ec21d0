public import Typesetting

/// Biểu mẫu của cơ chế một cửa: a value of exactly what is printed, with the wording of its edition.
public protocol PrescribedForm: Hashable, Sendable {
  static var kind: FormKind { get }
  var slip: Slip { get }
}

extension PrescribedForm {
  /// Blocks for milliseconds: call it on a thread pool.
  public func pdf() throws(TypesettingFault) -> TypesetPDF { try typeset(slip) }
}
