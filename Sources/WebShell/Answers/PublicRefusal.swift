public import Hummingbird
public import Markup

/// A refusal that the visitor may read. `Web` of each feature maps its refusals to this, exhaustively.
public protocol PublicRefusal: Error {
  var status: HTTPResponse.Status { get }
  /// A polite Vietnamese sentence that says what is wrong and what to do.
  var sentence: String { get }
  /// Where the visitor can go on; nil for the page before.
  var wayOut: WebPath? { get }
}

extension PublicRefusal {
  public var wayOut: WebPath? { nil }
}
