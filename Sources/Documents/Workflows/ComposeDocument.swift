import BlockingWork
public import OfficialText
public import People
public import Typesetting

/// Turns particulars and text into the prescribed layout: the one place where the words on the page are chosen.
public enum DocumentPress {
  /// - Parameters:
  ///   - authority: cell 7a, top to bottom.
  ///   - lastNumber: the last number of the series, so that the reserved space fits the next ones; nil reserves none.
  public static func compose(
    _ particulars: Particulars, text: StructuredText, agency: Agency, authority: [String], signerName: String,
    lastNumber: Int?
  ) throws(DocumentRefusal) -> OfficialDocument {
    guard let type = DocumentTypeCatalogue.type(code: particulars.type) else { throw .unknownType }
    let symbol = DocumentSymbol.symbol(of: type, body: agency.symbol, unit: particulars.unit)
    var document = OfficialDocument(
      superior: agency.printedSuperior, issuer: agency.printedName, symbol: symbol ?? "",
      numbering: numbering(after: lastNumber), place: agency.placeName,
      heading: heading(of: type, subject: particulars.subject), addressees: particulars.addressees, text: text,
      authority: authority, signerName: signerName, recipients: particulars.recipients,
      archive: particulars.unit.isEmpty ? "VT" : "VT, \(particulars.unit)",
      sealDiameter: Double(agency.seal.diameterTenthsOfMillimetre) / 10)
    document.urgency = particulars.urgency.printed
    document.issuerInSentence = agency.name
    return document
  }

  private static func numbering(after lastNumber: Int?) -> Numbering {
    guard let lastNumber else { return .blank }
    return .reserved(digits: max(2, String(lastNumber + 20).count))
  }

  private static func heading(of type: DocumentType, subject: String) -> Heading {
    switch type.layout {
    case .letter: .letter(subject: subject)
    case .named: .named(type: type.name, subject: subject)
    }
  }
}

extension Urgency {
  /// The boxed mark; nil for an ordinary document.
  var printed: Typesetting.Urgency? {
    switch self {
    case .normal: nil
    case .urgent: .urgent
    case .veryUrgent: .veryUrgent
    case .express: .immediate
    }
  }
}
