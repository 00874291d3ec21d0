import Foundation
import WorkTime

/// The particulars of a version that are read only whole, kept as JSON in one column: nothing asks for a part of them,
/// and a version never changes them.
struct ProcedureContent: Codable {
  let term: ProcedureTerm
  let fees: [FeeItem]
  let components: [DossierComponent]
  let result: String
  let resultCarrier: ResultCarrier
  let steps: [ProcedureStep]
  let situations: [LifeSituation]
  let legalGround: String
  let needsPresence: Bool
  let provenance: String

  init(_ procedure: Procedure) {
    term = procedure.term
    fees = procedure.fees
    components = procedure.components
    result = procedure.result
    resultCarrier = procedure.resultCarrier
    steps = procedure.steps
    situations = procedure.situations
    legalGround = procedure.legalGround
    needsPresence = procedure.needsPresence
    provenance = procedure.provenance
  }

  init(json: String) throws { self = try JSONDecoder().decode(ProcedureContent.self, from: Data(json.utf8)) }

  /// With sorted keys, so that the same particulars are the same text.
  var json: String {
    get throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      return String(decoding: try encoder.encode(self), as: UTF8.self)
    }
  }
}
