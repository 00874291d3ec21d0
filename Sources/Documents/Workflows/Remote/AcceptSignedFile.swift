import BlockingWork
import Certificates
import Cryptography
import FileExamination
import Ledger
import People
import PDFSigning
import Storage
public import WorkTime

extension DocumentDesk {
  /// Takes the file that the Government CA's plug-in signed. What its page says of it counts for nothing: the file itself
  /// has to be the one that was given out with exactly the one signature that was asked for.
  ///
  /// - Returns: the ticket, for where to go on.
  /// - Throws: `TicketRefusal`; `DocumentRefusal`, `PeopleRefusal` when the document, the right or the key is not what it
  ///   was. Nothing is recorded then.
  public func accept(_ returned: [UInt8], onTicket secret: String, at now: Instant) async throws -> SigningTicket {
    try await take(SHA256Digest(of: returned), onTicket: secret, at: now) { admitted in
      guard let served = admitted.ticket.served else { throw TicketRefusal.noPlugIn }
      try await requireReadable(returned, at: now)
      let file = try await offload { [trust, files = records.files] in
        let exchange = FileExchange(
          served: try files.read(served), returned: returned, role: admitted.ticket.role,
          certificate: try files.read(admitted.key.certificate),
          fills: admitted.ticket.role == .agency ? admitted.document.issuingFills : [])
        return StampedFile(bytes: returned, examined: try exchange.check(trust: trust, at: now))
      }
      return (file, .valid)
    }
  }

  /// What others wrote is read in a process of its own first.
  private func requireReadable(_ returned: [UInt8], at now: Instant) async throws {
    do {
      _ = try await examiner.report(on: returned, trust: trust, at: now)
    } catch ExaminationRefusal.notPDF, ExaminationRefusal.damaged, ExaminationRefusal.encrypted {
      throw TicketRefusal.changedOtherwise
    } catch let refusal as ExaminationRefusal {
      throw DocumentRefusal(refusal)
    }
  }
}

/// A file as it was given out and as it came back.
private struct FileExchange {
  let served: [UInt8]
  let returned: [UInt8]
  let role: SignatureRole
  /// DER of the certificate that has to have signed.
  let certificate: [UInt8]
  /// What the reserved fields have to hold.
  let fills: [FieldFill]

  /// - Throws: `TicketRefusal` with the first thing that is wrong.
  func check(trust: TrustList, at now: Instant) throws -> ExaminedPDF {
    guard returned.count > served.count, returned.starts(with: served) else { throw TicketRefusal.notTheServedFile }
    let (before, examined) = try readable { () throws(PDFSigningRefusal) in
      (
        try PDFSignatures.examine(served, trust: trust, at: now).signatures.count,
        try PDFSignatures.examine(returned, trust: trust, at: now)
      )
    }
    guard examined.signatures.count == before + 1, let signature = examined.signatures.last,
      signature.kind == .signature, signature.revisionLength > served.count
    else { throw TicketRefusal.notSignedOnce }
    guard signature.signer?.der == certificate else { throw TicketRefusal.otherCertificate }
    guard fills.allSatisfy(examined.filledFields.contains) else { throw TicketRefusal.numberDiffers }
    let changed = try readable { () throws(PDFSigningRefusal) in
      try AppendedFields.names(in: returned, after: served.count, reserved: role.fieldName)
    }
    guard signature.coversWholeFile, changed == [signature.fieldName],
      !examined.signatures.contains(where: { $0.verdict == .invalid(.forbiddenChanges) })
    else { throw TicketRefusal.changedOtherwise }
    guard signature.verdict == .valid else { throw TicketRefusal.notValid }
    return examined
  }

  private func readable<Result>(_ read: () throws(PDFSigningRefusal) -> Result) throws(TicketRefusal) -> Result {
    do throws(PDFSigningRefusal) { return try read() } catch { throw .changedOtherwise }
  }
}
