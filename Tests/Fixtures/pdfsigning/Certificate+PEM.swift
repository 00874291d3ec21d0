public import Certificates
import Foundation

extension Certificate {
  /// For the programs that tests ask.
  public var pem: [UInt8] {
    let text = Data(der).base64EncodedString(options: [.lineLength64Characters, .endLineWithLineFeed])
    return Array("-----BEGIN CERTIFICATE-----\n\(text)\n-----END CERTIFICATE-----\n".utf8)
  }
}
