import WorkTime

// The administration's words for what was found in a file: the same on a page, on paper and in the terminal.

extension ReportVerdict {
  public var words: String {
    switch self {
    case .valid: "Hợp lệ"
    case .indeterminate: "Chưa đủ căn cứ kết luận"
    case .invalid: "Không hợp lệ"
    }
  }
}

extension ValidationReport {
  /// In one line, beside the file's name.
  public var summary: String {
    let people = signatures.count { $0.kind == .signature }
    return switch verdict {
    case nil: "không có chữ ký số"
    case .valid: "\(people) chữ ký số hợp lệ"
    case .indeterminate: "chưa đủ căn cứ kết luận chữ ký số"
    case .invalid: "chữ ký số không hợp lệ"
    }
  }
}

extension ReportReason {
  /// What is wrong and, where something can be done, what to do.
  public var words: String {
    switch code {
    case .byteRangeMalformed: "Phạm vi được ký không khớp với tệp: có phần nằm ngoài chữ ký hoặc bị chèn vào."
    case .notOfItsRevision: "Chữ ký không thuộc về bản mà nó ký: tệp đã bị ghép."
    case .signatureMalformed: "Chữ ký bị hỏng, không đọc được."
    case .digestMismatch: "Nội dung đã bị sửa sau khi ký."
    case .valueMismatch: "Chữ ký không do khóa của chứng thư này tạo ra."
    case .certificateMismatch: "Chữ ký không gắn với chứng thư kèm theo."
    case .certificateExpired: "Chứng thư đã hết hạn khi ký."
    case .certificateNotYetValid: "Chứng thư chưa có hiệu lực khi ký."
    case .certificateRevoked: "Chứng thư đã bị thu hồi\(date) trước khi ký."
    case .certificateNotForSigning: "Chứng thư không được cấp để ký văn bản."
    case .tooWeak: "Khóa hoặc thuật toán quá yếu, có thể bị giả mạo."
    case .forbiddenChanges: "Tệp đã bị sửa sau khi ký, ngoài những gì chữ ký cho phép."
    case .referenceAmbiguous: "Phần được ký không xác định: trong tệp có nhiều phần cùng một mã."
    case .formatUnsupported: "Kiểu chữ ký này chưa được hỗ trợ. Xin kiểm tra bằng phần mềm của người ký."
    case .algorithmUnsupported: "Chữ ký dùng thuật toán không được chấp nhận."
    case .algorithmOutdated: "Chữ ký dùng hàm băm SHA-1 đã lạc hậu, có thể bị giả mạo."
    case .noClaimedTime: "Chữ ký không ghi thời gian ký, không có dấu thời gian."
    case .claimedTimeInFuture: "Thời gian ký ghi trong tệp chưa đến. Xin kiểm tra đồng hồ của máy."
    case .expiredWithoutProof: "Chứng thư nay đã hết hạn; không có dấu thời gian chứng minh đã ký trước đó."
    case .issuerUnknown: "Nơi cấp chứng thư chưa có trong danh sách tin cậy. Xin nhập chứng thư gốc của nơi cấp."
    case .issuerWithdrawn:
      "Nơi cấp chứng thư không còn được tin cậy từ\(date); không có dấu thời gian chứng minh đã ký trước đó."
    case .revocationUnknown:
      "Chưa biết chứng thư có bị thu hồi không. Xin nhập danh sách thu hồi (CRL) mới của nơi cấp."
    case .revokedAfterClaimedTime:
      "Chứng thư bị thu hồi\(date) sau thời gian ghi trong tệp; không có dấu thời gian chứng minh đã ký trước đó."
    case .certificateMissing: "Chữ ký không kèm chứng thư, không biết ai đã ký. Xin lấy bản có chứng thư của người ký."
    case .contentMissing: "Không tìm thấy nội dung mà chữ ký nói đến. Xin gửi kèm đủ các tệp được ký."
    case .referenceUnsupported:
      "Chữ ký chỉ nội dung được ký theo cách không được chấp nhận. Xin kiểm tra bằng phần mềm của người ký."
    case .textPartedByComment:
      "Có ghi chú không được ký chen giữa nội dung, phần mềm khác có thể đọc sai. Xin lấy lại bản gốc của người ký."
    }
  }

  /// ` ngày 17/8/2020`; empty where the moment is not known.
  private var date: String {
    since.map { $0.microseconds == .min ? "" : " ngày \($0.vietnamDate.shortText)" } ?? ""
  }
}

extension SignatureReport {
  /// Said beside every verdict that rests on a root for tests; nil: it doesn't.
  public var testRootWords: String? {
    isOnTestRoot == true ? "Chứng thư do gốc thử nghiệm cấp: chữ ký không có giá trị pháp lý." : nil
  }

  /// What the signature covers, or what came after it.
  public var scopeWords: String {
    guard let parts else { return laterChanges.words }
    if parts.isEmpty { return "Không xác nhận được phần nào của tệp." }
    let names = parts.map(\.words).joined(separator: "; ")
    return coversWholeFile ? "Ký toàn bộ nội dung: \(names)." : "Chỉ ký một phần: \(names). Phần còn lại không được ký."
  }
}

extension PartReport {
  fileprivate var words: String {
    switch kind {
    case .document, .element: "phần tử \(name)"
    case .file: "tệp \(name)"
    }
  }
}

extension ValidationReport {
  /// What a reader must know of the file beyond its signatures; nil: nothing.
  public var remainderWords: String? {
    if signatures.isEmpty || isCoveredWhole { return nil }
    return signatures.contains { $0.parts != nil }
      ? "Không chữ ký nào bao trùm toàn bộ tệp; phần không được ký có thể đã bị sửa hoặc thêm vào."
      : "Sau chữ ký cuối cùng, tệp còn được thêm phần khác."
  }
}

extension ChangesReport {
  public var words: String {
    switch kind {
    case .none: "Không có thay đổi nào sau chữ ký này."
    case .permitted where fields.isEmpty: "Sau chữ ký này chỉ thêm phần được phép, không đổi nội dung."
    case .permitted:
      "Sau chữ ký này chỉ điền hoặc ký vào ô dành sẵn: \(fields.map(FieldWords.name).joined(separator: ", "))."
    case .forbidden: "Sau chữ ký này tệp bị sửa ngoài phần được phép."
    }
  }
}

/// What our own reserved fields are called; another's are named as in the file.
private enum FieldWords {
  static func name(_ field: String) -> String {
    switch field {
    case "number": "số"
    case "day": "ngày"
    case "month": "tháng"
    case "year": "năm"
    case "leader": "chữ ký của người có thẩm quyền"
    case "agency": "chữ ký của cơ quan"
    default: field
    }
  }
}

extension SignerReport {
  /// The issuer's own name within the whole line, or the line.
  public var issuerName: String {
    let part = issuer.split(separator: ",").first { $0.hasPrefix("CN=") }
    return part.map { String($0.dropFirst(3)) } ?? issuer
  }
}

extension LevelReport {
  public var words: String {
    switch self {
    case .pkcs7, .xmlDSig, .basic, .xadesBasic: "\(rawValue): thời gian ký chưa được chứng minh trong tệp"
    case .timestamped, .xadesTimestamped: "\(rawValue): có dấu thời gian"
    case .longTerm, .xadesLongTerm: "\(rawValue): có dấu thời gian và đủ bằng chứng để kiểm tra lâu dài"
    case .archived: "\(rawValue): đủ bằng chứng, được dấu thời gian của cả tệp bảo vệ"
    }
  }
}

extension SignatureReport {
  /// Where the time of signing comes from.
  public var timeWords: String {
    if let provenTime { return "\(VietnamTime(provenTime).reportText) (đã được chứng minh)" }
    guard let claimedTime else { return "không ghi" }
    return "\(VietnamTime(claimedTime).reportText) (theo máy của người ký, chưa được chứng minh)"
  }
}

extension VietnamTime {
  /// `09:30:00, 17/8/2020`
  fileprivate var reportText: String {
    let parts = [hour, minute, second].map { $0 < 10 ? "0\($0)" : "\($0)" }
    return "\(parts.joined(separator: ":")), \(date.shortText)"
  }
}
