import Cryptography
import Foundation
import TestRecords
import Testing

@testable import Storage

@Suite("Files")
struct FileStoreTests {
  private let seal = Array("Con dấu".utf8)

  private func withStore(_ body: (FileStore, String) throws -> Void) async throws {
    try await TestRecords.withPlace(.sqliteInMemory) { place in
      try body(FileStore(folder: "\(place.folder)/files"), place.folder)
    }
  }

  @Test("what is kept is read back")
  func roundTrip() async throws {
    try await withStore { store, _ in
      let digest = try store.keep(seal)
      #expect(digest == SHA256Digest(of: seal))
      try #expect(store.read(digest) == seal)
    }
  }

  @Test("an empty file and one of several mebibytes are kept", arguments: [0, 3 << 20])
  func sizes(count: Int) async throws {
    try await withStore { store, _ in
      let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31) }
      try #expect(store.read(store.keep(bytes)) == bytes)
    }
  }

  @Test("the path is made of the digest's first two digits and the rest")
  func paths() async throws {
    try await withStore { store, _ in
      let digest = try store.keep(seal)
      let name = digest.hexadecimal
      #expect(store.path(of: digest) == "\(store.folder)/\(name.prefix(2))/\(name.dropFirst(2))")
      #expect(FileManager.default.fileExists(atPath: store.path(of: digest)))
    }
  }

  @Test("the same content is kept once, and no temporary file remains")
  func keptOnce() async throws {
    try await withStore { store, _ in
      let digest = try store.keep(seal)
      let written = try FileManager.default.attributesOfItem(atPath: store.path(of: digest))[.systemFileNumber] as? Int
      try #expect(store.keep(seal) == digest)
      let again = try FileManager.default.attributesOfItem(atPath: store.path(of: digest))[.systemFileNumber] as? Int
      #expect(written == again)
      #expect(try FileManager.default.contentsOfDirectory(atPath: "\(store.folder)/incoming").isEmpty)
    }
  }

  @Test("a missing file is named")
  func missing() async throws {
    try await withStore { store, _ in
      let digest = SHA256Digest(of: seal)
      #expect(throws: StorageFault.fileMissing(digest)) { try store.read(digest) }
    }
  }

  @Test("a damaged file is named, and mended when the content is kept again")
  func damaged() async throws {
    try await withStore { store, _ in
      let digest = try store.keep(seal)
      try FileManager.default.removeItem(atPath: store.path(of: digest))
      try Data("Con dau".utf8).write(to: URL(fileURLWithPath: store.path(of: digest)))
      #expect(throws: StorageFault.fileDamaged(digest)) { try store.read(digest) }
      _ = try store.keep(seal)
      try #expect(store.read(digest) == seal)
    }
  }

  @Test("a finished file is moved in and gone from where it was, whether its content is new or not")
  func moving() async throws {
    try await withStore { store, folder in
      for name in ["first", "second"] {
        try Data(seal).write(to: URL(fileURLWithPath: "\(folder)/\(name)"))
        let digest = try store.keep(fileAt: "\(folder)/\(name)")
        try #expect(store.read(digest) == seal)
        #expect(!FileManager.default.fileExists(atPath: "\(folder)/\(name)"))
      }
    }
  }

  @Test("a full disk is named as such")
  func diskFull() throws {
    #expect(throws: StorageFault.diskFull) { try OpenFile("/dev/full", flags: 1).write(seal) }
  }

  @Test("a folder that can't be made is a fault of the file system")
  func noFolder() {
    #expect(throws: StorageFault.fileSystem(code: 20, operation: "mkdir")) {
      try FileStore(folder: "/dev/null/files").keep(seal)
    }
  }
}
