public import WorkTime

/// Reads the fields of a form one by one and collects what is wrong, so that the visitor hears it all at once.
///
/// Ask for every field, then call ``finish()``: past it, what was asked for as required is there.
public struct FormReader {
  private let form: SubmittedForm
  /// What was found so far; a form adds its own rules across fields.
  public private(set) var problems = FormProblems()

  public init(_ form: SubmittedForm) { self.form = form }

  /// A text that must be there, trimmed.
  /// - Parameters:
  ///   - limit: characters.
  ///   - sentence: said when it is missing: "Nhập trích yếu của văn bản".
  public mutating func requiredText(_ name: String, atMost limit: Int = 500, missing sentence: String) -> String {
    let text = optionalText(name, atMost: limit)
    if text == nil, problems[name] == nil { problems.add(name, sentence) }
    return text ?? ""
  }

  /// A text that may be missing, trimmed, in Unicode normal form C with plain line ends; nil when empty.
  public mutating func optionalText(_ name: String, atMost limit: Int = 500) -> String? {
    let text = FormText.normalized(form.text(name) ?? "")
    guard !text.isEmpty else { return nil }
    if text.count > limit {
      problems.add(name, "Nội dung dài \(text.count) ký tự; xin rút gọn còn tối đa \(limit) ký tự")
    }
    return text
  }

  /// A secret exactly as typed, not trimmed.
  public mutating func secret(_ name: String, missing sentence: String) -> String {
    let text = form.text(name) ?? ""
    if text.isEmpty { problems.add(name, sentence) }
    return text
  }

  /// A whole number; dots between groups of digits are allowed, as in `1.250.000`.
  public mutating func integer(_ name: String, in range: ClosedRange<Int>, missing sentence: String) -> Int? {
    let text = FormText.normalized(form.text(name) ?? "")
    guard !text.isEmpty else { return refuse(name, sentence) }
    guard let number = Int(text.filter { $0 != "." }) else { return refuse(name, "Chỉ nhập chữ số") }
    guard range.contains(number) else {
      return refuse(name, "Nhập số từ \(range.lowerBound) đến \(range.upperBound)")
    }
    return number
  }

  /// A day, as browsers send it (`2020-08-17`) or as people write it (`17/8/2020`).
  /// - Parameter sentence: said when it is missing; nil for a day that need not be there.
  public mutating func date(_ name: String, missing sentence: String?) -> CalendarDate? {
    let text = FormText.normalized(form.text(name) ?? "")
    guard !text.isEmpty else { return sentence.flatMap { refuse(name, $0) } }
    guard let date = CalendarDate(text) ?? FormText.date(text) else {
      return refuse(name, "Nhập ngày theo dạng ngày/tháng/năm, ví dụ 17/8/2020")
    }
    return date
  }

  /// One of the values offered; anything else counts as missing.
  public mutating func choice<Value>(_ name: String, missing sentence: String, _ value: (String) -> Value?) -> Value? {
    form.text(name).flatMap(value) ?? refuse(name, sentence)
  }

  /// Those of the values offered that were chosen.
  /// - Parameter sentence: said when none was; nil when none is fine.
  public mutating func choices<Value>(
    _ name: String, missing sentence: String?, _ value: (String) -> Value?
  ) -> [Value] {
    let chosen = form.texts(name).compactMap(value)
    if chosen.isEmpty, let sentence { problems.add(name, sentence) }
    return chosen
  }

  /// Whether a single check box is on.
  public func isOn(_ name: String) -> Bool { form.text(name) != nil }

  /// A file that must be there.
  public mutating func file(_ name: String, missing sentence: String) -> UploadedFile? {
    form.file(name) ?? refuse(name, sentence)
  }

  /// Notes a problem of the form's own rules.
  public mutating func add(_ name: String, _ sentence: String) { problems.add(name, sentence) }

  /// - Throws: everything that was wrong, unless nothing was.
  public func finish() throws(FormProblems) {
    guard problems.isEmpty else { throw problems }
  }

  /// The value made of the fields, all of them in order.
  /// - Parameter value: nil only when a required field is missing.
  public func finish<Value>(_ value: Value?) throws(FormProblems) -> Value {
    try finish()
    guard let value else { preconditionFailure("a missing field left no problem") }
    return value
  }

  private mutating func refuse<Value>(_ name: String, _ sentence: String) -> Value? {
    problems.add(name, sentence)
    return nil
  }
}
