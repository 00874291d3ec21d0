public import Cryptography
public import Ledger
public import People
public import WorkTime

/// Who was to sign in what capacity, as it stood on the day: a snapshot, never a join to today's tables (trap 34).
public struct SignerSnapshot: Hashable, Sendable, Codable {
  public var person: Person.ID
  public var fullName: String
  public var position: Position
  public var capacity: SigningCapacity
  public var appointment: Appointment.ID
  public var delegation: Delegation.ID?
  /// Cell 7a as printed.
  public var authorityLines: [String]

  public init(_ signatory: Signatory) {
    person = signatory.person
    fullName = signatory.fullName
    position = signatory.position
    capacity = signatory.capacity
    appointment = signatory.appointment
    delegation = signatory.delegation
    authorityLines = signatory.authorityLines
  }
}

/// Chữ ký số on the file: by whom, with which key, in which file, and what verification said then.
public struct SignatureMark: Hashable, Sendable, Codable {
  /// The leader, or the văn thư who used the agency's key in person.
  public var person: Person.ID
  public var key: HeldKey.ID
  /// Certificate serial number, hexadecimal.
  public var serial: String
  /// The PDF that carries the signature.
  public var file: SHA256Digest
  public var check: SignatureCheck

  public init(person: Person.ID, key: HeldKey.ID, serial: String, file: SHA256Digest, check: SignatureCheck) {
    self.person = person
    self.key = key
    self.serial = serial
    self.file = file
    self.check = check
  }
}

/// What verifying a signature said: a figure counts only `valid` ones.
public enum SignatureCheck: String, Sendable, Codable, CaseIterable {
  case valid, invalid, indeterminate
}

/// A number as it was given out: it belongs to this document for ever. NĐ 30/2020/NĐ-CP, Điều 15.
public struct IssuedNumber: Hashable, Sendable, Codable {
  public var number: Int
  /// Calendar year in Vietnam time.
  public var year: Int
  /// `common`, or the type's code where each type has its own series.
  public var series: String
  public var symbol: String
  /// Ngày văn bản.
  public var date: CalendarDate

  public init(number: Int, year: Int, series: String, symbol: String, date: CalendarDate) {
    self.number = number
    self.year = year
    self.series = series
    self.symbol = symbol
    self.date = date
  }

  /// `23/UBND-VHXH`, number padded as printed.
  public var printed: String { "\(DocumentSymbol.printedNumber(number))/\(symbol)" }
}

/// What the register keeps of a paper-signed document. Allowed before the enforcement date only.
public struct PaperRecord: Hashable, Sendable, Codable {
  /// The scan (PDF) in the file store.
  public var scan: SHA256Digest
  /// The day of the handwritten signature as it stands on the paper.
  public var signedOn: CalendarDate
  /// Who signed, as printed.
  public var signerName: String
  public var signerPosition: Position

  public init(scan: SHA256Digest, signedOn: CalendarDate, signerName: String, signerPosition: Position) {
    self.scan = scan
    self.signedOn = signedOn
    self.signerName = signerName
    self.signerPosition = signerPosition
  }
}

/// A file that goes with the document.
public struct Attachment: Hashable, Sendable, Codable {
  public var name: String
  public var file: SHA256Digest
  /// Bytes.
  public var size: Int

  public init(name: String, file: SHA256Digest, size: Int) {
    self.name = name
    self.file = file
    self.size = size
  }
}
