// SPDX-License-Identifier: GPL-3.0-or-later
public import WorkforceModel

/// The days of the horizon, each with its sessions and what is to be expected of it.
public struct CalendarForecast: Sendable {
  /// One day.
  public struct Day: Sendable {
    /// Position in the horizon, from 0.
    public let day: Int
    /// Whether the desks receive the public.
    public let isOpen: Bool
    /// Whether staff work.
    public let isWorkingDay: Bool
    /// Positions, in the order of the programme, of the sessions held on this day.
    public let sessions: [Int]
    /// A cell for each of the calendar's metrics.
    public let cells: [Forecast.Cell]
  }

  /// The metrics of a day's cells, for the sector.
  public let metrics: [Metric]
  /// All days of the horizon; empty when the scenario records no periods.
  public let days: [Day]

  /// Takes the days out of a forecast.
  public init(_ forecast: Forecast, parameters: ModelParameters) {
    let layout = forecast.layout
    metrics = layout.dailyMetrics
    var held: [Int: [Int]] = [:]
    for (position, session) in parameters.programme.flatMap(\.sessions).enumerated() {
      held[session.day, default: []].append(position)
    }
    days = (0..<layout.dayCount).map { day in
      Day(
        day: day, isOpen: !parameters.days[day].opening.isEmpty,
        isWorkingDay: parameters.days[day].isWorkingDay, sessions: held[day] ?? [],
        cells: layout.dailyMetrics.indices.map {
          forecast.cells[layout.dailyIndex(metric: $0, day: day)]
        })
    }
  }
}
