import ArgumentParser
import Certificates
import Foundation

extension TrustMaterial {
  /// What the files named on the command line hold.
  ///
  /// - Throws: `ValidationError` naming the file that can't be used.
  init(files: [String]) throws {
    self.init()
    for path in files {
      do {
        try add(Array(try Data(contentsOf: URL(fileURLWithPath: path))))
      } catch {
        throw ValidationError("Không đọc được chứng thư, danh sách thu hồi trong \(path). Cần tệp PEM hoặc DER.")
      }
    }
  }
}
