public import People
public import WorkTime

/// An attribute with one Vietnamese word for each value: the same in files, forms and pages.
public protocol CatalogueWord: CaseIterable, RawRepresentable<String>, Sendable {
  var word: String { get }
}

extension CatalogueWord {
  /// Reads the word or the raw value, whatever its case.
  public init?(word: String) {
    let typed = word.lowercased()
    guard let value = Self.allCases.first(where: { $0.word.lowercased() == typed || $0.rawValue == typed }) else {
      return nil
    }
    self = value
  }
}

extension FeeKind: CatalogueWord {
  public var word: String {
    switch self {
    case .fee: "phí"
    case .charge: "lệ phí"
    }
  }
}

extension ComponentForm: CatalogueWord {
  public var word: String {
    switch self {
    case .original: "bản chính"
    case .copy: "bản sao"
    case .electronic: "tệp điện tử"
    case .shown: "xuất trình"
    }
  }
}

extension ResultCarrier: CatalogueWord {
  public var word: String {
    switch self {
    case .electronic: "bản điện tử"
    case .paper: "bản giấy"
    case .acknowledgement: "không có văn bản"
    }
  }
}

extension OnlineLevel: CatalogueWord {
  public var word: String {
    switch self {
    case .full: "toàn trình"
    case .partial: "một phần"
    case .information: "cung cấp thông tin"
    }
  }
}

extension Discretion: CatalogueWord {
  public var word: String {
    switch self {
    case .ordinary: "bình thường"
    case .hidden: "không công khai"
    case .restricted: "hạn chế"
    }
  }
}

extension SupplementPolicy: CatalogueWord {
  public var word: String {
    switch self {
    case .restart: "tính lại từ đầu"
    case .shift: "cộng thời gian chờ"
    }
  }
}

extension SlackPolicy: CatalogueWord {
  public var word: String {
    switch self {
    case .kept: "không cộng bước sau"
    case .passedOn: "cộng bước sau"
    }
  }
}

extension Position: CatalogueWord {
  public var word: String {
    switch self {
    case .chairman: "Chủ tịch"
    case .viceChairman: "Phó Chủ tịch"
    case .officeHead: "Chánh Văn phòng"
    case .unitHead: "Trưởng đơn vị"
    case .officer: "Công chức"
    case .clerk: "Văn thư"
    case .monitor: "Giám sát"
    case .administrator: "Quản trị"
    case .counterOfficer: "Cán bộ Một cửa"
    case .counterHead: "Trưởng Một cửa"
    }
  }
}

extension LifeSituation: CatalogueWord {
  public var word: String {
    switch self {
    case .birth: "Có con nhỏ"
    case .marriage: "Hôn nhân, gia đình"
    case .death: "Người thân qua đời"
    case .guardianship: "Giám hộ"
    case .adoption: "Nhận con nuôi"
    case .certification: "Chứng thực giấy tờ"
    case .landAndHome: "Đất đai, nhà ở"
    case .business: "Kinh doanh"
    case .hardship: "Khó khăn, khuyết tật"
    case .merit: "Người có công"
    case .children: "Bảo vệ trẻ em"
    case .study: "Học tập"
    case .belief: "Tín ngưỡng, tôn giáo"
    case .culture: "Văn hóa, thể thao"
    case .commendation: "Khen thưởng"
    case .complaint: "Khiếu nại, tố cáo"
    case .residence: "Cư trú"
    case .environment: "Môi trường, nông nghiệp"
    case .legalWork: "Hòa giải, tuyên truyền"
    }
  }
}
