// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

/// Each person's chance of being absent otherwise on a day of their own shifts, as a rate a day.
struct OtherAbsencePlan: BitwiseCopyable {
  /// `−ln(1 − p)` for the chance `p`; infinite where somebody is always away.
  let rate: Table<Double>

  /// Spreads the days of a year, in proportion to the days worked a week, over those days.
  ///
  /// - Parameter daysPerYear: Mean number of days a year for a five-day week.
  init(daysPerYear: Double, tables: borrowing SectorTables, store: TableStore) {
    var list: [Double] = []
    for person in 0..<tables.people.count {
      let days = daysPerYear * tables.partOfFullWeek(person)
      list.append(-log1p(-min(1, days / max(1, tables.workingDaysPerYear(person)))))
    }
    rate = store.table(list)
  }
}
