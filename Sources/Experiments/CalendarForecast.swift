// SPDX-License-Identifier: GPL-3.0-or-later
package import WorkforceModel

/// The days of the horizon, each with its sessions and what is to be expected of it.
package struct CalendarForecast: Sendable {
  package struct Day: Sendable {
    package let day: Int
    /// Whether the desks receive the public.
    package let isOpen: Bool
    /// Whether staff work.
    package let isWorkingDay: Bool
    /// Positions, in the order of the programme, of the sessions held on this day.
    package let sessions: [Int]
    package let cells: [Forecast.Cell]
  }

  /// The metrics of a day's cells, for the sector.
  package let metrics: [Metric]
  /// All days of the horizon; empty when the scenario records no periods.
  package let days: [Day]

  package init(_ forecast: Forecast, parameters: ModelParameters) {
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
