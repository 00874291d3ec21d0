/// Quốc hiệu và Tiêu ngữ (cell 1), with the line as long as the motto below.
struct NationLayout {
  static let name = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
  static let motto = "Độc lập - Tự do - Hạnh phúc"

  let composer: Composer
  let root: StructureNode
  let column: Column
  var nameStyle = TextStyle.nationalName
  var mottoStyle = TextStyle.motto
  /// Distance of baselines.
  let spacing: Double

  func stack() -> LineStack {
    var stack = LineStack()
    let name = composer.shaper.line(NationLayout.name, nameStyle)
    let motto = composer.shaper.line(NationLayout.motto, mottoStyle)
    stack.addCentred(name, in: column, spacing: spacing, path: [root, composer.node(.paragraph)])
    stack.addCentred(motto, in: column, spacing: spacing, path: [root, composer.node(.paragraph)])
    stack.addRule(centre: column.centre, length: motto.widest, below: 5)
    return stack
  }
}
