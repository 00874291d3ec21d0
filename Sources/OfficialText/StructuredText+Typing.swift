extension StructuredText {
  /// Understands plain typing; never fails, and loses no word but an annex's `(Kèm theo …)`, which the layout prints.
  ///
  /// One line is one paragraph, also when a text pasted from PDF breaks lines inside one. Recognised are grounds
  /// (`Căn cứ …;`), standing lines (`QUYẾT ĐỊNH:`), Phần, Chương, Mục, Tiểu mục, `Điều 1.`, `1.`, `a)`, items `-` `+` `*`,
  /// tables with `|` or tabs, annexes (`Phụ lục`), and `**bold**`, `*italics*`, `_italics_`.
  public init(typed: String) {
    var recogniser = TextRecogniser(typed)
    self = recogniser.recognised()
  }
}
