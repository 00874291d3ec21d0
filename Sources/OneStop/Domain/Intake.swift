public import Cryptography
public import Ledger
public import People
public import Procedures

/// Hồ sơ như người nộp đưa: what the applicant hands in, before anything is decided about it.
public struct Intake: Hashable, Sendable, Codable {
  /// The version of the procedure.
  public var procedure: Procedure.ID
  public var parties: Parties
  /// Nội dung yêu cầu, beyond the procedure's name; may be empty.
  public var summary: String
  public var channel: SubmissionChannel
  public var returnChannel: ReturnChannel
  /// Where the result is posted to; empty unless it goes by post.
  public var returnAddress: String
  /// By the components' places in the procedure's list.
  public var components: [ReceivedComponent]
  /// Số bộ hồ sơ.
  public var sets: Int
  public var copyCount: CopyCount
  /// The exempt group that the payer proves to belong to, as listed with the fee; nil: pays.
  public var exemption: String?
  public var feeTiming: FeeTiming
  /// Nộp hộ: an officer typed it for the citizen; nil: nobody did.
  public var assistance: Assistance?
  public var note: String

  public init(
    procedure: Procedure.ID, parties: Parties, summary: String = "", channel: SubmissionChannel = .counter,
    returnChannel: ReturnChannel = .counter, returnAddress: String = "", components: [ReceivedComponent] = [],
    sets: Int = 1, copyCount: CopyCount = .one, exemption: String? = nil, feeTiming: FeeTiming = .atReception,
    assistance: Assistance? = nil, note: String = ""
  ) {
    self.procedure = procedure
    self.parties = parties
    self.summary = summary
    self.channel = channel
    self.returnChannel = returnChannel
    self.returnAddress = returnAddress
    self.components = components
    self.sets = sets
    self.copyCount = copyCount
    self.exemption = exemption
    self.feeTiming = feeTiming
    self.assistance = assistance
    self.note = note
  }

  /// Every file it names.
  public var files: [SHA256Digest] { components.compactMap(\.file?.digest) }
}

/// Nộp hộ: who typed an online application in the citizen's name, and with whose consent.
public struct Assistance: Hashable, Sendable, Codable {
  public var officer: Person.ID
  /// How the citizen agreed: at the counter, by phone, on paper.
  public var consent: String

  public init(officer: Person.ID, consent: String) { (self.officer, self.consent) = (officer, consent) }
}

/// Thời điểm thu.
public enum FeeTiming: String, Sendable, Codable, CaseIterable {
  /// Thu trước.
  case atReception = "at_reception"
  /// Thu sau.
  case atReturn = "at_return"
}

/// Giấy tờ đã nhận: one component as it came.
public struct ReceivedComponent: Hashable, Sendable, Codable {
  /// Its place in the procedure's list, from 0.
  public var place: Int
  public var originals: Int
  public var copies: Int
  /// Of the originals, those that are the citizen's and go back with the result.
  public var returnable: Int
  public var source: ComponentSource
  public var file: ComponentFile?
  public var note: String

  public init(
    place: Int, originals: Int = 0, copies: Int = 0, returnable: Int = 0, source: ComponentSource = .paper,
    file: ComponentFile? = nil, note: String = ""
  ) {
    self.place = place
    self.originals = originals
    self.copies = copies
    self.returnable = returnable
    self.source = source
    self.file = file
    self.note = note
  }
}

extension ReceivedComponent {
  /// Whether there is anything of it: paper, a file, or data of a register.
  public var isThere: Bool { originals + copies > 0 || file != nil || source == .database }

  /// What is known of the component once more of it has come: nothing that is here is forgotten, above all no original
  /// that goes back to the citizen.
  func joined(with later: ReceivedComponent) -> ReceivedComponent {
    ReceivedComponent(
      place: place, originals: max(originals, later.originals), copies: max(copies, later.copies),
      returnable: max(returnable, later.returnable), source: later.source, file: later.file ?? file,
      note: later.note.isEmpty ? note : later.note)
  }
}

/// Where a component came from: told truly to those above, never guessed.
public enum ComponentSource: String, Sendable, Codable, CaseIterable {
  /// Chưa số hóa: paper only.
  case paper
  /// Số hóa: scanned at the counter, or a file that the applicant sent.
  case digitised
  /// Khai thác CSDL dân cư: no paper was asked for.
  case database
  /// Tái sử dụng: a file of an earlier dossier or its result.
  case reused
}

/// A file that stands for a component, checked when it came.
public struct ComponentFile: Hashable, Sendable, Codable {
  public var digest: SHA256Digest
  /// The sender's name for it; only for showing.
  public var name: String
  public var mediaType: String
  public var byteCount: Int
  public var signatures: FileSignatures

  public init(digest: SHA256Digest, name: String, mediaType: String, byteCount: Int, signatures: FileSignatures) {
    self.digest = digest
    self.name = name
    self.mediaType = mediaType
    self.byteCount = byteCount
    self.signatures = signatures
  }
}

/// What the signatures in a file are worth.
public enum FileSignatures: String, Sendable, Codable, CaseIterable {
  case none
  /// All of them hold.
  case valid
  /// One of them does not.
  case invalid
  /// One of them can't be judged, e.g. for want of a trusted root.
  case indeterminate
}
