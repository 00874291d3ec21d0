/// For each agency the turns in which its documents and visits begin: by time, over all agencies.
struct TicketRoll {
  private(set) var documents: [[Int]]
  private(set) var visits: [[Int]]

  private enum Kind: Int {
    /// What a citizen brings goes before what is written at the same moment.
    case visit, document
  }

  init(_ scripts: [AgencyScript], _ counters: [[PlannedVisit]]) {
    documents = scripts.map { Array(repeating: 0, count: $0.documents.count) }
    visits = counters.map { Array(repeating: 0, count: $0.count) }
    let written = scripts.enumerated().flatMap { agency, script in
      script.documents.enumerated().map { (at: $1.steps[0].at, agency: agency, kind: Kind.document, place: $0) }
    }
    let brought = counters.enumerated().flatMap { agency, visits in
      visits.enumerated().map { (at: $1.at, agency: agency, kind: Kind.visit, place: $0) }
    }
    let ordered = (written + brought).sorted {
      ($0.at, $0.agency, $0.kind.rawValue, $0.place) < ($1.at, $1.agency, $1.kind.rawValue, $1.place)
    }
    for (ticket, begin) in ordered.enumerated() {
      switch begin.kind {
      case .document: documents[begin.agency][begin.place] = ticket
      case .visit: visits[begin.agency][begin.place] = ticket
      }
    }
  }
}
