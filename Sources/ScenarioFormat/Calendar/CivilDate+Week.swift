// SPDX-License-Identifier: GPL-3.0-or-later

extension CivilDate {
  /// The day, or the Monday of a week such as `2027-W10` (ISO 8601: week 1 has the year's first Thursday); nil for
  /// anything else.
  package init?(weekOrDay text: String) {
    if let day = CivilDate(iso: text) {
      self = day
      return
    }
    guard let match = text.wholeMatch(of: /([0-9]{4})-?W([0-9]{1,2})/), let week = Int(match.2),
      let fourth = CivilDate(iso: match.1 + "-01-04")
    else { return nil }
    let first = fourth.adding(days: 1 - fourth.weekday)
    let monday = first.adding(days: 7 * (week - 1))
    // The Thursday of a week lies in its year.
    guard week >= 1, monday.adding(days: 3).year == fourth.year else { return nil }
    self = monday
  }
}
