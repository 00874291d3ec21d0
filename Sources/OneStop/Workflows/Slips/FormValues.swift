import OfficialText
import People
import PrescribedForms
import Procedures
import WorkTime

extension FormOffice {
  /// An agency as the forms name it: `UBND Xã Trung Tiến` becomes `Ủy ban nhân dân xã Trung Tiến`.
  ///
  /// - Parameter regime: since NĐ 118/2025/NĐ-CP the counter is a centre of its own name.
  init(_ agency: Agency, regime: Regime) {
    let short = "UBND "
    let own = agency.name.hasPrefix(short) ? String(agency.name.dropFirst(short.count)) : agency.name
    let territory = own.prefix(1).lowercased() + own.dropFirst()
    self.init(
      agency: agency.name.hasPrefix(short) ? "Ủy ban nhân dân \(territory)" : agency.name,
      superior: agency.printedSuperior, territory: territory, place: agency.placeName,
      counterName: regime == .decree118 ? FormOffice.centre(of: territory) : nil)
  }
}

extension FormPerson {
  init(_ party: Party) {
    self.init(
      party.name, salutation: party.kind == .citizen ? .person : .organisation, identity: party.identity?.number ?? "",
      residence: party.address, phone: party.phone, email: party.email)
  }
}

extension FormChannel {
  init(_ channel: SubmissionChannel) {
    switch channel {
    case .counter: self = .counter
    case .online: self = .online
    case .post: self = .post
    }
  }

  init(_ channel: ReturnChannel) {
    switch channel {
    case .counter: self = .counter
    case .online: self = .online
    case .post: self = .post
    }
  }
}

extension FormComponent {
  /// What was handed in of the procedure's list, a line a form of it.
  static func received(_ intake: Intake, procedure: Procedure) -> [FormComponent] {
    intake.components.sorted { $0.place < $1.place }.flatMap { received -> [FormComponent] in
      guard procedure.components.indices.contains(received.place) else { return [] }
      let (name, form) = (procedure.components[received.place].name, procedure.components[received.place].form)
      // What was shown and taken back at once did not stay here.
      if form == .shown, received.originals > 0 {
        return [FormComponent(name, form: "Xuất trình", count: received.originals)]
      }
      var lines: [FormComponent] = []
      if received.originals > 0 { lines.append(FormComponent(name, form: "Bản chính", count: received.originals)) }
      if received.copies > 0 { lines.append(FormComponent(name, form: "Bản sao", count: received.copies)) }
      if lines.isEmpty && received.source == .database { lines.append(FormComponent(name, form: "Khai thác dữ liệu")) }
      if lines.isEmpty && received.file != nil { lines.append(FormComponent(name, form: "Bản điện tử")) }
      return lines
    }
  }

  /// The citizen's originals that go back.
  static func returnable(_ intake: Intake, procedure: Procedure) -> [FormComponent] {
    intake.components.filter { $0.returnable > 0 && procedure.components.indices.contains($0.place) }.map {
      FormComponent(procedure.components[$0.place].name, form: "Bản chính", count: $0.returnable)
    }
  }
}
