// SPDX-License-Identifier: GPL-3.0-or-later
public import Experiments
internal import Foundation
internal import OutputAnalysis
internal import ScenarioFormat
public import Scenarios
public import Wording
internal import WorkforceModel

/// Everything that is told of a search for training calendars.
public struct CalendarReport: Sendable {
  /// The result.
  public let ranking: CalendarRanking
  /// The scenario as text.
  public let scenarioText: String
  /// Values set from outside the scenario's file.
  public let overrides: [String]
  /// Number of replications that ran at once.
  public let jobs: Int

  /// The report of a ranking, with the scenario as run.
  public init(_ ranking: CalendarRanking, scenarioText: String, overrides: [String], jobs: Int) {
    self.ranking = ranking
    self.scenarioText = scenarioText
    self.overrides = overrides
    self.jobs = jobs
  }

  /// What is searched, by name: two searches of the same name are the same.
  public static func described(_ scenario: String, part: String) -> String {
    scenario + " | " + part
  }

  /// Calendars whose attendance is written: the first ones, the near-ties, the worst.
  package var listed: [CalendarOutcome] {
    var outcomes = Array(ranking.ranked.prefix(10))
    for outcome in ranking.nearTies + [ranking.worst].compactMap({ $0 })
    where !outcomes.contains(where: { $0.candidate == outcome.candidate }) {
      outcomes.append(outcome)
    }
    return outcomes
  }

  /// The sessions of a calendar for a calendar program.
  public func calendarFile(_ plan: CalendarPlan, _ language: Language) -> String {
    let space = ranking.space
    let name = ranking.scenario.displayNames.programme(space.part, language)
    let length = ranking.scenario.parameters.programme[space.position].sessions.first?.interval
      .length
    let groups = ranking.scenario.parameters.groups
    let events = plan.dates.enumerated().flatMap { place, dates in
      dates.enumerated().map { number, date in
        let group =
          plan.isApart
          ? ": " + ranking.scenario.displayNames.group(groups[space.groups[place]].id, language)
          : ""
        return CalendarFile.Event(
          date: date, start: plan.at, end: plan.at + (length ?? 60), summary: name + group,
          description: language.say(
            CalendarSentence.eventDescription,
            [
              "number": String(number + 1), "count": String(dates.count),
              "quota": language.percent(plan.quota),
            ]))
      }
    }
    return CalendarFile.text(
      events.sorted { ($0.date, $0.summary) < ($1.date, $1.summary) },
      name: ranking.scenario.name + " " + space.part)
  }

  /// Writes every file of the search; all but the manifest have the same bytes for any number of jobs.
  public func write(to folder: ResultsFolder) throws {
    try writeCalendars(to: folder.file("calendars.csv"))
    try writeAttendance(to: folder.file("attendance.csv"))
    try writeTradeOff(to: folder.file("quotas.csv"))
    try writeNeeded(to: folder.file("sessions-needed.csv"))
    try folder.write(scenarioText, to: "scenario.yaml")
    let scenario = ranking.scenario
    var manifest = ComparisonManifest(
      kind: "calendar", version: RunReport.programVersion,
      scenario: Self.described(scenario.name, part: ranking.space.part),
      scenarioText: scenarioText, overrides: overrides, seed: ranking.masterSeed,
      replications: ranking.replications, ending: ranking.ending,
      confidence: ranking.confidence, jobs: jobs, events: ranking.events,
      elapsed: ranking.elapsed)
    manifest.firstRankingSeconds = ranking.firstRankingAfter / .seconds(1)
    try manifest.json().write(to: folder.file(ResultsFolder.manifestName))
  }

  private func writeCalendars(to file: URL) throws {
    let objectives = CalendarObjective.allCases.flatMap {
      [$0.rawValue + "_" + $0.unit, $0.rawValue + "_half_width"]
    }
    let writer = try CSVWriter(
      to: file,
      columns: [
        "rank", "calendar", "dates", "at", "quota", "policy", "groups", "near_tie", "lag",
        "lag_half_width", "everyone_attends_in", "futures",
      ] + objectives)
    let ties = Set(ranking.nearTies.map(\.candidate))
    let best = ranking.best
    for (position, outcome) in (ranking.ranked + ranking.tooFew).enumerated() {
      let isRanked = position < ranking.ranked.count
      writer.field(isRanked ? String(position + 1) : "")
      writer.field(outcome.candidate)
      writer.field(outcome.plan.allDates.map(\.description).joined(separator: " "))
      writer.field(Self.time(outcome.plan.at))
      writer.field(outcome.plan.quota)
      writer.field(outcome.plan.policy.rawValue)
      writer.field(outcome.plan.isApart ? "apart" : "together")
      writer.field(ties.contains(outcome.candidate) ? "yes" : "no")
      let lag = best.map { outcome.lag(behind: $0, ranking.objective) }
      writer.field(lag?.mean ?? .nan)
      writer.field(lag?.halfWidth ?? .nan)
      writer.field(outcome.everyone.successes)
      writer.field(outcome.everyone.trials)
      for objective in CalendarObjective.allCases {
        let interval = outcome.interval(objective)
        writer.field(interval.mean)
        writer.field(interval.halfWidth)
      }
      try writer.endRow()
    }
    try writer.close()
  }

  /// Who attends which session of each listed calendar.
  private func writeAttendance(to file: URL) throws {
    let writer = try CSVWriter(
      to: file,
      columns: ["rank", "calendar", "post", "group", "session", "date", "attends", "misses"])
    for outcome in listed {
      let rank = ranking.ranked.firstIndex { $0.candidate == outcome.candidate }
      let parameters = ranking.space.applied(
        outcome.plan, to: ranking.scenario.parameters)
      let own = ranking.space.sessions(of: outcome.plan, in: parameters)
      for person in outcome.ledger.people {
        for (number, position) in own.enumerated() {
          guard let attends = person.attendance[position] else { continue }
          writer.field(rank.map { String($0 + 1) } ?? "")
          writer.field(outcome.candidate)
          writer.field(person.name)
          writer.field(ranking.scenario.parameters.groups[person.group].id)
          writer.field(number + 1)
          writer.field(
            ranking.scenario.date(ofDay: outcome.ledger.sessions[position].parameters.day)
              .description)
          writer.field(attends)
          writer.field(1 - attends)
          try writer.endRow()
        }
      }
    }
    try writer.close()
  }

  private func writeTradeOff(to file: URL) throws {
    let writer = try CSVWriter(
      to: file,
      columns: ["quota", "everyone_attends_in", "futures"]
        + CalendarObjective.allCases.map { $0.rawValue + "_" + $0.unit })
    for outcome in ranking.tradeOff {
      writer.field(outcome.plan.quota)
      writer.field(outcome.everyone.successes)
      writer.field(outcome.everyone.trials)
      for objective in CalendarObjective.allCases { writer.field(outcome.mean(objective)) }
      try writer.endRow()
    }
    try writer.close()
  }

  private func writeNeeded(to file: URL) throws {
    let writer = try CSVWriter(
      to: file, columns: ["sessions", "attendance_share", "everyone_attends_in", "futures"])
    for step in ranking.sessionsNeeded {
      writer.field(step.sessions)
      writer.field(step.attendance)
      writer.field(step.everyone.successes)
      writer.field(step.everyone.trials)
      try writer.endRow()
    }
    try writer.close()
  }

  /// `09:30`.
  static func time(_ minutes: Double) -> String {
    let whole = Int(minutes)
    func two(_ value: Int) -> String { value < 10 ? "0\(value)" : String(value) }
    return two(whole / 60) + ":" + two(whole % 60)
  }
}
