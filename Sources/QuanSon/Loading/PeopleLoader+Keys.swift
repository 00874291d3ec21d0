import BlockingWork
import Ledger
import People
import SigningKeys
import Storage

extension PeopleLoader {
  /// Makes all keys at once, on all processors, and binds them in the order of the agencies.
  func bindKeys(of agencies: [LoadedAgency]) async throws {
    let wanted = agencies.enumerated().flatMap { index, agency in KeyOrder.orders(of: agency, ordinal: index) }
    let issued = try await offload { [authority] in try authority.issueMany(wanted.map(\.request)) }
    for (order, key) in zip(wanted, issued) {
      let held = try await offload { [files = records.files] in
        HeldKey(
          id: HeldKey.ID(rawValue: 0), holder: order.holder, serial: key.serial.description,
          subjectName: order.request.subject.commonName, notBefore: order.request.notBefore,
          notAfter: order.request.notAfter, certificate: try files.keep(key.certificate),
          place: .container(try files.keep(key.container)))
      }
      _ = try await directory.bindKey(held, by: nil, at: QuanSon.setUp)
    }
  }
}

/// A certificate to be made and who is to hold it.
private struct KeyOrder: Sendable {
  let holder: KeyHolder
  let request: CertificateRequest

  /// The agency's, then its leaders'.
  static func orders(of agency: LoadedAgency, ordinal: Int) -> [KeyOrder] {
    let own = KeyOrder(
      holder: .agency(agency.record.id),
      request: CertificateRequest(
        subject: CertificateSubject(
          commonName: agency.plan.name, organization: agency.plan.name, serialNumber: "QS-\(ordinal)-0"),
        purpose: .agency, notBefore: QuanSon.keysBegin, notAfter: QuanSon.keysEnd, pin: QuanSon.pin))
    let leaders = zip(agency.plan.people, agency.people).enumerated().filter { $0.element.0.signs }
    return [own]
      + leaders.map { place, pair in
        KeyOrder(
          holder: .person(pair.1.id),
          request: CertificateRequest(
            subject: CertificateSubject(
              commonName: pair.0.fullName, organization: agency.plan.name, title: pair.0.title,
              serialNumber: "QS-\(ordinal)-\(place + 1)"),
            purpose: .person, notBefore: QuanSon.keysBegin,
            notAfter: pair.0.keyExpiresEarly ? QuanSon.earlyExpiry : QuanSon.keysEnd, pin: QuanSon.pin))
      }
  }
}
