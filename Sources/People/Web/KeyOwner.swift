import WebShell

/// Whose keys a page is about: a person's, or an agency's; the acts are the same.
struct KeyOwner {
  let holder: KeyHolder
  let place: FormPlace
  let keys: Set<HeldKey.ID>

  init(_ dossier: PersonDossier) {
    (holder, place) = (.person(dossier.person.id), .person(dossier.person))
    keys = Set(dossier.keys.map(\.state.key.id))
  }

  init(_ dossier: AgencyDossier) {
    (holder, place) = (.agency(dossier.agency.id), .agency(dossier.agency))
    keys = Set(dossier.keys.map(\.state.key.id))
  }
}
