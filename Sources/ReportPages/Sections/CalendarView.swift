// SPDX-License-Identifier: GPL-3.0-or-later
internal import Reporting
internal import ScenarioFormat
internal import Scenarios
internal import Wording
internal import WorkforceModel

/// The days of the horizon as calendars of months: cover, load and risk, with the sessions.
struct CalendarView {
  struct Year {
    let year: String
    let months: [Month]
  }
  struct Month {
    let name: String
    let monthRisk: String?
    let weekdays: [Weekday]
    let weeks: [Week]
  }
  struct Weekday {
    let name: String
    let short: String
  }
  struct Week {
    let days: [Day]
  }
  /// A day; one outside the month or the horizon has nothing told.
  struct Day {
    var told: String?
    var css = ""
    var date = ""
    var number = ""
    var dayCover: String?
    var dayRisk: String?
    var dayMark: String?
  }
  struct Key {
    let level: Int
    let text: String
  }

  let years: [Year]
  let hasRisk: Bool
  let loadKey: [Key]
  let riskKey: [Key]
  let table: FigureTable

  /// Occupancies and shares of people at high risk at which a day's mark changes.
  private static let loadLevels = [0.7, 0.85, 0.95]
  private static let riskLevels = [0.1, 0.2, 0.3]

  /// The calendar; nil for a run without days.
  init?(_ source: ReportSource) {
    guard !source.run.days.isEmpty else { return nil }
    let days = CalendarDays(source)
    hasRisk = days.position(.shareHigh) != nil
    loadKey = Self.key(Self.loadLevels, source)
    riskKey = Self.key(Self.riskLevels, source)
    let weekdays = (1...7).map { number in
      let name = source.language.weekday(number)
      return Weekday(name: name, short: String(name.prefix(2)))
    }
    let byMonth = Self.runs(source.run.days) { $0.date.year * 12 + $0.date.month }
    let months = byMonth.map { month in
      (
        year: month[0].date.year,
        view: Month(
          name: source.language.month(month[0].date.month).capitalisedFirst + " "
            + String(month[0].date.year),
          monthRisk: days.risk(of: month), weekdays: weekdays,
          weeks: Self.weeks(month, days))
      )
    }
    years = Self.runs(months) { $0.year }.map { year in
      Year(year: String(year[0].year), months: year.map(\.view))
    }
    table = days.table
  }

  /// The parts of an array in which a key does not change.
  private static func runs<Element>(
    _ elements: [Element], _ key: (Element) -> Int
  ) -> [[Element]] {
    var runs: [[Element]] = []
    for element in elements {
      if let last = runs.last?.last, key(last) == key(element) {
        runs[runs.count - 1].append(element)
      } else {
        runs.append([element])
      }
    }
    return runs
  }

  private static func weeks(_ month: [StoredDay], _ days: CalendarDays) -> [Week] {
    runs(month) { ($0.date.dayNumber + 3) / 7 }.map { week in
      let before = week[0].date.weekday - 1
      let after = 7 - before - week.count
      return Week(
        days: Array(repeating: Day(), count: before) + week.map { day($0, days) }
          + Array(repeating: Day(), count: after))
    }
  }

  private static func day(_ day: StoredDay, _ days: CalendarDays) -> Day {
    var view = Day(
      told: days.told(day), date: day.date.description, number: String(day.date.day))
    var classes: [String] = []
    let occupancy = days.value(.occupancy, day)
    if day.isOpen, occupancy.isFinite {
      let cover = days.value(.deskCover, day)
      if cover.isFinite { view.dayCover = days.source.language.decimal(cover, places: 0) }
      let risk = days.value(.shareHigh, day)
      if risk.isFinite { view.dayRisk = days.source.language.percent(risk) }
      classes = [
        "l\(level(occupancy, loadLevels))", "r\(risk.isFinite ? level(risk, riskLevels) : 0)",
      ]
    } else {
      classes = ["off"]
    }
    if let mark = days.mark(day) {
      view.dayMark = mark
      classes.append("has")
    }
    view.css = classes.joined(separator: " ")
    return view
  }

  private static func level(_ value: Double, _ levels: [Double]) -> Int {
    levels.count { value >= $0 }
  }

  private static func key(_ levels: [Double], _ source: ReportSource) -> [Key] {
    let shares = levels.map { source.language.percent($0) }
    let middle = (1..<levels.count).map { position in
      source.say(
        ReportSentence.loadBetween, ["low": shares[position - 1], "high": shares[position]])
    }
    let texts =
      [source.say(ReportSentence.loadBelow, ["share": shares[0]])] + middle
      + [source.say(ReportSentence.loadAbove, ["share": shares[levels.count - 1]])]
    return texts.enumerated().map { Key(level: $0.offset, text: $0.element) }
  }
}
