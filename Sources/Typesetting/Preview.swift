/// Draws every page of a document as a PNG file, by the same layout as `typeset`, for a live preview.
///
/// Blocks for milliseconds: call it on a thread pool; any number of threads may call it at once.
/// - Parameter dotsPerInch: 10 to 600; 96 gives 794 x 1123 dots a page.
public func preview(_ document: OfficialDocument, dotsPerInch: Double) throws(TypesettingFault) -> [[UInt8]] {
  try draw(try DocumentLayout(document).pages, dotsPerInch: dotsPerInch)
}

/// Draws every page of a slip as a PNG file; what is said of documents holds for slips.
public func preview(_ slip: Slip, dotsPerInch: Double) throws(TypesettingFault) -> [[UInt8]] {
  try draw(try SlipLayout(slip).pages, dotsPerInch: dotsPerInch)
}

private func draw(_ pages: [LaidOutPage], dotsPerInch: Double) throws(TypesettingFault) -> [[UInt8]] {
  guard (10...600).contains(dotsPerInch) else { throw .impossibleResolution(dotsPerInch) }
  var pictures: [[UInt8]] = []
  for page in pages {
    pictures.append(try ImageCanvas(page, dotsPerInch: dotsPerInch).picture())
  }
  return pictures
}
