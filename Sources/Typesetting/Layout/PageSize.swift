/// Khổ giấy: a sheet's outer size, points.
struct PageSize: Hashable {
  var width: Double
  var height: Double

  static let a4 = PageSize(width: PageGeometry.width, height: PageGeometry.height)
}
