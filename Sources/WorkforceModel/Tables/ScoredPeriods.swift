// SPDX-License-Identifier: GPL-3.0-or-later

/// Which of its periods a day's risk scores stand for: its week, its month, the horizon.
///
/// A period is described by its Fridays, so that weekends do not look like recovery; where it has none, by
/// its last working day; and a horizon without either by its last day, so that no scenario goes without.
struct ScoredPeriods: BitwiseCopyable {
  private var bits: UInt8 = 0

  /// Whether the day's scores count for a period in progress.
  func contains(_ grain: ResponseLayout.Grain) -> Bool { bits & 1 << grain.place != 0 }

  private mutating func insert(_ grain: ResponseLayout.Grain) { bits |= 1 << grain.place }

  /// The scored periods of all days; none of days in the warm-up.
  static func all(_ parameters: ModelParameters) -> [ScoredPeriods] {
    let days = parameters.days
    var scored = [ScoredPeriods](repeating: ScoredPeriods(), count: days.count)
    let observed = Array(days.indices.dropFirst(parameters.warmUpDays))
    func choose(_ grain: ResponseLayout.Grain, from period: [Int]) {
      let fridays = period.filter { days[$0].weekday == 5 }
      let lastWorked = period.last { days[$0].isWorkingDay }
      let last = grain == .horizon ? period.last : nil
      let chosen = fridays.isEmpty ? [lastWorked ?? last].compactMap { $0 } : fridays
      for day in chosen { scored[day].insert(grain) }
    }
    for week in Dictionary(grouping: observed, by: { days[$0].week }).values {
      choose(.week, from: week)
    }
    for month in Dictionary(grouping: observed, by: { days[$0].month }).values {
      choose(.month, from: month)
    }
    choose(.horizon, from: observed)
    return scored
  }
}
