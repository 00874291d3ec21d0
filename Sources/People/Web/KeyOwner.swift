import WebShell

/// Whose key a page is about: a person's, or an agency's; the acts are the same.
struct KeyOwner {
  let holder: KeyHolder
  let place: FormPlace

  init(_ person: Person) { (holder, place) = (.person(person.id), .person(person)) }

  init(_ agency: Agency) { (holder, place) = (.agency(agency.id), .agency(agency)) }
}
