// SPDX-License-Identifier: GPL-3.0-or-later
internal import Experiments
internal import Reporting
internal import Scenarios
internal import Wording
internal import WorkforceModel

/// What the report says of the desks and of the hours over the whole period.
struct CapacitySection {
  let source: ReportSource

  init(_ source: ReportSource) { self.source = source }

  var sentences: [String] {
    CapacityText(
      source.run.summary, scenario: source.run.scenario, language: source.language
    ).sentences
  }

  private static let main: [Metric] = [
    .contacts, .contactsServed, .repeatContacts, .waitMean, .waitP90, .waitWithinTarget,
    .abandoned, .refused, .hoursDemanded, .hoursContracted, .hoursStaffed, .hoursOvertime,
    .occupancy, .headroom, .backlog, .overdue, .casesInTerm, .casesOverdue,
    .caseload, .headcount, .exits, .hires, .hostileContacts,
    .deskCover,
  ]

  /// The sector's main figures over the whole period.
  var figures: FigureTable {
    let forecast = source.run.forecast
    return FigureTable(
      caption: source.say(ReportLabel.figuresTitle),
      columns: [ReportLabel.figure, .mean, .error, .p05, .p50, .p95].map { source.say($0) },
      rows: Self.main.compactMap { metric in
        // What never happens is not told.
        guard let cell = forecast.cell(metric), cell.mean.isFinite, cell.mean != 0 || cell.p95 != 0
        else { return nil }
        let unit = metric.unit
        return FigureTable.Row(
          head: source.axisTitle(metric).capitalisedFirst, start: metric.rawValue,
          cells: [source.figure(cell.mean, unit), source.error(cell.halfWidth, unit)]
            + [cell.p05, cell.p50, cell.p95].map { source.figure($0, unit) })
      }, metric: "*", scope: "sector")
  }

  private static let ofServices: [Metric] = [
    .contacts, .waitMean, .waitP90, .waitWithinTarget, .abandoned, .backlog,
  ]

  /// Means of the services; nil where there is only one.
  var services: FigureTable? {
    let services = source.run.scenario.parameters.services
    let forecast = source.run.forecast
    guard services.count > 1 else { return nil }
    let metrics = Self.ofServices.filter {
      (forecast.cell($0)?.mean ?? .nan).isFinite
    }
    return FigureTable(
      caption: source.say(ReportLabel.servicesTitle),
      columns: [source.say(ReportLabel.service)]
        + metrics.map { source.axisTitle($0).capitalisedFirst },
      rows: services.map { service in
        let scope = "service:" + service.id
        return FigureTable.Row(
          head: source.scope(scope), start: scope,
          cells: metrics.map {
            source.figure(forecast.cell($0, scope: scope)?.mean ?? .nan, $0.unit)
          })
      }, metric: metrics.map(\.rawValue).joined(separator: " "), scope: "services")
  }
}
