import Certificates
import Foundation
import SigningFixtures
import Testing
import WorkTime

@testable import ProofBundles

@Suite("The archive of a bundle")
struct BundleArchiveTests {
  private static let files: [String: [UInt8]] = [
    "manifest.json": Array("{}".utf8), "van-ban/a.pdf": [UInt8](0...255), "bao-cao/trong.json": [],
  ]

  @Test("what is written is read back, and the same files give the same bytes")
  func roundTrip() throws {
    let archive = BundleArchive(BundleArchiveTests.files)
    #expect(try BundleArchive(archive.bytes) == archive)
    #expect(BundleArchive(BundleArchiveTests.files).bytes == archive.bytes)
  }

  @Test("other programs unpack it and find nothing wrong")
  func unzip() throws {
    try SystemTool.withDirectory { folder in
      let path = folder.appending(path: "a.zip")
      try Data(BundleArchive(BundleArchiveTests.files).bytes).write(to: path)
      let line = "import sys, zipfile; z = zipfile.ZipFile(sys.argv[1]); print(z.testzip(), z.namelist())"
      let said = try SystemTool.run("python3", ["-c", line, path.path])
      #expect(said == "None ['bao-cao/trong.json', 'manifest.json', 'van-ban/a.pdf']\n")
    }
  }

  @Test("a check sum is the one of the standard")
  func cyclicCheck() { #expect(checkSum(of: Array("123456789".utf8)) == 0xCBF4_3926) }

  @Test(
    "an archive of any other form is refused",
    arguments: [
      "deflated", "bomb", "traversal", "absolute", "backslash", "twice", "symlink", "comment", "extra", "prefix",
      "suffix", "unordered", "dated", "folder", "empty", "other-directory", "encrypted-flag",
    ])
  func hostile(trick: String) throws {
    let archive = try SystemTool.withDirectory { folder in
      let path = folder.appending(path: "a.zip")
      _ = try SystemTool.run("python3", ["-c", BundleArchiveTests.script, trick, path.path])
      return Array(try Data(contentsOf: path))
    }
    #expect(throws: BundleRefusal.notABundle) { try BundleArchive(archive) }
  }

  @Test("the script's plain archive is one, so that its tricks are what is refused")
  func plain() throws {
    let archive = try SystemTool.withDirectory { folder in
      let path = folder.appending(path: "a.zip")
      _ = try SystemTool.run("python3", ["-c", BundleArchiveTests.script, "none", path.path])
      return Array(try Data(contentsOf: path))
    }
    #expect(try BundleArchive(archive).files == ["a.txt": [97], "b.txt": [98]])
  }

  @Test("cut off anywhere it is refused")
  func cut() throws {
    let bytes = BundleArchive(BundleArchiveTests.files).bytes
    for length in 0..<bytes.count {
      #expect(throws: BundleRefusal.notABundle) { try BundleArchive(Array(bytes[..<length])) }
    }
  }

  @Test("without a list of contents, or with other files than it names, it is no bundle")
  func contents() throws {
    #expect(throws: BundleRefusal.manifestUnreadable) { try verify(BundleArchiveTests.files) }
    let manifest = """
      {"format":"congvu-bundle-1","madeAt":0,"document":{"id":1,"number":"","date":"2020-08-14","type":"","subject":"",
      "agency":""},"chain":1,"serverKey":"\(String(repeating: "00", count: 32))","versions":[{"file":"a.pdf",
      "report":"a.json","event":1}],"files":[]}
      """
    let files = ["manifest.json": Array(manifest.utf8), "manifest.sig": [UInt8](repeating: 0, count: 64)]
    #expect(throws: BundleRefusal.contentsDiffer) { try verify(files) }
    #expect(throws: BundleRefusal.contentsDiffer) { try verify(files.merging(["x.txt": []]) { $1 }) }
    #expect(throws: BundleRefusal.tooLarge) {
      try BundleArchive([UInt8](repeating: 0, count: BundleArchive.largest + 1))
    }
  }

  private func verify(_ files: [String: [UInt8]]) throws {
    _ = try BundleVerification(
      of: BundleArchive(files).bytes, trust: .init(roots: []), key: nil, at: .init(seconds: 0))
  }

  @Test("every refusal says what it is", arguments: BundleRefusal.allCases)
  func words(refusal: BundleRefusal) { #expect(refusal.words.hasSuffix(".")) }

  /// Writes archives by hand, as a forger would.
  private static let script = """
    import struct, sys, zlib
    trick, path = sys.argv[1:]
    files = [("a.txt", b"a"), ("b.txt", b"b")]
    rename = {"traversal": "../a.txt", "absolute": "/a.txt", "backslash": "a\\\\b.txt", "folder": "a/"}
    if trick in rename: files[0] = (rename[trick], b"a")
    if trick == "twice": files[1] = ("a.txt", b"b")
    if trick == "unordered": files.reverse()
    if trick == "empty": files = []
    out, directory = bytearray(), bytearray()
    for name, content in files:
        method, packed, flags, date, extra, attributes, host = 0, content, 0, 0x21, b"", 0, 20
        if trick in ("deflated", "bomb"):
            content = b"0" * (1 << 24) if trick == "bomb" else content
            packer = zlib.compressobj(9, zlib.DEFLATED, -15)
            method, packed = 8, packer.compress(content) + packer.flush()
        if trick == "symlink": attributes, host = 0o120777 << 16, 3 << 8 | 20
        if trick == "extra": extra = struct.pack("<HHB", 0x7075, 1, 1)
        if trick == "dated": date = 0x5000
        if trick == "encrypted-flag": flags = 1
        facts = struct.pack("<HHHHHIIIHH", 20, flags, method, 0, date, zlib.crc32(content), len(packed), len(content),
                            len(name), len(extra))
        shown = name if trick != "other-directory" else name.upper()
        directory += b"PK\\x01\\x02" + struct.pack("<H", host) + facts + struct.pack("<HHHII", 0, 0, 0, attributes, len(out))
        directory += shown.encode() + extra
        out += b"PK\\x03\\x04" + facts + name.encode() + extra + packed
    comment = b"x" if trick == "comment" else b""
    end = b"PK\\x05\\x06" + struct.pack("<HHHHIIH", 0, 0, len(files), len(files), len(directory), len(out), len(comment))
    whole = bytes(out + directory + end + comment)
    if trick == "prefix": whole = b"MZ" + whole
    if trick == "suffix": whole += b"x"
    open(path, "wb").write(whole)
    """
}
