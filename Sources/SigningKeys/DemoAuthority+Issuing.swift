import Cryptography
import Dispatch
import Synchronization

extension DemoAuthority {
  /// Makes a key with its certificate and seals both; blocks the thread for some 100 ms.
  public func issue(
    _ request: CertificateRequest, stretching: PINStretching = .demonstration, key kind: PrivateKey.Kind = .rsa2048
  ) throws(IssuingRefusal) -> IssuedKey {
    try checkValidity(of: request)
    let name = try subject(of: request)
    let serial = CertificateSerial.random()
    let (signer, der) = try certifiedKey(kind, of: request, name: name, serial: serial)
    let content = ContainerContent(
      privateKey: signer.key, certificate: signer.certificate, chain: [issuing.certificate, root.certificate],
      friendlyName: request.subject.commonName)
    do throws(KeyRefusal) {
      let container = try KeyContainer.seal(content, pin: request.pin, stretching: stretching)
      return IssuedKey(container: container, certificate: der, serial: serial)
    } catch {
      throw .key(error)
    }
  }

  /// Issues all requests on all processors, answers in their order; blocks the thread until all are done.
  public func issueMany(
    _ requests: [CertificateRequest], stretching: PINStretching = .demonstration
  ) throws(IssuingRefusal) -> [IssuedKey] {
    let outcomes = Mutex([Int: Result<IssuedKey, IssuingRefusal>]())
    DispatchQueue.concurrentPerform(iterations: requests.count) { index in
      let outcome = Result { () throws(IssuingRefusal) in try issue(requests[index], stretching: stretching) }
      outcomes.withLock { $0[index] = outcome }
    }
    var issued: [IssuedKey] = []
    for outcome in outcomes.withLock({ $0 }).sorted(by: { $0.key < $1.key }) { issued.append(try outcome.value.get()) }
    return issued
  }

  private func certifiedKey(
    _ kind: PrivateKey.Kind, of request: CertificateRequest, name: DistinguishedName, serial: CertificateSerial
  ) throws(IssuingRefusal) -> (CertifiedKey, der: [UInt8]) {
    do throws(OpenSSLFault) {
      let key = try PrivateKey.generate(kind)
      let builder = CertificateBuilder(
        role: .endEntity, subject: name, serial: serial, notBefore: request.notBefore, notAfter: request.notAfter,
        key: key)
      let certificate = try builder.signed(by: issuing)
      return (CertifiedKey(certificate: certificate, key: key), try certificate.der)
    } catch {
      throw .fault(error)
    }
  }

  private func checkValidity(of request: CertificateRequest) throws(IssuingRefusal) {
    guard request.notBefore < request.notAfter else { throw .invalidValidity }
    guard request.notBefore >= notBefore, request.notAfter <= notAfter else { throw .outsideAuthorityValidity }
  }
}
