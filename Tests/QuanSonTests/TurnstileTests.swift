import Testing

@testable import QuanSon

@Suite("The turnstile of the loader")
struct TurnstileTests {
  @Test("who waits is turned away when another script fails")
  func closing() async {
    let turnstile = Turnstile()
    await #expect(throws: CancellationError.self) {
      async let waiting: Void = turnstile.enter(1)
      await turnstile.close()
      try await waiting
    }
  }

  @Test("the next ticket enters when the one before has left")
  func order() async throws {
    let turnstile = Turnstile()
    async let second: Void = turnstile.enter(1)
    try await turnstile.enter(0)
    await turnstile.leave()
    try await second
  }
}
