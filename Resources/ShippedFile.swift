/// The files of this folder that the program carries inside itself.
public enum ShippedFile {
  /// The style sheet of every page, CSS in UTF-8.
  public static let stylesheet: [UInt8] = PackageResources.congvu_css
  /// The script that improves pages, JavaScript in UTF-8.
  public static let script: [UInt8] = PackageResources.congvu_js
  /// The style sheet of the citizen's pages, CSS in UTF-8.
  public static let citizenStylesheet: [UInt8] = PackageResources.nguoi_dan_css
  /// The script that improves the citizen's forms, JavaScript in UTF-8.
  public static let citizenScript: [UInt8] = PackageResources.nguoi_dan_js
  /// Public holidays and worked Saturdays, CSV in UTF-8.
  public static let holidays: [UInt8] = PackageResources.holidays_csv
  /// The catalogue of commune procedures, CSV in UTF-8 in the columns of `Procedures`.
  public static let procedures: [UInt8] = PackageResources.procedures_csv
}
