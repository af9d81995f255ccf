// SPDX-License-Identifier: GPL-3.0-or-later

/// Each person's chance of being absent otherwise on a day of their own shifts.
struct OtherAbsencePlan: BitwiseCopyable {
  let probability: Table<Double>

  /// Spreads the days of a year, in proportion to the days worked a week, over those days.
  ///
  /// - Parameter daysPerYear: Mean number of days a year for a five-day week.
  init(daysPerYear: Double, tables: borrowing SectorTables, store: TableStore) {
    var list: [Double] = []
    for person in 0..<tables.people.count {
      list.append(
        min(
          1,
          daysPerYear * tables.partOfFullWeek(person) / max(1, tables.workingDaysPerYear(person))))
    }
    probability = store.table(list)
  }
}
