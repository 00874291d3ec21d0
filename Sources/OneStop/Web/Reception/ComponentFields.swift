import Cryptography
import Procedures
import WebShell

/// The fields of one component of a procedure, by its place in the list.
struct ComponentFields {
  let place: Int
  let component: DossierComponent

  /// Several of one name: the places that are ticked.
  static let received = "received"
  /// Several of one name: the places that are read from the population database.
  static let database = "database"

  /// Where its problem is said.
  var problemName: String { "received_\(place)" }
  var originals: String { "originals_\(place)" }
  var copies: String { "copies_\(place)" }
  var returnable: String { "returnable_\(place)" }
  /// The digest of the file that was kept.
  var file: String { "file_\(place)" }
  /// The file that comes with the form.
  var upload: String { "upload_\(place)" }
  /// What is wrong with it, in a request to complete.
  var wanted: String { "wanted_\(place)" }

  /// Whether pieces of it stay here and are counted.
  var isCounted: Bool { component.form == .original || component.form == .copy }

  /// What the fields show before anybody has typed.
  var values: [String: String] {
    guard isCounted else { return [:] }
    let isOriginal = component.form == .original
    return [
      originals: isOriginal ? String(component.quantity) : "0", copies: isOriginal ? "0" : String(component.quantity),
      returnable: "0",
    ]
  }

  /// What the fields show for what was received.
  func values(of received: ReceivedComponent) -> [String: [String]] {
    var values = self.values.mapValues { [$0] }
    if let kept = received.file { values[file] = [kept.digest.hexadecimal] }
    if received.source == .database { values[ComponentFields.database] = [String(place)] }
    guard received.originals + received.copies > 0 else { return values }
    values[ComponentFields.received] = [String(place)]
    guard isCounted else { return values }
    values[originals] = [String(received.originals)]
    values[copies] = [String(received.copies)]
    values[returnable] = [String(received.returnable)]
    return values
  }

  /// - Parameter files: those that this form may name.
  /// - Returns: nil when it did not come.
  func read(
    _ form: SubmittedForm, _ reader: inout FormReader, files: [SHA256Digest: ComponentFile]
  ) -> ReceivedComponent? {
    let own = String(place)
    let kept = form.text(file).flatMap { SHA256Digest(hexadecimal: $0) }.flatMap { files[$0] }
    let isRead = component.isReplaceableByData && form.texts(ComponentFields.database).contains(own)
    let isTicked = form.texts(ComponentFields.received).contains(own)
    guard isTicked || isRead || kept != nil else { return nil }
    var received = ReceivedComponent(place: place, source: kept != nil ? .digitised : isRead ? .database : .paper)
    received.file = kept
    if isTicked { count(&received, &reader) }
    return received
  }

  private func count(_ received: inout ReceivedComponent, _ reader: inout FormReader) {
    guard isCounted else {
      // Shown and taken back at once: it was here, and nothing goes back with the result.
      if component.form == .shown { received.originals = component.quantity }
      return
    }
    let missing = "Nhập số bản; không có thì ghi 0"
    received.originals = reader.integer(originals, in: 0...99, missing: missing) ?? 0
    received.copies = reader.integer(copies, in: 0...99, missing: missing) ?? 0
    received.returnable = reader.integer(returnable, in: 0...99, missing: missing) ?? 0
    if received.returnable > received.originals {
      reader.add(returnable, "Số bản chính trả lại không nhiều hơn số bản chính đã nhận")
    }
    if received.originals + received.copies == 0 {
      reader.add(originals, "Đã đánh dấu nhận “\(component.name)”; xin nhập số bản")
    }
  }
}

extension Procedure {
  /// Its components, each with the fields that it has in a reception form.
  var componentFields: [ComponentFields] {
    components.enumerated().map { ComponentFields(place: $0.offset, component: $0.element) }
  }

  private var prices: [FeePrice] { fees.flatMap { [$0.price, $0.onlinePrice].compactMap(\.self) } }

  /// Whether a fee depends on how many copies are made.
  var countsCopies: Bool { prices.contains { if case .flat = $0 { false } else { true } } }

  /// Whether a fee depends on the pages of the original.
  var countsPages: Bool { prices.contains { if case .certifiedCopy = $0 { true } else { false } } }

  /// Groups that pay nothing, each once.
  var exemptions: [String] {
    var seen: Set<String> = []
    return fees.flatMap(\.exemptions).filter { seen.insert($0).inserted }
  }
}
