@testable import Compliance
import Foundation
import People
import TestWorld
import Testing
import WorkTime

@Suite("The appendix, exported")
struct ExportTests {
  private func appendix(name: String = "UBND Xã Trung Tiến") throws -> Appendix {
    let cast = Cast()
    var limited = cast.commune
    limited.name = name
    let rule = ClassificationRule.quanSon2020
    let good = Figures([.submitted: 25, .signedByChairman: 20, .signedByViceChairman: 5, .correct: 25, .sealed: 25])
    let poor = Figures([.submitted: 4, .signedByChairman: 3, .correct: 3, .incorrect: 1])
    return Appendix(
      agency: cast.district,
      period: try #require(ReportPeriod(from: Times.day("2020-08-01"), to: Times.day("2020-08-14"))),
      asOf: Times.now, rule: rule, oneStopRule: .quanSon2020,
      rows: [
        AppendixRow(
          ordinal: 1, agency: cast.commune, figures: good, classification: rule.classify(good), receivedDossiers: 37,
          oneStopClassification: .used),
        AppendixRow(
          ordinal: 2, agency: limited, figures: poor, classification: rule.classify(poor), receivedDossiers: 0,
          oneStopClassification: .unused),
      ])
  }

  @Test("CSV leaves zero blank but for dossiers, as the letter does")
  func csv() throws {
    let text = try appendix().exported(as: .csv)
    #expect(
      text == """
        tt,unit,signed_by_chairman,signed_by_vice_chairman,correct_process,incorrect_process,documents_classification,one_stop_dossiers,one_stop_classification
        1,UBND Xã Trung Tiến,20,5,25,,tốt,37,đã thực hiện
        2,UBND Xã Trung Tiến,3,,3,1,còn hạn chế,0,chưa thực hiện

        """)
  }

  @Test("CSV quotes what has a comma or a quotation mark")
  func quoted() throws {
    let text = try appendix(name: "UBND \"Xã\", thôn").exported(as: .csv)
    #expect(text.contains("2,\"UBND \"\"Xã\"\", thôn\",3,"))
  }

  @Test("JSON has figures, reasons and totals")
  func json() throws {
    let text = try appendix().exported(as: .json)
    let read = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    let total = try #require(read["total"] as? [String: Int])
    #expect(total["submitted"] == 29 && total["incorrectProcess"] == 1)
    let rows = try #require(read["rows"] as? [[String: Any]])
    #expect(rows[1]["reasons"] as? [String] == ["1 văn bản sai quy trình", "số lượng văn bản ít (3)"])
  }

  @Test("the table's columns stand under each other")
  func table() throws {
    let lines = try appendix().exported(as: .table).split(separator: "\n").map { String($0) }
    #expect(lines[0].contains("(từ 1/8/2020 đến 14/8/2020)"))
    let places = lines.filter { $0.contains("Xã Trung Tiến") }.map {
      $0.distance(from: $0.startIndex, to: $0.firstRange(of: "UBND")!.lowerBound)
    }
    #expect(Set(places).count == 1)
    #expect(lines.last?.contains("Cộng") == true)
  }
}
