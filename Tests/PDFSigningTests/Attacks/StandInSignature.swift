import SigningFixtures

/// A CMS signature over other bytes, for signatures that only have to look like one.
enum StandInSignature {
  static let hexadecimal: String = {
    do {
      let world = try SigningWorld()
      let message = TestCMS.sign([1, 2, 3], key: world.agencyKey, as: world.agency, issuer: world.root.certificate)
      return message.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    } catch {
      preconditionFailure("\(error)")
    }
  }()
}
