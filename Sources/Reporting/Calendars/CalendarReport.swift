// SPDX-License-Identifier: GPL-3.0-or-later
package import Experiments
internal import Foundation
internal import OutputAnalysis
package import ScenarioFormat
internal import Scenarios
internal import WholeNumbers
internal import WorkforceModel

/// Everything that is reported of a search for training calendars.
package struct CalendarReport: Sendable {
  package let ranking: CalendarRanking
  package let scenarioText: String
  package let overrides: [String]
  package let jobs: Int

  package init(_ ranking: CalendarRanking, scenarioText: String, overrides: [String], jobs: Int) {
    self.ranking = ranking
    self.scenarioText = scenarioText
    self.overrides = overrides
    self.jobs = jobs
  }

  /// What is searched, by name: two searches of the same name are the same.
  package static func described(_ scenario: String, part: String) -> String {
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

  package func write(to folder: ResultsFolder) throws {
    try folder.write(ranked, calendarColumns, to: "calendars.csv")
    try folder.write(attendance, attendanceColumns, to: "attendance.csv")
    try folder.write(
      ranking.tradeOff,
      [.number("quota") { $0.plan.quota }] + Self.everyone { $0.everyone }
        + CalendarObjective.allCases.map { objective in
          .number(objective.rawValue + "_" + objective.unit) { $0.mean(objective) }
        }, to: "quotas.csv")
    try folder.write(
      ranking.sessionsNeeded,
      [.count("sessions") { $0.sessions }, .number("attendance_share") { $0.attendance }]
        + Self.everyone { $0.everyone }, to: "sessions-needed.csv")
    try folder.write(scenarioText, to: "scenario.yaml")
    try ProvenanceFile.write(
      ranking.scenario.assumptions, of: ranking.scenario.name,
      to: folder.file(ProvenanceFile.name))
    var manifest = RunManifest(
      version: RunReport.programVersion,
      scenario: Self.described(ranking.scenario.name, part: ranking.space.part),
      scenarioText: scenarioText, overrides: overrides, jobs: jobs, ranking.record)
    (manifest.kind, manifest.others) = ("calendar", [])
    manifest.sources = [
      RunManifest.Source(
        file: "scenario.yaml", name: ranking.scenario.name, scenario: ranking.scenario.name,
        overrides: overrides)
    ]
    manifest.firstRankingSeconds = ranking.firstRankingAfter / .seconds(1)
    try folder.write(manifest)
  }

  // MARK: Rows and columns

  /// In how many futures everyone attends the sessions asked for.
  private static func everyone<Row>(_ everyone: @escaping (Row) -> Proportion) -> [Column<Row>] {
    [
      .count("everyone_attends_in") { everyone($0).successes },
      .count("futures") { everyone($0).trials },
    ]
  }

  /// A calendar with its rank; those that train too few people have none.
  private typealias Ranked = (rank: String, outcome: CalendarOutcome)

  private var ranked: [Ranked] {
    ranking.ranked.enumerated().map { (String($0.offset + 1), $0.element) }
      + ranking.dropped.filter { $0.reason != .selection }.map { ("", $0.outcome) }
  }

  private var calendarColumns: [Column<Ranked>] {
    let ties = Set(ranking.nearTies.map(\.candidate))
    let (best, objective) = (ranking.best, ranking.objective)
    let unbeaten = Set(ranking.unbeaten.map(\.candidate))
    let drops = Dictionary(ranking.dropped.map { ($0.outcome.candidate, $0) }) { $1 }
    func lag(_ row: Ranked) -> ConfidenceInterval? {
      best.map { row.outcome.lag(behind: $0, objective) }
    }
    let head: [Column<Ranked>] = [
      .text("rank") { $0.rank }, .count("calendar") { $0.outcome.candidate },
      .text("dates") { $0.outcome.plan.allDates.map(\.description).joined(separator: " ") },
      .text("at") { Self.time($0.outcome.plan.at) }, .number("quota") { $0.outcome.plan.quota },
      .text("policy") { $0.outcome.plan.policy.rawValue },
      .text("groups") { $0.outcome.plan.isApart ? "apart" : "together" },
      .text("present") { $0.outcome.candidate == ranking.present ? "yes" : "no" },
      .text("unbeaten") { unbeaten.contains($0.outcome.candidate) ? "yes" : "no" },
      .text("order_of_phases") { ranking.space.keepsOrder($0.outcome.plan) ? "kept" : "broken" },
      .count("sessions_when_closed") { ranking.space.sessionsWhenClosed($0.outcome.plan) },
      .count("sessions_outside_hours") { ranking.sessionsOutsideHours($0.outcome.plan) },
      .text("dropped") { drops[$0.outcome.candidate]?.reason.rawValue ?? "" },
      .text("dropped_after") { drops[$0.outcome.candidate].map { String($0.after) } ?? "" },
      .text("near_tie") { ties.contains($0.outcome.candidate) ? "yes" : "no" },
      .number("lag") { lag($0)?.mean ?? .nan },
      .number("lag_half_width") { lag($0)?.halfWidth ?? .nan },
    ]
    return head + Self.everyone { $0.outcome.everyone }
      + CalendarObjective.allCases.flatMap { objective -> [Column<Ranked>] in
        [
          .number(objective.rawValue + "_" + objective.unit) {
            $0.outcome.interval(objective).mean
          },
          .number(objective.rawValue + "_half_width") { $0.outcome.interval(objective).halfWidth },
        ]
      }
  }

  /// Who attends which session of a listed calendar.
  package typealias Attends = (
    rank: String, calendar: Int, person: AttendanceLedger.Person, session: Int, date: CivilDate,
    share: Double
  )

  package var attendance: [Attends] {
    listed.flatMap { outcome -> [Attends] in
      let rank = ranking.ranked.firstIndex { $0.candidate == outcome.candidate }
      let own = ranking.space.sessions(
        of: outcome.plan, in: ranking.space.applied(outcome.plan, to: ranking.scenario.parameters))
      return outcome.ledger.people.flatMap { person in
        own.enumerated().compactMap { number, position in
          person.attendance[position].map { share in
            let day = outcome.ledger.sessions[position].parameters.day
            return (
              rank.map { String($0 + 1) } ?? "", outcome.candidate, person, number + 1,
              ranking.scenario.date(ofDay: day), share
            )
          }
        }
      }
    }
  }

  private var attendanceColumns: [Column<Attends>] {
    let groups = ranking.scenario.parameters.groups
    return [
      .text("rank") { $0.rank }, .count("calendar") { $0.calendar },
      .text("post") { $0.person.name }, .text("group") { groups[$0.person.group].id },
      .count("session") { $0.session }, .text("date") { $0.date.description },
      .number("attends") { $0.share }, .number("misses") { 1 - $0.share },
    ]
  }

  /// `09:30`.
  package static func time(_ minutes: Double) -> String {
    let whole = Int(bounded: minutes)
    func two(_ value: Int) -> String { value < 10 ? "0\(value)" : String(value) }
    return two(whole / 60) + ":" + two(whole % 60)
  }
}
