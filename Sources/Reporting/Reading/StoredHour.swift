// SPDX-License-Identifier: GPL-3.0-or-later
package import Experiments
internal import Scenarios
internal import WorkforceModel

/// A figure of an hour of the week.
package struct StoredHour: Sendable {
  static let file = "hours.csv"

  package let kind: HourForecast.Kind
  /// `sector`, `service:registry`.
  package let scope: String
  /// Hours since the start of Monday.
  package let hour: Int
  /// Days of the horizon with the desks open in this hour.
  package let days: Int
  package var cell = Forecast.Cell.undefined
  /// Of waits, what half and nine in ten citizens of all futures do not exceed.
  package var callersP50 = Double.nan
  package var callersP90 = Double.nan

  /// 1 Monday … 7 Sunday.
  package var weekday: Int { hour / 24 + 1 }
  /// Minutes from midnight at which the hour begins.
  package var start: Double { Double(hour % 24 * 60) }

  /// A row for each figure, without its values.
  static func all(_ parameters: ModelParameters) -> [StoredHour] {
    let layout = HourLayout(parameters)
    guard parameters.recordsPeriods else { return [] }
    return HourForecast.figures(layout, parameters).map { figure in
      StoredHour(
        kind: figure.kind,
        scope: figure.service.map { parameters.serviceScopes[$0].name } ?? "sector",
        hour: layout.hours[figure.hour], days: layout.days[figure.hour])
    }
  }

  static func columns(_ scenario: String) -> [Column<StoredHour>] {
    let weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
    return [
      .text("scenario") { _ in scenario }, .key("metric") { $0.kind.rawValue },
      .key("scope") { $0.scope }, .text("unit") { $0.kind.unit.rawValue },
      .key("weekday") { weekdays[$0.weekday - 1] }, .key("hour") { String($0.hour % 24) },
      .count("days") { $0.days }, .number("mean", \.cell.mean),
      .number("half_width", \.cell.halfWidth), .number("p05", \.cell.p05),
      .number("p25", \.cell.p25), .number("p50", \.cell.p50), .number("p75", \.cell.p75),
      .number("p95", \.cell.p95), .number("callers_p50", \.callersP50),
      .number("callers_p90", \.callersP90), .count("replications", \.cell.replications),
    ]
  }

  /// With as many digits as the file gives it.
  var asWritten: StoredHour {
    var row = self
    row.cell = cell.asWritten
    (row.callersP50, row.callersP90) = (callersP50.asWritten, callersP90.asWritten)
    return row
  }
}

extension RunReport {
  /// The figures by hour; none where the desks never open.
  var hours: [StoredHour] {
    guard let hours = result.hours else { return [] }
    return StoredHour.all(scenario.parameters).enumerated().map { place, row in
      var row = row
      row.cell = hours.cells[place]
      (row.callersP50, row.callersP90) = hours.callers[place]
      return row
    }
  }
}
