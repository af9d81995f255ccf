// SPDX-License-Identifier: GPL-3.0-or-later
package import Reporting
internal import ScenarioFormat
internal import Scenarios
package import Wording
internal import WorkforceModel

/// A roster as it is read: weeks of posts, sessions, what stays open, what was chosen.
package struct RosterDocument: DocumentMaker {
  package typealias Phrases = RosterSentence

  let report: RosterReport
  package let words: FigureWords

  package init(_ report: RosterReport, _ language: Language) {
    self.report = report
    words = report.scenario.words(language)
  }

  var roster: Roster { report.roster }
  var parameters: ModelParameters { roster.parameters }

  package var document: Document {
    let weeks = weeks
    let (first, last) = (roster.days.lowerBound, roster.days.upperBound - 1)
    return Document(
      kind: say(.section),
      title: say(.title, ["name": report.scenario.title(language)]),
      basis: say(.basis, ["from": date(first), "until": date(last)]), page: [],
      terminal: [
        Document.Section(
          "roster", say(.basis, ["from": date(first), "until": date(last)]),
          weeks.flatMap { week in
            [.heading(title(of: week)), .table(table(of: week.week)), .text(mark(week.week))]
          }),
        Document.Section("periods", say(.periodsTitle), [.list(periods)]),
        Document.Section("sessions", say(.sessionsTitle), [.list(sessions)]),
        Document.Section("findings", say(.findingsTitle), [.list(allFindings)]),
        Document.Section("choices", say(.choicesTitle), [.list(choices)]),
      ], generated: "")
  }

  private func date(_ day: Int) -> String { language.date(report.scenario.date(ofDay: day)) }

  private func title(of run: WeekRun) -> String {
    let first = run.days.lowerBound
    guard run.count > 1 else { return say(.weekOf, ["date": date(first)]) }
    return say(
      .weeksAlike,
      [
        "count": integer(run.count), "from": date(first), "until": date(run.days.upperBound - 1),
      ])
  }

  private func mark(_ week: RosterWeek) -> String {
    week.hasBackOffice ? say(.backOfficeMark) : ""
  }

  // MARK: The usual week

  /// Posts of which a report shows the roster; of more it would be too long to read.
  private static let mostPosts = 120

  /// The section of a report: the week that comes most often; nil where nobody has a contract.
  static func section(_ run: StoredRun, _ language: Language) -> Document.Section? {
    let report = RosterReport(
      run.scenario, days: 0..<min(run.scenario.parameters.days.count, Roster.lookAhead))
    let maker = RosterDocument(report, language)
    guard report.roster.hasContracts, maker.parameters.people.count <= mostPosts else {
      return nil
    }
    let counts = Dictionary(grouping: maker.wholeWeeks) { $0 }.mapValues(\.count)
    let usual = maker.wholeWeeks.max { counts[$0] ?? 0 < counts[$1] ?? 0 }
    let table = usual.map { week -> [Block] in
      let summary = maker.say(
        .usualWeek,
        [
          "count": maker.integer(counts[week] ?? 0), "of": maker.integer(maker.wholeWeeks.count),
        ])
      return [.details(summary, [.table(maker.table(of: week)), .text(maker.mark(week))])]
    }
    return Document.Section(
      "roster", maker.say(.section),
      [.text(maker.say(.lead))] + (table ?? []) + maker.periods.blocks(maker.say(.periodsTitle))
        + [.heading(maker.say(.findingsTitle))]
        + [.list(maker.allFindings)] + maker.choices.blocks(maker.say(.chosen)))
  }
}

extension Roster {
  /// Days of which `check` and reports look at the roster: a year, and the week that it ends in.
  static let lookAhead = 371
}

extension [String] {
  /// The lines below a sentence; nothing where there are none.
  fileprivate func blocks(_ lead: String) -> [Block] {
    isEmpty ? [] : [.text(lead), .list(self)]
  }
}
