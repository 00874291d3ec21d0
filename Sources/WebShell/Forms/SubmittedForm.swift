import Markup

/// What a browser sent with a form: texts and files by field name, nothing checked yet but where it came from.
public struct SubmittedForm: Sendable {
  private var texts: [String: [String]] = [:]
  private var uploads: [String: [UploadedFile]] = [:]

  public init() {}

  /// The texts of a urlencoded body (`application/x-www-form-urlencoded`) or query.
  /// - Throws: ``FormRefusal/malformed``.
  public init(urlEncoded body: some Collection<UInt8>) throws(FormRefusal) {
    self.init()
    for item in body.split(separator: UInt8(ascii: "&")) {
      let sides = item.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
      guard let name = PercentCoding.decode(sides[0], spaceIsPlus: true),
        let value = PercentCoding.decode(sides.count == 2 ? Array(sides[1]) : [], spaceIsPlus: true)
      else { throw .malformed }
      add(value, to: name)
    }
  }

  /// The first text of a field, as sent; nil when the field is missing.
  public func text(_ name: String) -> String? { texts[name]?.first }

  /// Every text of a field that repeats, in order.
  public func texts(_ name: String) -> [String] { texts[name] ?? [] }

  /// The first file of a field; nil when none was chosen.
  public func file(_ name: String) -> UploadedFile? { uploads[name]?.first }

  /// Every file of a field, in order.
  public func files(_ name: String) -> [UploadedFile] { uploads[name] ?? [] }

  /// The key that the form carried, if any.
  public var onceKey: OnceKey? { text(OnceKey.fieldName).flatMap { OnceKey($0) } }

  var allTexts: [String: [String]] { texts }

  mutating func add(_ text: String, to name: String) { texts[name, default: []].append(text) }

  mutating func add(_ file: UploadedFile, to name: String) { uploads[name, default: []].append(file) }
}
