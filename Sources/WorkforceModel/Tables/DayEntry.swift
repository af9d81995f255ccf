// SPDX-License-Identifier: GPL-3.0-or-later

/// A day of the horizon.
struct DayEntry: BitwiseCopyable {
  var weekday: Int
  /// Its day in the tables of shifts.
  var rosterDay: Int
  /// Overtime allowed a person and week, in minutes.
  var overtimeCap: Double
  var week: Int
  var month: Int
  var monthOfYear: Int
  var year: Int
  var isWorkingDay: Bool
  var isObserved: Bool
  var endsWeek: Bool
  var endsMonth: Bool
  /// The day's month counts for shares of months (`PeriodLengths.comparable`).
  var isInComparableMonth: Bool
  /// Periods for which the day's risk scores are reported.
  var scored = ScoredPeriods()
}

/// The opening hours of a day: those of the office, or those of services that have others.
struct OpeningDay: BitwiseCopyable {
  var openings: TableRange
  /// This day or the first later one with desks open; -1 when there is none.
  var nextOpenDay: Int
  /// The desks stay open over midnight, from the day before or into the next.
  var continuesFromYesterday: Bool
  var continuesTomorrow: Bool
}
