/// How text is broken into lines; lengths in points.
struct LineShape {
  /// nil: never broken.
  var width: Double?
  /// First-line indent; negative for a hanging indent.
  var indent = 0.0
  var isJustified = false
}
