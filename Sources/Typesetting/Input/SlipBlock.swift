public import OfficialText

/// One piece of a slip's text.
public enum SlipBlock: Hashable, Sendable {
  case paragraph([Run])
  /// Words at the left edge that stay with what they announce.
  case heading(String)
  /// Mục: label and value, the value bold; several stand on one line when they fit. An empty value leaves dots to
  /// write on.
  case facts([SlipFact])
  /// Numbered from 1.
  case list([String])
  case table(SlipTable)
  /// Chữ ký: beside one another, after Nơi nhận when there are recipients.
  case signatures([SlipSigner], recipients: [String])
  /// Small and italic.
  case smallPrint(String)
  case codes([SlipCode])
  /// Begins a page with the title of an attached list and the words below it.
  case attachment(title: String, reference: String)

  /// A paragraph of plain words.
  public static func words(_ text: String) -> SlipBlock { .paragraph([Run(text)]) }

  public static func fact(_ label: String, _ value: String) -> SlipBlock { .facts([SlipFact(label, value)]) }
}

public struct SlipFact: Hashable, Sendable {
  /// Without the colon.
  public var label: String
  public var value: String

  public init(_ label: String, _ value: String) {
    self.label = label
    self.value = value
  }
}
