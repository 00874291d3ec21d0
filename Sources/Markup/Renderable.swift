/// A part of a page that knows its markup; stands in an ``HTML`` literal as it is.
public protocol Renderable {
  /// The markup of this part.
  var html: HTML { get }
}
