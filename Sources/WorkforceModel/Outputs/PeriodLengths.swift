// SPDX-License-Identifier: GPL-3.0-or-later

/// How many observed days each week and month has.
///
/// The horizon begins and ends on any day, so that its first and last periods are often cut. What a
/// cut month shows cannot be set beside a whole one's.
public struct PeriodLengths: Sendable {
  /// Observed days of each week.
  public let weeks: [Int]
  /// Observed days of each month.
  public let months: [Int]
  /// Observed days of the horizon.
  public let horizon: Int
  private let wholeMonths: [Bool]
  /// Observed days of each calendar year of the horizon.
  public let years: [Int]
  /// The calendar year of the first observed day of each week and month.
  private let yearOfWeek: [Int]
  private let yearOfMonth: [Int]

  /// Days of each month of the year; a February of 28 days is whole in leap years too.
  private static let fewestDays = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

  /// Counts the days of a model's periods.
  public init(_ parameters: ModelParameters) {
    let observed = parameters.days.dropFirst(parameters.warmUpDays)
    var weeks = [Int](repeating: 0, count: (observed.last?.week ?? -1) + 1)
    var months = [Int](repeating: 0, count: (observed.last?.month ?? -1) + 1)
    var whole = [Bool](repeating: false, count: months.count)
    var years = [Int](repeating: 0, count: (observed.last?.year ?? -1) + 1)
    var yearOfWeek = weeks
    var yearOfMonth = months
    for day in observed.reversed() {
      years[day.year] += 1
      yearOfWeek[day.week] = day.year
      yearOfMonth[day.month] = day.year
    }
    (self.years, self.yearOfWeek, self.yearOfMonth) = (years, yearOfWeek, yearOfMonth)
    for day in observed {
      weeks[day.week] += 1
      months[day.month] += 1
      whole[day.month] = months[day.month] >= Self.fewestDays[day.monthOfYear - 1]
    }
    self.weeks = weeks
    self.months = months
    horizon = observed.count
    wholeMonths = whole
  }

  /// Observed days of a period.
  public func days(_ grain: ResponseLayout.Grain, _ period: Int) -> Int {
    switch grain {
    case .day: 1
    case .week: weeks[period]
    case .month: months[period]
    case .horizon: horizon
    }
  }

  /// The calendar year in which a week or month begins, from 0 for the first of the horizon.
  public func year(_ grain: ResponseLayout.Grain, _ period: Int) -> Int {
    switch grain {
    case .week: yearOfWeek[period]
    case .month: yearOfMonth[period]
    case .day, .horizon: 0
    }
  }

  /// Whether a week has seven days, or a month all of its days.
  public func isWhole(_ grain: ResponseLayout.Grain, _ period: Int) -> Bool {
    switch grain {
    case .day, .horizon: true
    case .week: weeks[period] == 7
    case .month: wholeMonths[period]
    }
  }

  /// The whole periods; where none is whole, those with an observed day.
  public func comparable(_ grain: ResponseLayout.Grain, count: Int) -> [Int] {
    let whole = (0..<count).filter { isWhole(grain, $0) }
    return whole.isEmpty ? (0..<count).filter { days(grain, $0) > 0 } : whole
  }
}
