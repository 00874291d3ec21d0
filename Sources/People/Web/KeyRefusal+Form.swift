import SigningKeys
import WebShell

extension KeyRefusal {
  /// What is wrong with an uploaded key file or a chosen PIN, at its field; nil for a fault of the library.
  var formProblems: FormProblems? {
    switch self {
    case .wrongPIN: FormProblems("pin", "Mã PIN không mở được tệp khóa này; xin nhập đúng mã PIN đi kèm tệp")
    case .damaged:
      FormProblems("container", "Tệp không phải tệp khóa PKCS#12 (.p12, .pfx) hoặc đã hỏng; xin chọn tệp khác")
    case .noPrivateKey: FormProblems("container", "Tệp không có khóa ký; xin chọn tệp đơn vị cấp chứng thư đã giao")
    case .noMatchingCertificate:
      FormProblems("container", "Chứng thư số trong tệp không khớp với khóa ký; xin chọn tệp khác")
    case .unsupportedKey:
      FormProblems("container", "Khóa ký thuộc loại chưa dùng được; cần RSA từ 2048 bit hoặc ECDSA P-256")
    case .unsuitablePIN(let problems):
      FormProblems("new_pin", problems.first?.sentence ?? "Mã PIN này không dùng được; xin chọn mã khác")
    case .fault: nil
    }
  }
}

extension PINProblem {
  var sentence: String {
    switch self {
    case .tooShort: "Mã PIN cần ít nhất \(PINRule.length.lowerBound) ký tự"
    case .tooLong: "Mã PIN có nhiều nhất \(PINRule.length.upperBound) ký tự"
    case .allTheSame: "Mã PIN không được là một ký tự lặp lại; xin chọn mã khác"
    case .plainSequence: "Mã PIN là dãy liên tiếp rất dễ đoán; xin chọn mã khác"
    case .unusableCharacter: "Mã PIN có ký tự không dùng được; chỉ dùng chữ và số"
    }
  }
}
