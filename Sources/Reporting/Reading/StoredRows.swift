// SPDX-License-Identifier: GPL-3.0-or-later
package import Experiments
package import ScenarioFormat
internal import Scenarios
internal import WorkforceModel

// The rows of a run's files, each with the columns that write and read it.

/// A figure of a period.
struct ForecastRow {
  static let file = "forecast.csv"

  /// Position and description of the series in the layout.
  let series: Int
  let described: ResponseLayout.Series
  let grain: ResponseLayout.Grain
  let period: Int
  let start: String
  /// Days of the period: fewer where the horizon cuts it short.
  let days: Int
  var cell = Forecast.Cell.undefined

  /// A row for each series, week, month and the horizon, without their figures.
  static func all(_ layout: ResponseLayout, _ periods: ForecastPeriods) -> [ForecastRow] {
    let places = [ResponseLayout.Grain.week, .month, .horizon].flatMap { grain in
      (0..<periods.count(grain)).map {
        (grain, $0, periods.start(grain, $0).description, periods.lengths.days(grain, $0))
      }
    }
    return layout.series.enumerated().flatMap { position, series in
      places.map { grain, period, start, days in
        ForecastRow(
          series: position, described: series, grain: grain, period: period, start: start,
          days: days)
      }
    }
  }

  static func columns(_ scenario: String) -> [Column<ForecastRow>] {
    [
      .text("scenario") { _ in scenario }, .key("metric") { $0.described.metric.rawValue },
      .key("scope") { $0.described.scopeName }, .text("unit") { $0.described.metric.unit.rawValue },
      .key("period") { $0.grain.rawValue }, .key("start") { $0.start }, .count("days") { $0.days },
      .number("mean", \.cell.mean), .number("half_width", \.cell.halfWidth),
      .number("low") { $0.cell.ends(of: $0.described.metric).low },
      .number("high") { $0.cell.ends(of: $0.described.metric).high },
      .number("future_mean", \.cell.futureMean),
      .number("future_half_width", \.cell.futureHalfWidth),
      .number("p05", \.cell.p05), .number("p25", \.cell.p25), .number("p50", \.cell.p50),
      .number("p75", \.cell.p75), .number("p95", \.cell.p95),
      .count("replications", \.cell.replications),
    ]
  }
}

extension Forecast.Cell {
  static let undefined = Forecast.Cell(
    mean: .nan, halfWidth: .nan, futureMean: .nan, futureHalfWidth: .nan, p05: .nan, p25: .nan,
    p50: .nan, p75: .nan, p95: .nan,
    replications: 0)

  /// The cell with as many digits as the files give it.
  var asWritten: Forecast.Cell {
    Forecast.Cell(
      mean: mean.asWritten, halfWidth: halfWidth.asWritten, futureMean: futureMean.asWritten,
      futureHalfWidth: futureHalfWidth.asWritten, p05: p05.asWritten, p25: p25.asWritten,
      p50: p50.asWritten, p75: p75.asWritten, p95: p95.asWritten, replications: replications)
  }

  /// What the file of days keeps of a cell.
  var ofDay: Forecast.Cell {
    var cell = Self.undefined
    (cell.mean, cell.p05, cell.p95) = (mean.asWritten, p05.asWritten, p95.asWritten)
    return cell
  }
}

/// A day of the calendar.
package struct StoredDay: Sendable {
  static let file = "calendar.csv"

  package let date: CivilDate
  /// Whether the desks receive the public.
  package var isOpen = false
  package var isWorkingDay = false
  package var sessions: [Session] = []
  /// A cell for each daily metric of the layout.
  package var cells: [Forecast.Cell]

  /// A session by its component and its number, from 1.
  package struct Session: Hashable, Sendable {
    package var component: String
    package var number: Int

    package init(component: String, number: Int) {
      self.component = component
      self.number = number
    }

    /// A session by its name in the file: `training/2`.
    fileprivate init?(_ name: Substring) {
      guard let slash = name.lastIndex(of: "/"), let number = Int(name[name.index(after: slash)...])
      else { return nil }
      self.init(component: String(name[..<slash]), number: number)
    }

    fileprivate var name: String { component + "/" + String(number) }
  }

  static func columns(_ scenario: String, _ metrics: [Metric]) -> [Column<StoredDay>] {
    let weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
    let head: [Column<StoredDay>] = [
      .text("scenario") { _ in scenario }, .key("date") { $0.date.description },
      .text("weekday") { weekdays[$0.date.weekday - 1] },
      .flag("desks", \.isOpen, "open", "closed"), .flag("staff", \.isWorkingDay, "working", "off"),
      .value(
        "sessions", \.sessions, { $0.map(\.name).joined(separator: " ") },
        { $0.split(separator: " ").compactMap { Session($0) } }),
    ]
    return head
      + metrics.enumerated().flatMap { place, metric -> [Column<StoredDay>] in
        [
          .number(metric.rawValue, \.cells[place].mean),
          .number(metric.rawValue + "-p05", \.cells[place].p05),
          .number(metric.rawValue + "-p95", \.cells[place].p95),
        ]
      }
  }
}

/// How likely a post attends a session to which it is invited.
package struct StoredAttendance: Sendable {
  static let file = "attendance.csv"

  package var post = ""
  package var group = ""
  package var session = StoredDay.Session(component: "", number: 0)
  /// Kind of the component, and the day.
  var kind = ""
  var date = ""
  package var attends = Double.nan

  static func columns(_ scenario: String) -> [Column<StoredAttendance>] {
    [
      .text("scenario") { _ in scenario }, .text("post", \.post), .text("group", \.group),
      .text("component", \.session.component), .text("kind", \.kind),
      .count("session", \.session.number), .text("date", \.date), .number("attends", \.attends),
      .number("misses") { 1 - $0.attends },
    ]
  }
}
