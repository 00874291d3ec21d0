import ArgumentParser
import Certificates
import Foundation

/// Certificates and revocation lists that a command was given by their paths.
enum TrustFiles {
  /// - Throws: `ValidationError` naming the file that can't be read.
  static func read(_ paths: [String]) throws -> TrustMaterial {
    var material = TrustMaterial()
    for path in paths {
      do {
        try material.add(Array(try Data(contentsOf: URL(fileURLWithPath: path))))
      } catch {
        throw ValidationError("Không đọc được chứng thư, danh sách thu hồi trong \(path). Cần tệp PEM hoặc DER.")
      }
    }
    return material
  }
}
