import Documents
import Foundation
import People
import Storage
import TestRecords
import TestWorld
import WorkTime

/// One document of a type as it left the office.
struct IssuedFile: Sendable {
  let pdf: [UInt8]
  let number: IssuedNumber?
  let signer: Role
  let subject: String

  /// One of every type, made once a test run by the product's own workflows: draft, check, signature, number, seal.
  static let all = Task { try await make() }

  static func of(_ type: DocumentType) async throws -> IssuedFile {
    guard let file = try await all.value[type.code] else { throw MissingFile(type: type.code) }
    return file
  }

  /// Wednesday 5 August 2020, ten o'clock: a day and a number of one digit, which get a zero.
  static let time = Times.at("2020-08-05", 10)

  private static func make() async throws -> [String: IssuedFile] {
    try await TestWorld.withKeys(.sqliteInMemory) { world in
      var files: [String: IssuedFile] = [:]
      for (index, type) in DocumentTypeCatalogue.all.enumerated() {
        files[type.code] = try await issue(type, by: index.isMultiple(of: 2) ? .chairman : .viceChairman, in: world)
      }
      return files
    }
  }

  private static func issue(_ type: DocumentType, by signer: Role, in world: TestWorld) async throws -> IssuedFile {
    let subject = "kiểm thử \(type.name.lowercased()) của xã vùng cao"
    var content = TestWorld.content(subject, type: type.code, signer: signer, matter: .head)
    if type.layout == .letter { content.particulars.addressees = ["Ủy ban nhân dân huyện Quan Sơn"] }
    let id = try await world.signed(content, by: signer, at: time)
    let clerk = try world.permit(.clerk, Registry.self, at: time)
    if type.numbering == .numbered { try await world.desk.number(id, by: clerk, at: time.adding(seconds: 60)) }
    try await world.desk.sealAndIssue(id, by: clerk, pin: SigningMaterial.pin, at: time.adding(seconds: 600))
    let document = try await world.document(id)
    guard document.stage == .issued, let file = document.file else { throw MissingFile(type: type.code) }
    return IssuedFile(
      pdf: try world.records.files.read(file), number: document.number, signer: signer, subject: subject)
  }
}

struct MissingFile: Error {
  let type: String
}
