import HTTPTypes
import Hummingbird
import Ledger
import Markup
import OneStop
import People
import Procedures
import WebShell

/// Tải tệp lên từng phần: what the page's script talks to; it answers with plain words and numbers.
struct UploadRoutes: Sendable {
  let door: CitizenDoor

  func add(to router: some RouterMethods<DoorContext>) {
    router.post("/cong-dan/tep", use: door.own(begin))
    router.get("/cong-dan/tep/:upload", use: door.own(tell))
    router.put("/cong-dan/tep/:upload", use: door.own(append))
  }

  /// Answers with the upload's number and from where on it is wanted: `17 0`.
  private func begin(_ request: Request, _ own: OwnVisit) async throws -> Response {
    try await spoken {
      let fields = try await request.form(in: own.visit.context)
      guard let form = try request.citizenForm(), let place = fields.text("place").flatMap({ Int($0) }),
        let size = fields.text("size").flatMap({ Int($0) }), let name = fields.text("name"), (0...200).contains(place)
      else { throw PageRefusal.notFound }
      let id = try await door.citizens.beginUpload(
        named: String(name.prefix(200)), size: size, for: form, place: place, of: own.account, at: own.now)
      return "\(id) \(try await door.citizens.upload(id, of: own.account).received)"
    }
  }

  private func tell(_ request: Request, _ own: OwnVisit) async throws -> Response {
    try await spoken { String(try await door.citizens.upload(try request.upload(in: own), of: own.account).received) }
  }

  /// The page's token comes in a header: the body is the piece itself.
  private func append(_ request: Request, _ own: OwnVisit) async throws -> Response {
    try await spoken {
      guard own.token.matches(request.headers[.pageToken]) else { throw FormRefusal.foreign }
      guard let offset = try request.queryForm().text("tu").flatMap({ Int($0) }), offset >= 0 else {
        throw PageRefusal.notFound
      }
      let id = try request.upload(in: own)
      let piece = try await request.piece()
      return String(try await door.citizens.append(piece, at: offset, to: id, of: own.account, at: own.now).received)
    }
  }

  /// Refusals in plain text; where to go on, as a number.
  private func spoken(_ work: () async throws -> String) async throws -> Response {
    do {
      return UploadRoutes.text(try await work(), .ok)
    } catch CitizenRefusal.uploadElsewhere(let offset) {
      return UploadRoutes.text(String(offset), .conflict)
    } catch {
      guard let refusal = CitizenSentence(error) else { throw error }
      return UploadRoutes.text(refusal.sentence, refusal.status == .conflict ? .unprocessableContent : refusal.status)
    }
  }

  private static func text(_ text: String, _ status: HTTPResponse.Status) -> Response {
    Response(
      status: status, headers: [.contentType: "text/plain; charset=utf-8", .cacheControl: "no-store"],
      body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
  }
}

extension Request {
  fileprivate func upload(in own: OwnVisit) throws -> CitizenUpload.ID {
    guard let id = CitizenUpload.ID(try part("upload", in: own.visit)) else { throw CitizenRefusal.unknownUpload }
    return id
  }

  /// Which form the query says the file is for.
  fileprivate func citizenForm() throws -> CitizenForm? {
    let query = try queryForm()
    if let dossier = query.text("ho-so").flatMap({ Dossier.ID($0) }) { return .dossier(dossier) }
    guard let procedure = query.text("thu-tuc").flatMap({ Procedure.ID($0) }),
      let unit = query.text("don-vi").flatMap({ Agency.ID($0) })
    else { return nil }
    return .application(procedure, unit: unit)
  }

  /// The body, at most one piece.
  fileprivate func piece() async throws -> [UInt8] {
    var piece: [UInt8] = []
    for try await buffer in body {
      guard piece.count + buffer.readableBytes <= UploadAllowance.pieceSize else { throw CitizenRefusal.uploadTooLarge }
      piece.append(contentsOf: buffer.readableBytesView)
    }
    return piece
  }
}

extension HTTPField.Name {
  static let pageToken = HTTPField.Name("X-Congvu-Token")!
}

extension CitizenDoor {
  /// Reads a form of the citizen's that may bring files.
  func form(of request: Request, in own: OwnVisit) async throws -> SubmittedForm {
    let rule = UploadRule(
      folder: citizens.dossiers.uploadFolder, fileLimit: UploadAllowance.fileSize,
      totalLimit: UploadAllowance.totalSize)
    return try await request.form(in: own.visit.context, files: rule)
  }

  /// Keeps the files that came with a form, each checked; those in order stay even when another is not.
  func keepFiles(of form: SubmittedForm, for kind: CitizenForm, of own: OwnVisit) async throws {
    for dropped in form.texts(UploadField.dropName).compactMap({ CitizenUpload.ID($0) }) {
      try await citizens.dropUpload(dropped, of: own.account)
    }
    var problems = FormProblems()
    for place in 0..<CitizenDoor.mostComponents {
      let name = UploadField.name(of: place)
      guard let file = form.file(name) else { continue }
      do {
        try await citizens.upload(
          fileAt: file.path, named: file.fileName, size: file.byteCount, for: kind, place: place, of: own.account,
          at: own.now)
      } catch {
        guard let refusal = CitizenSentence(error), refusal.status != .notFound else { throw error }
        problems.add(name, refusal.sentence)
      }
    }
    if !problems.isEmpty { throw problems }
  }

  private static let mostComponents = 100
}
