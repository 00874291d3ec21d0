/// What a key container holds, decrypted.
struct ContainerContent {
  let privateKey: PrivateKey
  let certificate: Certificate
  /// The issuer first.
  let chain: [Certificate]
  let friendlyName: String?
}
