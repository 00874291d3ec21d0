import Foundation
import Ledger
public import WorkTime

/// What is wrong with one row of a file, at one of its columns.
public struct CatalogueRowProblem: Error, Hashable, Sendable {
  /// As spreadsheets count, the heading being row 1.
  public let row: Int
  /// nil: the row as a whole.
  public let column: CatalogueColumn?
  public let reason: Reason

  public enum Reason: Hashable, Sendable {
    case missing
    case tooLong(limit: Int)
    case notACode(String)
    case notADate(String)
    case notALimit(String)
    case unknownWord(String)
    /// A line of the cell, from 1.
    case line(Int, CatalogueLineFlaw)
    case flawed(ProcedureFlaw)
    /// The same code and first day stand in this earlier row.
    case repeated(row: Int)
    /// A version that begins later is published already.
    case earlierThanPublished(CalendarDate)
    /// Published with this last day, which a later version gave it.
    case otherEnd(CalendarDate)
  }
}

/// Reads one row, collecting everything that is wrong with it.
struct CatalogueRowReader {
  let row: Int
  let cells: [CatalogueColumn: String]
  private(set) var problems: [CatalogueRowProblem] = []

  private static let longest = 20_000

  init(row: Int, cells: [CatalogueColumn: String]) { (self.row, self.cells) = (row, cells) }

  /// nil when there are problems.
  mutating func procedure() -> Procedure? {
    let code = self.code()
    let from = date(.validFrom)
    if from == nil, text(.validFrom).isEmpty { add(.validFrom, .missing) }
    let names = (name: required(.name), field: required(.field), result: required(.result))
    let read = Procedure(
      id: .init(rawValue: 0), code: code?.code ?? CatalogueRowReader.noCode, suffix: code?.suffix ?? "", version: 0,
      name: names.name, field: names.field, validFrom: from ?? CalendarDate(dayNumber: 0), validTo: date(.validTo),
      replacedBy: replacement(), term: term(), fees: lines(.fees),
      components: lines(.components), result: names.result, resultCarrier: word(.resultCarrier) ?? .electronic,
      steps: steps(), onlineLevel: word(.onlineLevel) ?? .partial, place: place(),
      discretion: word(.discretion) ?? .ordinary, situations: situations(), legalGround: text(.legalGround),
      needsPresence: truth(.needsPresence), provenance: text(.provenance))
    if problems.isEmpty {
      problems = read.flaws.map { CatalogueRowProblem(row: row, column: $0.column, reason: .flawed($0)) }
    }
    return problems.isEmpty ? read : nil
  }

  /// Stands in for a code that can't be read until the row is refused for it.
  private static let noCode = ProcedureCode("0.000000")!

  private mutating func text(_ column: CatalogueColumn) -> String {
    let text = (cells[column] ?? "").replacing("\r\n", with: "\n").trimmed
    if text.count > CatalogueRowReader.longest { add(column, .tooLong(limit: CatalogueRowReader.longest)) }
    return text
  }

  private mutating func required(_ column: CatalogueColumn) -> String {
    let text = text(column).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if text.isEmpty { add(column, .missing) }
    return text
  }

  private mutating func code() -> (code: ProcedureCode, suffix: String)? {
    let text = required(.code)
    guard !text.isEmpty else { return nil }
    let whole = CatalogueRowReader.withLostZeros(text)
    guard let parts = ProcedureCode.split(whole), let code = ProcedureCode(whole) else {
      add(.code, .notACode(text))
      return nil
    }
    return (code, parts.suffix)
  }

  private mutating func replacement() -> ProcedureCode? {
    let text = text(.replacedBy)
    guard !text.isEmpty else { return nil }
    guard let code = ProcedureCode(CatalogueRowReader.withLostZeros(text)) else {
      add(.replacedBy, .notACode(text))
      return nil
    }
    return code
  }

  /// Spreadsheets take `1.004270` for a number and keep `1.00427`.
  private static func withLostZeros(_ text: String) -> String {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].count == 1, (1...5).contains(parts[1].count), parts[1].allSatisfy(\.isNumber)
    else {
      return text
    }
    return text + String(repeating: "0", count: 6 - parts[1].count)
  }

  /// `2025-07-01` or `1/7/2025`.
  private mutating func date(_ column: CatalogueColumn) -> CalendarDate? {
    let text = text(column)
    guard !text.isEmpty else { return nil }
    let parts = text.split { "/-.".contains($0) }.map { Int($0) }
    let typed = CalendarDate(text)
    if let typed { return typed }
    guard parts.count == 3, let day = parts[0], let month = parts[1], let year = parts[2],
      let date = CalendarDate(year: year, month: month, day: day)
    else {
      add(column, .notADate(text))
      return nil
    }
    return date
  }

  private mutating func term() -> ProcedureTerm {
    let typed = required(.limit)
    let hasLimit = typed.lowercased() != CatalogueRow.noLimit
    let limit = hasLimit ? parsed(.limit) { TimeLimit(catalogueText: $0) } : nil
    return ProcedureTerm(
      limit: limit, onlineLimit: parsed(.onlineLimit) { TimeLimit(catalogueText: $0) },
      remoteExtension: parsed(.remoteExtension) { TimeLimit.Stretch(catalogueText: $0) },
      namedExtension: parsed(.namedExtension) { NamedExtension(catalogueText: $0) },
      supplement: word(.supplement) ?? .restart, slack: word(.slack) ?? .kept,
      isSuspendedForPayment: truth(.suspendedForPayment))
  }

  private mutating func parsed<Value>(_ column: CatalogueColumn, _ read: (String) -> Value?) -> Value? {
    let text = text(column)
    guard !text.isEmpty else { return nil }
    guard let value = read(text) else {
      add(column, .notALimit(text))
      return nil
    }
    return value
  }

  private mutating func word<Word: CatalogueWord>(_ column: CatalogueColumn) -> Word? {
    let text = text(column)
    guard !text.isEmpty else { return nil }
    guard let value = Word(word: text) else {
      add(column, .unknownWord(text))
      return nil
    }
    return value
  }

  private mutating func truth(_ column: CatalogueColumn) -> Bool {
    let text = text(column).lowercased()
    guard ["", CatalogueRow.yes, CatalogueRow.no].contains(text) else {
      add(column, .unknownWord(text))
      return false
    }
    return text == CatalogueRow.yes
  }

  private mutating func place() -> ProcedurePlace {
    let text = text(.place)
    guard !text.isEmpty else { return .everywhere }
    guard let place = ProcedurePlace(catalogueText: text) else {
      add(.place, .unknownWord(text))
      return .everywhere
    }
    return place
  }

  private mutating func situations() -> [LifeSituation] {
    CatalogueText.split(text(.situations), by: CatalogueText.itemMark).filter { !$0.isEmpty }.compactMap { typed in
      let situation = LifeSituation(word: typed)
      if situation == nil { add(.situations, .unknownWord(typed)) }
      return situation
    }
  }

  private mutating func steps() -> [ProcedureStep] {
    let steps: [ProcedureStep] = lines(.steps)
    return steps.isEmpty ? ProcedureStep.customary : steps
  }

  private mutating func lines<Line: CatalogueLine>(_ column: CatalogueColumn) -> [Line] {
    let written = text(column).split(whereSeparator: \.isNewline).map(\.trimmed).filter { !$0.isEmpty }
    return zip(1..., written).compactMap { number, text in
      do throws(CatalogueLineFlaw) {
        return try Line(catalogueLine: text)
      } catch {
        add(column, .line(number, error))
        return nil
      }
    }
  }

  private mutating func add(_ column: CatalogueColumn, _ reason: CatalogueRowProblem.Reason) {
    let problem = CatalogueRowProblem(row: row, column: column, reason: reason)
    if !problems.contains(problem) { problems.append(problem) }
  }
}

/// A procedure as the cells of one row.
enum CatalogueRow {
  static let noLimit = "không có"
  static let yes = "có"
  static let no = "không"

  static func cells(of procedure: Procedure) -> [CatalogueColumn: String] {
    let term = procedure.term
    let truth = { (isSo: Bool) in isSo ? yes : no }
    return [
      .code: procedure.fullCode, .name: procedure.name, .field: procedure.field,
      .validFrom: procedure.validFrom.description, .validTo: procedure.validTo?.description ?? "",
      .replacedBy: procedure.replacedBy?.text ?? "", .limit: term.limit?.vietnameseText ?? noLimit,
      .onlineLimit: term.onlineLimit?.vietnameseText ?? "",
      .remoteExtension: term.remoteExtension?.vietnameseText ?? "",
      .namedExtension: term.namedExtension?.catalogueText ?? "", .supplement: term.supplement.word,
      .slack: term.slack.word, .suspendedForPayment: truth(term.isSuspendedForPayment), .fees: lines(procedure.fees),
      .components: lines(procedure.components), .result: procedure.result,
      .resultCarrier: procedure.resultCarrier.word, .steps: lines(procedure.steps),
      .onlineLevel: procedure.onlineLevel.word, .place: procedure.place.catalogueText,
      .discretion: procedure.discretion.word,
      .situations: CatalogueText.joined(procedure.situations.map(\.word), by: CatalogueText.itemMark),
      .legalGround: procedure.legalGround, .needsPresence: truth(procedure.needsPresence),
      .provenance: procedure.provenance,
    ]
  }

  private static func lines(_ lines: [some CatalogueLine]) -> String {
    lines.map(\.catalogueLine).joined(separator: "\n")
  }
}

extension Procedure {
  /// `1.001193.000.00.00.H56`.
  public var fullCode: String { suffix.isEmpty ? code.text : "\(code.text).\(suffix)" }
}

extension ProcedureFlaw {
  /// The column at which it is told; nil: the row as a whole.
  var column: CatalogueColumn? {
    switch self {
    case .nameMissing: .name
    case .fieldMissing: .field
    case .resultMissing: .result
    case .componentsMissing: .components
    case .stepsMissing, .stepsExceedLimit: .steps
    case .partUnnamed: nil
    case .systemUnnamed: .place
    case .endBeforeStart: .validTo
    case .replacementWithoutEnd, .replacedByItself: .replacedBy
    }
  }
}
