/// A form field's place.
struct PlacedField {
  var name: ReservedField.Name
  var area: Area
  /// nil for a signature field.
  var entry: TextEntry?

  /// How a text field's value is to be set.
  struct TextEntry {
    var style: TextStyle
    /// `/Q` of ISO 32000-1, 12.7.3.3: 1 centred, 2 right.
    var alignment: Int
    /// Points from the area's lower edge up to the printed line's baseline.
    var baseline: Double
    var digits: Int
  }
}
