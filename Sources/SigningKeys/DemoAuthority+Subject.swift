import Cryptography

extension DemoAuthority {
  /// The name in a certificate: country, organization, label, purpose, post, common name, serial number.
  func subject(of request: CertificateRequest) throws(IssuingRefusal) -> DistinguishedName {
    let subject = request.subject
    let name = try start()
    try add("O", subject.organization, .organization, to: name)
    try addUnits(request.purpose, to: name)
    if let title = subject.title { try add("title", title, .title, to: name) }
    try add("CN", subject.commonName, .commonName, to: name)
    if let number = subject.serialNumber { try add("serialNumber", number, .serialNumber, to: name) }
    return name
  }

  private func start() throws(IssuingRefusal) -> DistinguishedName {
    do throws(OpenSSLFault) {
      let name = try DistinguishedName()
      try name.add("C", "VN")
      return name
    } catch {
      throw .fault(error)
    }
  }

  private func addUnits(_ purpose: CertificatePurpose, to name: DistinguishedName) throws(IssuingRefusal) {
    do throws(OpenSSLFault) {
      try name.add("OU", DemoAuthority.label)
      switch purpose {
      case .person: try name.add("OU", "Chữ ký số cá nhân (minh họa)")
      case .agency: try name.add("OU", "Chữ ký số của cơ quan (minh họa)")
      }
    } catch {
      throw .fault(error)
    }
  }

  private func add(
    _ attribute: String, _ text: String, _ field: CertificateSubject.Field, to name: DistinguishedName
  ) throws(IssuingRefusal) {
    do throws(OpenSSLFault) {
      try name.add(attribute, text)
    } catch {
      throw .invalidSubject(field)
    }
  }
}
