import Cryptography
import Passwords
import People
import SigningKeys
import Testing
import WorkTime

@testable import QuanSon

@Suite("The people of the demo")
struct PeopleTests {
  @Test("everybody can sign in with the printed password")
  func signIn() async throws {
    try await SmallWorld.with { world in
      try await world.loader.loadPeople()
      for account in QuanSon.accounts {
        let token = SHA256Digest(of: account.name.utf8)
        try await world.directory.signIn(
          name: account.name, password: account.password, token: token, at: QuanSon.clock)
        let viewer = try await world.directory.viewer(token: token, at: QuanSon.clock)
        #expect(viewer?.person.fullName == account.displayName)
      }
    }
  }

  @Test("a leader's key opens with the printed PIN")
  func keys() async throws {
    try await SmallWorld.with { world in
      try await world.loader.loadPeople(only: ["trung-tien"])
      let token = SHA256Digest(of: "token".utf8)
      let chairman = try #require(QuanSon.accounts.first { $0.name == "chutich.trungtien" })
      try await world.directory.signIn(
        name: chairman.name, password: chairman.password, token: token, at: QuanSon.clock)
      let person = try #require(try await world.directory.viewer(token: token, at: QuanSon.clock)).person.id
      let opened = try await world.directory.openKey(
        of: .person(person), pin: try #require(chairman.pin), by: person, at: QuanSon.clock)
      #expect(opened.key.subjectName == chairman.displayName)
    }
  }

  @Test("one vice-chairman's certificate ends early in September 2020")
  func earlyExpiry() {
    let early = QuanSon.agencies.flatMap(\.people).filter(\.keyExpiresEarly)
    #expect(early.map(\.account) == ["phochutich.nameo"])
  }

  @Test("sign-in names are unique")
  func accounts() {
    #expect(Set(QuanSon.accounts.map(\.name)).count == QuanSon.accounts.count)
  }

  @Test("no two people bear one name")
  func names() {
    #expect(Set(QuanSon.accounts.map(\.displayName)).count == QuanSon.accounts.count)
  }

  @Test("the PIN keeps the rule for PINs")
  func pin() {
    #expect(PINRule.problems(QuanSon.pin).isEmpty)
  }
}
