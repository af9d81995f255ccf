// SPDX-License-Identifier: GPL-3.0-or-later
internal import Experiments
internal import Reporting
internal import ScenarioFormat
internal import Scenarios
internal import Wording
internal import WorkforceModel

/// What is told of each day: in words for the calendar, in figures for its table.
struct CalendarDays {
  let source: ReportSource
  private let training: TrainingSection
  private let kinds: [String: ProgrammeKind]
  private let positions: [Metric: Int]

  init(_ source: ReportSource) {
    self.source = source
    training = TrainingSection(source)
    kinds = Dictionary(
      source.run.scenario.parameters.programme.map { ($0.id, $0.kind) },
      uniquingKeysWith: { first, _ in first })
    positions = Dictionary(
      uniqueKeysWithValues: source.run.forecast.layout.dailyMetrics.enumerated().map {
        ($0.element, $0.offset)
      })
  }

  /// Where a daily figure stands; nil when the run does not tell it.
  func position(_ metric: Metric) -> Int? { positions[metric] }

  /// The mean of a figure on a day; NaN where it is not defined.
  func value(_ metric: Metric, _ day: StoredDay) -> Double {
    positions[metric].map { day.cells[$0].mean } ?? .nan
  }

  /// The letter of the day's sessions, training before meetings.
  func mark(_ day: StoredDay) -> String? {
    let held = day.sessions.compactMap { kinds[$0.component] }
    if held.contains(.training) { return source.say(ReportLabel.trainingLetter) }
    return held.isEmpty ? nil : source.say(ReportLabel.meetingLetter)
  }

  private func names(of sessions: [StoredDay.Session]) -> String {
    sessions.map(training.name).joined(separator: ", ")
  }

  /// The day in a sentence.
  func told(_ day: StoredDay) -> String {
    let language = source.language
    let date = language.weekday(day.date.weekday) + " " + language.date(day.date)
    let occupancy = value(.occupancy, day)
    var text: String
    if day.isOpen, occupancy.isFinite {
      text = source.say(
        ReportSentence.dayOpen,
        [
          "day": date, "cover": source.figure(value(.deskCover, day), .people),
          "occupancy": language.percent(occupancy),
          "wait": source.figure(value(.waitMean, day), .minutes),
        ])
    } else {
      text = source.say(ReportSentence.dayClosed, ["day": date])
    }
    let risk = value(.shareHigh, day)
    if day.isOpen, risk.isFinite {
      text += source.say(ReportSentence.dayRisk, ["share": language.percent(risk)])
    }
    if !day.sessions.isEmpty {
      text += source.say(ReportSentence.daySessions, ["list": names(of: day.sessions)])
    }
    return text
  }

  /// The share at high risk over a month's days; nil where it is not told.
  func risk(of month: [StoredDay]) -> String? {
    let shares = month.map { value(.shareHigh, $0) }.filter(\.isFinite)
    guard !shares.isEmpty else { return nil }
    return source.say(
      ReportSentence.monthRisk,
      ["share": source.language.percent(shares.reduce(0, +) / Double(shares.count))])
  }

  /// The days on which the desks are open or a session is held.
  var table: FigureTable {
    let metrics: [(Metric, ReportLabel)] = [
      (.deskCover, .coverWord), (.occupancy, .occupancyWord), (.waitMean, .waitWord),
      (.shareHigh, .highRiskWord),
    ].filter { positions[$0.0] != nil }
    let days = source.run.days.filter { $0.isOpen || !$0.sessions.isEmpty }
    return FigureTable(
      caption: source.say(ReportLabel.calendarTable),
      columns: [source.say(ReportLabel.weekday)] + metrics.map { source.say($0.1) }
        + [source.say(ReportLabel.sessionsWord)],
      rows: days.map { day in
        FigureTable.Row(
          head: source.language.weekday(day.date.weekday) + " " + source.language.date(day.date),
          start: day.date.description,
          cells: metrics.map { source.figure(value($0.0, day), $0.0.unit) }
            + [names(of: day.sessions)])
      }, metric: metrics.map(\.0.rawValue).joined(separator: " "), scope: "calendar")
  }
}
