// SPDX-License-Identifier: GPL-3.0-or-later

/// Days that a person works, by contract and by shift pattern.
extension SectorTables {
  /// Days of a person's week over those of a full one: what part-timers have of entitlements in days.
  func partOfFullWeek(_ person: Int) -> Double {
    staffGroups[people[person].staffGroup].daysPerWeek / 5
  }

  /// Whether a shift pattern has hours on a day of the horizon.
  func works(_ pattern: Int, day: Int) -> Bool {
    days[day].isWorkingDay && shifts.contracted(pattern, days[day].rosterDay) > 0
  }

  /// Working days a year within a person's shifts, at the rate of the days on which the post exists.
  ///
  /// - Complexity: O(days)
  func workingDaysPerYear(_ person: Int) -> Double {
    let pattern = people[person].pattern
    var count = 0
    var span = 0
    for day in 0..<days.count where status(of: person, on: day) != .outside {
      span += 1
      if works(pattern, day: day) { count += 1 }
    }
    return Double(count) * 365.25 / Double(max(span, 1))
  }
}
