import PDFSigning
import SigningFixtures

extension Attack {
  /// Field locks (FieldMDP) and ways around them.
  static let locks: [Attack] = [
    lock("/Action /Include /Fields [(year)]", "the locked field filled", .broken(.forbiddenChanges)),
    lock("/Action /Include /Fields [(number)]", "another field filled", .kept),
    lock("/Action /Exclude /Fields [(year)]", "the open field filled", .kept),
    lock("/Action /Exclude /Fields [(number)]", "another field filled", .broken(.forbiddenChanges)),
    lock("/Action /All", "a field filled", .broken(.forbiddenChanges)),
    lock("/Action /Include", "a lock without names", .broken(.forbiddenChanges)),
    lock("/Action /Nonsense /Fields [(number)]", "a lock of an unknown kind", .broken(.forbiddenChanges)),
    lock("/Action /Include /Fields [<FEFF0079006500610072>]", "the name in UTF-16", .broken(.forbiddenChanges)),
    lock("/Action /Include /Fields [(number)] /P 1", "the lock's level is 1", .broken(.forbiddenChanges)),
    Attack(
      "lock: taken off the field later", .broken(.forbiddenChanges), because: "the signature repeats the lock",
      on: .locked("/Action /Include /Fields [(year)]")
    ) { draft in
      draft.set(Letter.agencyField("/V 16 0 R /AP << /N 17 0 R >>"), number: 11)
      fillYear(&draft)
    },
    Attack(
      "lock: the field renamed before it is filled", .broken(.forbiddenChanges),
      because: "a field's name may not change", on: .locked("/Action /Include /Fields [(year)]")
    ) { draft in
      let shown = draft.add(Letter.shown("2020"))
      draft.set(
        "<< \(Letter.widget) /FT /Tx /T (nam) /Rect [440 696 470 712] \(Letter.style) /V (2020) "
          + "/AP << /N \(shown) 0 R >> >>", number: 9)
    },
    Attack(
      "lock: only in the field's dictionary", .broken(.forbiddenChanges),
      because: "a signer who forgets to repeat the lock still signed it"
    ) { workshop in
      var signature = HostileSignature()
      signature.revision = {
        $0.set(Letter.leaderField("/V 16 0 R /Lock << /Type /SigFieldLock /Action /All >>"), number: 10)
      }
      var draft = RevisionDraft(after: signature.file(of: workshop.world))
      fillYear(&draft)
      return draft.finish()
    },
  ]

  private static func lock(_ lock: String, _ name: String, _ verdict: Verdict) -> Attack {
    Attack(
      "lock \(lock.split(separator: " ")[1]): \(name)", verdict, because: "as the lock says", on: .locked(lock),
      fillYear)
  }

  static func fillYear(_ draft: inout RevisionDraft) {
    let shown = draft.add(Letter.shown("2020"))
    draft.set(Letter.yearField("/V (2020) /AP << /N \(shown) 0 R >>"), number: 9)
  }
}
