// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import ScenarioFormat

/// How many contacts a service is expected to get on a day (model page, "Demand").
struct ExpectedDemand {
  private let rate: ArrivalRate
  private let yearlyGrowth: Double
  private let population: Double
  /// Factors with mean 1 over the year.
  private let month: [Double]
  /// Factors with mean 1 over the weekdays with opening.
  private let weekday: [Double]
  /// How a day's contacts spread over its opening hours: once for all weekdays, or for each.
  let shapes: [[DayStep]]
  private let start: CivilDate
  private let periods: [ArrivalPeriodSection]
  /// The sum of the factors over the open days of each calendar month or year, for rates of these.
  private let weights: [Double]
  /// The part of those who want the service that comes here.
  private let share: Double

  init(_ service: ServiceSection, _ sector: StatedSector) {
    let arrivals = service.arrivals
    share = service.site?.share ?? 1
    rate = arrivals.rate
    yearlyGrowth = arrivals.growth
    population = sector.population ?? 0
    month = (arrivals.month ?? Array(repeating: 1, count: 12)).normalised()
    let stated = arrivals.weekday ?? Array(repeating: 1, count: 7)
    let open = sector.openingWeek(of: service).enumerated().filter { !$0.element.isEmpty }
      .map(\.offset)
    let mean = open.isEmpty ? 1 : open.reduce(0) { $0 + stated[$1] } / Double(open.count)
    weekday = stated.map { mean > 0 ? $0 / mean : 0 }
    if case .byHour(let rates) = arrivals.rate {
      shapes = [Self.whole(rates, isRate: true)]
    } else {
      shapes = (arrivals.hour.isEmpty ? [[]] : arrivals.hour).map { Self.whole($0, isRate: false) }
    }
    start = sector.horizon.start
    periods = arrivals.periods
    guard case .perPeriod(_, let period, _) = arrivals.rate else {
      weights = []
      return
    }
    let (month, weekday) = (month, weekday)
    weights = RatePeriod.spans(of: period, sector.horizon).map { span in
      span.reduce(0) { sum, date in
        sector.opening(of: service, on: date).isEmpty
          ? sum : sum + month[date.month - 1] * weekday[date.weekday - 1]
      }
    }
  }

  /// Contacts expected on a day, before day factor and shocks; 0 without opening.
  func contacts(day: Int, _ parameters: DayParameters, _ opening: [DayInterval]) -> Double {
    guard !opening.isEmpty else { return 0 }
    let base: Double
    switch rate {
    case .perDay(let contacts): base = contacts
    case .perResidentAndDay(let contacts): base = contacts * population
    case .perHour(let contacts):
      base = contacts * opening.reduce(0) { $0 + $1.length } / 60
    case .byHour:
      base = opening.reduce(0) { $0 + Self.integral(of: shapes[0], over: $1) } / 60
    case .perPeriod(let contacts, let period, let isPerResident):
      let weight = weights[period == .year ? parameters.year : parameters.month]
      base = weight > 0 ? contacts * (isPerResident ? population : 1) / weight : 0
    }
    let usual =
      base * share * Self.growth(yearlyGrowth, day: day) * month[parameters.monthOfYear - 1]
      * weekday[parameters.weekday - 1]
    if periods.isEmpty { return usual }
    let date = start.adding(days: day)
    return periods.reduce(usual) { $0 * $1.factor(on: date) }
  }

  /// Growth up to a day at a constant yearly rate.
  static func growth(_ rate: Double, day: Int) -> Double {
    pow(1 + rate, Double(day) / 365.25)
  }

  /// Steps that cover the whole day: before the first one, factors are 1 and rates 0.
  private static func whole(_ steps: [HourStep<Double>], isRate: Bool) -> [DayStep] {
    guard let first = steps.first else { return [DayStep(start: 0, value: 1)] }
    let before = first.start > 0 ? [DayStep(start: 0, value: isRate ? 0 : 1)] : []
    return before + steps.map(\.dayStep)
  }

  private static func integral(of steps: [DayStep], over interval: DayInterval) -> Double {
    steps.indices.reduce(0) { sum, position in
      let start = max(steps[position].start, interval.start)
      let next = position + 1 < steps.count ? steps[position + 1].start : 1440
      return sum + max(0, min(next, interval.end) - start) * steps[position].value
    }
  }
}

extension RatePeriod {
  /// The dates of the calendar months or years that a horizon touches, whole.
  fileprivate static func spans(of period: RatePeriod, _ horizon: HorizonSection) -> [[CivilDate]] {
    let last = horizon.end.adding(days: -1)
    let months =
      (horizon.start.year * 12 + horizon.start.month - 1)...(last.year * 12 + last.month - 1)
    let years = horizon.start.year...last.year
    let firsts: [(first: CivilDate?, months: Int)] =
      period == .year
      ? years.map { (CivilDate(year: $0, month: 1, day: 1), 12) }
      : months.map { (CivilDate(year: $0 / 12, month: $0 % 12 + 1, day: 1), 1) }
    return firsts.map { first, length in
      guard let first else { return [] }
      return (0..<first.days(to: first.adding(months: length))).map { first.adding(days: $0) }
    }
  }
}
