/// A line parted into its marker and the rest.
struct MarkedLine {
  let line: TypedLine
  let marker: LineMarker?
  /// What follows the marker.
  let runs: [Run]
  /// The same without styles.
  let text: String

  init(_ line: TypedLine) {
    self.line = line
    // A star and a space begin an item before stars can mean emphasis.
    if line.text.hasPrefix("* "), line.text.count > 2 {
      marker = .item(mark: "*")
      runs = InlineMarks.runs(String(line.text.dropFirst(2)))
    } else {
      let all = InlineMarks.runs(line.text)
      var reader = MarkerReader(all.plainText)
      marker = reader.marker()
      runs = marker == nil ? all : all.dropping(characters: reader.taken)
    }
    text = runs.plainText
  }

  var isBlank: Bool { line.isBlank }

  /// `(Kèm theo …)` under an annex's title, which the layout prints itself.
  var isAccompanyingNote: Bool {
    let folded = VietnameseText.folded(String(text.prefix(30)))
    return marker == nil && (folded.hasPrefix("(kem theo") || folded.hasPrefix("(ban hanh kem theo"))
  }

  /// Whether the line may be the title of the line above it: no marker, no end of a sentence.
  var mayBeTitle: Bool {
    guard marker == nil, !isBlank, !isAccompanyingNote, text.count <= 250 else { return false }
    return VietnameseText.isUppercase(text) || !endsLikeSentence
  }

  var endsLikeSentence: Bool { text.last.map { ".;:,/".contains($0) } ?? false }
}
