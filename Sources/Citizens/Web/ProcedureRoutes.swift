import Foundation
import Hummingbird
import Markup
import People
import Procedures
import WebShell
import WorkTime

/// Thủ tục hành chính, for anybody.
struct ProcedureRoutes: Sendable {
  let door: CitizenDoor

  func add(to router: some RouterMethods<DoorContext>) {
    router.get("/dich-vu-cong", use: door.open(showUnits))
    router.get("/dich-vu-cong/:unit", use: door.open(showCatalogue))
    router.get("/dich-vu-cong/:unit/:code", use: door.open(showProcedure))
  }

  /// The commune that was chosen last, or all of them.
  private func showUnits(_ request: Request, _ visit: CitizenVisit) async throws -> Response {
    let units = try await door.citizens.units(on: visit.now.vietnamDate)
    let wantsOther = try request.queryForm().text("chon") != nil
    let last = door.cookies.unit(of: request)
    let chosen = wantsOther && units.count > 1 ? nil : units.first { $0.code == last || units.count == 1 }
    if let chosen { return Redirect(to: CitizensURL.unit(chosen)).response }
    return visit.page(UnitsPage.title, .procedures, UnitsPage(units: units).html).response
  }

  private func showCatalogue(_ request: Request, _ visit: CitizenVisit) async throws -> Response {
    let query = try request.queryForm()
    let words = String((query.text("tim") ?? "").prefix(100))
    let situation = query.text("su-kien").flatMap { LifeSituation(rawValue: $0) }
    let catalogue = try await door.citizens.catalogue(
      of: try request.part("unit", in: visit), situation: situation, words: words, on: visit.now.vietnamDate)
    let page = CataloguePage(catalogue: catalogue, situation: situation, words: words)
    var response = visit.page(page.title, .procedures, page.html).response
    door.cookies.remember(unit: catalogue.unit.code, on: &response)
    return response
  }

  private func showProcedure(_ request: Request, _ visit: CitizenVisit) async throws -> HTMLResponse {
    let found = try await door.procedure(of: request, in: visit)
    let page = ProcedurePage(found: found)
    return visit.page(found.procedure.name, .procedures, page.html)
  }
}

extension CitizenDoor {
  /// The procedure that the address names, at the unit that it names.
  func procedure(of request: Request, in visit: CitizenVisit) async throws -> PublicProcedure {
    guard let code = ProcedureCode(try request.part("code", in: visit)),
      let found = try await citizens.procedure(code, at: try request.part("unit", in: visit), now: visit.now)
    else { throw PageRefusal.notFound }
    return found
  }
}

extension Request {
  /// A part of the address.
  ///
  /// - Throws: `PageRefusal.notFound`.
  func part(_ name: String, in visit: CitizenVisit) throws -> String {
    guard let text = visit.context.parameters.get(name)?.removingPercentEncoding else { throw PageRefusal.notFound }
    return text
  }
}
