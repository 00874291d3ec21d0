/// Ink of the page.
enum Ink {
  case black, red
}
