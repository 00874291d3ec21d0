import People

/// An agency of the named world: what is the same in every installation of the demo.
struct PlannedAgency: Hashable, Sendable {
  /// `trung-tien`.
  let code: String
  let name: String
  let printedName: String
  let printedSuperior: String?
  let place: String
  /// As text says it: `xã Trung Tiến`.
  let area: String
  let identifiers: AgencyIdentifiers
  let contentReview: ContentReviewPolicy
  /// Địa bàn.
  let location: AgencyArea
  /// Tenths of a millimetre.
  let sealDiameter: Int
  let people: [PlannedPerson]
  /// Bản, khu phố that the documents speak of.
  let villages: [String]
  /// `các bản`.
  let allVillages: String
  let workload: Workload
  /// Received at its counter from 1 to 14 August 2020.
  var dossiers = 0

  /// Places in `people`.
  func places(_ position: Position) -> [Int] { people.indices.filter { people[$0].position == position } }

  var isDistrict: Bool { printedSuperior == nil }
}

/// What an agency did from 1 to 14 August 2020, in documents submitted for signing: the figures of the letter.
struct Workload: Hashable, Sendable {
  /// Correct ones that the chairman, or a vice-chairman, signed.
  var chairman = 0
  var viceChairman = 0
  /// Correct ones that nobody has signed yet.
  var waiting = 0
  var incorrect: [IncorrectRoute] = []

  /// The letter's base.
  var submitted: Int { chairman + viceChairman + waiting + incorrect.count }
}

/// The ways in which a document of the demo goes wrong.
enum IncorrectRoute: Hashable, Sendable {
  /// Signed on paper, recorded with a scan.
  case paper
  case numberedBeforeSignature
  case textChangedAfterCheck
  /// Signed by the chairman, issued three working days later.
  case issuedLate
  /// Submitted without a format check and still waiting for the signature.
  case formatUnchecked
}
