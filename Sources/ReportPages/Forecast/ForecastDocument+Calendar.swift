// SPDX-License-Identifier: GPL-3.0-or-later
internal import Experiments
internal import Reporting
internal import ScenarioFormat
internal import Scenarios
internal import Wording
internal import WorkforceModel

extension ForecastDocument {
  /// Values of a daily figure at which a day's mark changes: steps over the range that open days show, but for
  /// the twentieth at either end, so that no year looks alike and no odd day decides.
  ///
  /// Whole percents, so that the key says where a colour begins.
  private func levels(_ metric: Metric) -> [Double] {
    let shares = run.days.filter(\.isOpen).map { value(metric, $0) }.filter(\.isFinite).sorted()
    guard shares.count > 1 else { return [] }
    let low = shares[shares.count / 20]
    let high = shares[shares.count - 1 - shares.count / 20]
    let steps = (1...3).map { ((low + (high - low) * Double($0) / 4) * 100).rounded() / 100 }
    return steps.reduce(into: []) { if $0.last != $1 { $0.append($1) } }
  }

  /// The days of the horizon as calendars of months: cover, load and risk, with the sessions; nil for a
  /// run without days.
  var calendar: Document.Section? {
    guard !run.days.isEmpty else { return nil }
    let weekdays = (1...7).map { number in
      let name = language.weekday(number)
      return CalendarView.Weekday(name: name, short: String(name.prefix(2)))
    }
    let worst = summary.worstWeek.flatMap { CivilDate(iso: $0.start) }
    let levels = (load: levels(.occupancy), risk: levels(.shareHigh))
    let months = Self.runs(run.days) { $0.date.year * 12 + $0.date.month }.map { days in
      let date = days[0].date
      return (
        year: date.year,
        view: CalendarView.Month(
          name: language.month(date.month).capitalisedFirst + " " + String(date.year),
          monthRisk: risk(of: days), weekdays: weekdays,
          weeks: weeks(days, levels, worst: worst))
      )
    }
    let view = CalendarView(
      years: Self.runs(months) { $0.year }.map { year in
        CalendarView.Year(year: String(year[0].year), months: year.map(\.view))
      }, hasWorstWeek: worst != nil, hasRisk: position(.shareHigh) != nil,
      loadKey: key(levels.load), riskKey: key(levels.risk), table: daysTable.view)
    return Document.Section("calendar", say(.calendarSection), [.calendar(view)])
  }

  // MARK: The view

  /// The parts of an array in which a key does not change.
  private static func runs<Element>(_ elements: [Element], _ key: (Element) -> Int) -> [[Element]] {
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

  /// Where the marks of occupancy and of risk change.
  private typealias Levels = (load: [Double], risk: [Double])

  private func weeks(_ month: [StoredDay], _ levels: Levels, worst: CivilDate?)
    -> [CalendarView.Week]
  {
    Self.runs(month) { $0.date.dayNumber - $0.date.weekday }.map { week in
      let before = week[0].date.weekday - 1
      func empty(_ count: Int) -> [CalendarView.Day] { Array(repeating: .init(), count: count) }
      let monday = week[0].date.dayNumber - before
      let isWorst = worst.map { $0.dayNumber - $0.weekday + 1 == monday } ?? false
      // The week may end in the next month, which shows the rest of it.
      let isFirst = isWorst && week.contains { $0.date == worst }
      return CalendarView.Week(
        days: empty(before) + week.map { view($0, levels) } + empty(7 - before - week.count),
        name: isFirst ? CalendarView.worstWeek : nil, isWorst: isWorst)
    }
  }

  private func view(_ day: StoredDay, _ levels: Levels) -> CalendarView.Day {
    var view = CalendarView.Day(
      text: text(day), date: day.date.description, number: String(day.date.day))
    var classes = ["off"]
    let occupancy = value(.occupancy, day)
    if day.isOpen, occupancy.isFinite {
      let (cover, risk) = (value(.deskCover, day), value(.shareHigh, day))
      if cover.isFinite { view.dayCover = decimal(cover, places: 0) }
      if risk.isFinite { view.dayRisk = percent(risk) }
      classes = [
        "l\(Self.level(occupancy, levels.load))",
        "r\(risk.isFinite ? Self.level(risk, levels.risk) : 0)",
      ]
    }
    if let mark = mark(day) {
      view.dayMark = mark
      classes.append("has")
    }
    view.css = classes.joined(separator: " ")
    return view
  }

  private static func level(_ value: Double, _ levels: [Double]) -> Int {
    levels.count { value >= $0 }
  }

  private func key(_ levels: [Double]) -> [CalendarView.Key] {
    guard !levels.isEmpty else { return [] }
    let shares = levels.map { percent($0) }
    let middle = zip(shares, shares.dropFirst()).map {
      line(.loadBetween, ["low": $0, "high": $1])
    }
    let texts =
      [line(.loadBelow, ["share": shares[0]])] + middle + [
        line(.loadAbove, ["share": shares[shares.count - 1]])
      ]
    return texts.enumerated().map { CalendarView.Key(level: $0.offset, text: $0.element) }
  }

  // MARK: Days

  /// Where a daily figure stands; nil when the run does not have it.
  private func position(_ metric: Metric) -> Int? {
    run.forecast.layout.dailyMetrics.firstIndex(of: metric)
  }

  private func value(_ metric: Metric, _ day: StoredDay) -> Double {
    position(metric).map { day.cells[$0].mean } ?? .nan
  }

  /// The letter of the day's sessions, training before meetings.
  private func mark(_ day: StoredDay) -> String? {
    let held = day.sessions.compactMap { session in
      parameters.programme.first { $0.id == session.component }?.kind
    }
    return held.isEmpty ? nil : say(held.contains(.training) ? .trainingLetter : .meetingLetter)
  }

  private func names(of sessions: [StoredDay.Session]) -> String {
    sessions.map(name).joined(separator: ", ")
  }

  private func text(_ day: StoredDay) -> String {
    let date = language.weekday(day.date.weekday) + " " + language.date(day.date)
    let (occupancy, risk) = (value(.occupancy, day), value(.shareHigh, day))
    var text: String
    if day.isOpen, occupancy.isFinite {
      text = line(
        .dayOpen,
        [
          "day": date, "cover": words.figure(value(.deskCover, day), .people),
          "occupancy": percent(occupancy), "wait": words.figure(value(.waitMean, day), .minutes),
        ])
    } else {
      text = line(.dayClosed, ["day": date])
    }
    if day.isOpen, risk.isFinite { text += line(.dayRisk, ["share": percent(risk)]) }
    if !day.sessions.isEmpty { text += line(.daySessions, ["list": names(of: day.sessions)]) }
    return text
  }

  /// The share at high risk over a month's days; nil where it is not forecast.
  private func risk(of month: [StoredDay]) -> String? {
    let shares = month.map { value(.shareHigh, $0) }.filter(\.isFinite)
    guard !shares.isEmpty else { return nil }
    return line(.monthRisk, ["share": percent(shares.reduce(0, +) / Double(shares.count))])
  }

  /// The days on which the desks are open or a session is held.
  private var daysTable: Table {
    let metrics: [(Metric, ReportLabel)] = [
      (.deskCover, .coverWord), (.occupancy, .occupancyWord), (.waitMean, .waitWord),
      (.shareHigh, .highRiskWord),
    ].filter { position($0.0) != nil }
    return Table(
      say(.calendarTable), [say(.weekday)] + metrics.map { say($0.1) } + [say(.sessionsWord)],
      run.days.filter { $0.isOpen || !$0.sessions.isEmpty }.map { day in
        Table.Row(
          language.weekday(day.date.weekday) + " " + language.date(day.date),
          start: day.date.description,
          metrics.map { words.figure(value($0.0, day), $0.0.unit) } + [names(of: day.sessions)])
      }, metric: metrics.map(\.0.rawValue).joined(separator: " "), scope: "calendar")
  }
}
