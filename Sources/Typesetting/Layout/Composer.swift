/// What every part of the layout shares while one document is set: the shaper and the count of structure elements.
final class Composer {
  let shaper = TextShaper()
  private var serial = 0

  func node(_ role: StructureNode.Role) -> StructureNode {
    serial += 1
    return StructureNode(role: role, serial: serial)
  }
}
