import Certificates
import Documents
import Foundation
import SigningFixtures
import TestWorld

/// What pyHanko says of one signature.
struct Judgement: Decodable, Equatable, Sendable {
  let file: String
  let field: String
  let bottomLine: Bool
  let coverage: String
  let modification: String
  let docMDP: Bool?

  /// Of every issued file, by one run of pyHanko.
  static let all = Task { try judge(try await IssuedFile.all.value) }

  private static func judge(_ files: [String: IssuedFile]) throws -> [Judgement] {
    let trust = try SigningMaterial.shared.get().trust
    let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "judge.py")
    let output = try SystemTool.withDirectory { folder in
      for (code, file) in files { try Data(file.pdf).write(to: folder.appending(path: "\(code).pdf")) }
      for root in trust.roots { try Data(root.der).write(to: folder.appending(path: "root.der")) }
      for (index, authority) in trust.intermediates.enumerated() {
        try Data(authority.der).write(to: folder.appending(path: "\(index).cer"))
      }
      for (index, list) in trust.revocationLists.enumerated() {
        try Data(list.der).write(to: folder.appending(path: "\(index).crl"))
      }
      return try SystemTool.run("python3", [script.path, folder.path, "2020-08-05T11:00:00+07:00"])
    }
    return try output.split(separator: "\n").filter { $0.hasPrefix("{") }
      .map { try JSONDecoder().decode(Judgement.self, from: Data($0.utf8)) }
  }
}
