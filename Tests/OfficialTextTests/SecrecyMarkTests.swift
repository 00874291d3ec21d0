import OfficialText
import Testing

@Suite("A mark of secrecy")
struct SecrecyMarkTests {
  @Test(
    "is a line of its own in capitals, or follows its label",
    arguments: ["MẬT", "Kính gửi\nTỐI MẬT\nNội dung", "[TUYỆT  MẬT]", "Độ mật: Tối mật", "Dấu mật : MẬT", "** MẬT **"])
  func marked(text: String) { #expect(SecrecyMark.isOn(text)) }

  @Test(
    "is not a word within a sentence, nor another word",
    arguments: [
      "", "Bảo đảm bảo mật thông tin", "mật độ dân số", "Mật", "mật ong", "Độ mật: không", "MẤT", "MẶT",
      "Điều 1. Không soạn văn bản MẬT trên máy nối mạng.", "BÍ MẬT NHÀ NƯỚC",
    ])
  func unmarked(text: String) { #expect(!SecrecyMark.isOn(text)) }
}
