/// One answer offered by a select, radio buttons or check boxes.
public struct FieldChoice: Sendable {
  let value: String
  let label: String
  let hint: String?

  public init(_ value: String, _ label: String, hint: String? = nil) {
    (self.value, self.label, self.hint) = (value, label, hint)
  }
}
