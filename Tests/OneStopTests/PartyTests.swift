import OneStop
import Testing

@Suite("Who a dossier concerns")
struct PartyTests {
  @Test(
    "has a number of the kind it says, leading zeros kept",
    arguments: [
      (IdentityNumber.Kind.personal, "038 085 001 234", "038085001234"), (.formerCard, "001234567", "001234567"),
      (.passport, "b1234567", "B1234567"), (.tax, "2800123456", "2800123456"),
      (.tax, "2800123456-001", "2800123456-001"),
      (.tax, "2800123456001", "2800123456001"), (.other, "12/GCN", "12/GCN"),
    ])
  func numbers(kind: IdentityNumber.Kind, typed: String, number: String) {
    #expect(IdentityNumber(kind, typed)?.number == number)
  }

  @Test(
    "has no number that its kind can't have",
    arguments: [
      (IdentityNumber.Kind.personal, "03808500123"), (.personal, "03808500123X"), (.personal, "٠٣٨٠٨٥٠٠١٢٣٤"),
      (.formerCard, "0123456789"), (.passport, "B-12"), (.tax, "28001234"), (.tax, "28-00123456001"), (.other, ""),
    ])
  func noNumbers(kind: IdentityNumber.Kind, typed: String) { #expect(IdentityNumber(kind, typed) == nil) }

  @Test("is recognised by the shape of a card's number")
  func recognised() {
    #expect(IdentityNumber.recognised("038085001234")?.kind == .personal)
    #expect(IdentityNumber.recognised("001234567")?.kind == .formerCard)
    #expect(IdentityNumber.recognised("B1234567") == nil)
  }

  @Test(
    "is seen among words that are looked for",
    arguments: ["038085001234", " 038 085 001 234 ", "Lò Thị Xuân 038085001234", "001234567 xuan"])
  func amongWords(words: String) { #expect(IdentityNumber.first(in: words) != nil) }

  @Test(
    "is not seen in codes, phones and names",
    arguments: ["000.03.97.H56-200814-0001", "0912345678", "Lò Thị Xuân", "17/UBND-XNTTHN", "1.004873", ""])
  func notAmongWords(words: String) { #expect(IdentityNumber.first(in: words) == nil) }

  @Test("shows three characters of a number, at most")
  func masked() {
    #expect(IdentityNumber(.personal, "038085001234")?.masked == "•••••••••234")
    #expect(IdentityNumber(.other, "12")?.masked == "12")
  }

  @Test("is the owner where one is named, else the applicant")
  func concerned() {
    let applicant = Party(kind: .citizen, name: "Hà Văn Nghiệp", identity: nil, address: "Bản Tình")
    let child = Party(kind: .citizen, name: "Hà Thị Mỷ", identity: nil, address: "Bản Tình")
    #expect(Parties(applicant: applicant).concerned == applicant)
    #expect(Parties(applicant: applicant, owner: child).concerned == child)
  }
}
