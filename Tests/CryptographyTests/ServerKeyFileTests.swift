import Cryptography
import Foundation
import Testing

@Suite final class ServerKeyFileTests {
  private let folder = FileManager.default.temporaryDirectory.appendingPathComponent("key-\(SecureRandom.token())")
  private var path: String { folder.appendingPathComponent("server.pem").path }

  init() throws { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) }

  deinit {
    do { try FileManager.default.removeItem(at: folder) } catch { Issue.record(error) }
  }

  @Test("the first start makes the key file readable by its owner only, and leaves no other file")
  func modeOfNewFile() throws {
    _ = try ServerKey.loadOrCreate(at: path)
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["server.pem"])
  }

  @Test("the second start finds the key of the first")
  func secondStart() throws {
    let first = try ServerKey.loadOrCreate(at: path)
    #expect(try ServerKey.loadOrCreate(at: path).publicKey == first.publicKey)
  }

  @Test("starts at the same time agree on one key")
  func simultaneousStarts() async throws {
    let path = path
    let keys = try await withThrowingTaskGroup(of: ServerKey.PublicKey.self) { group in
      for _ in 0..<16 { group.addTask { try ServerKey.loadOrCreate(at: path).publicKey } }
      return try await group.reduce(into: Set()) { $0.insert($1) }
    }
    #expect(keys.count == 1)
  }

  @Test("a key file that others may read is refused")
  func openFile() throws {
    _ = try ServerKey.loadOrCreate(at: path)
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
    #expect(throws: ServerKeyRefusal.fileOpenToOthers) { try ServerKey.loadOrCreate(at: self.path) }
  }

  @Test("a damaged key file is refused and not replaced")
  func damagedFile() throws {
    #expect(try PrivateFile.create(Array("damaged".utf8), at: path) == .created)
    #expect(throws: ServerKeyRefusal.notAnEd25519Key) { try ServerKey.loadOrCreate(at: self.path) }
    #expect(try PrivateFile.content(at: path) == Array("damaged".utf8))
  }

  @Test("a private file is not written over")
  func noOverwriting() throws {
    #expect(try PrivateFile.create([1], at: path) == .created)
    #expect(try PrivateFile.create([2], at: path) == .exists)
    #expect(try PrivateFile.content(at: path) == [1])
  }

  @Test("a private file in a folder that is not there is refused with the system's code")
  func missingFolder() throws {
    let fault = #expect(throws: FileFault.self) { try PrivateFile.create([1], at: "\(self.folder.path)/none/file") }
    #expect(fault?.step == .open && fault?.code == ENOENT)
  }
}
