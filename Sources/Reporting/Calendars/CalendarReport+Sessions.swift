// SPDX-License-Identifier: GPL-3.0-or-later
internal import Experiments
internal import ScenarioFormat
package import Scenarios
package import Wording
internal import WorkforceModel

extension CalendarReport {
  /// The sessions of a calendar as an iCalendar file.
  ///
  /// - Parameters:
  ///   - group: Position, among the groups of the part, of the only one whose sessions are wanted; nil for all.
  ///   - revision: Seconds since 1970 at which the calendar was made.
  package func calendarFile(
    _ plan: CalendarPlan, ofGroup group: Int? = nil, revision: Int, _ language: Language
  ) -> String {
    let space = ranking.space
    let length = ranking.scenario.parameters.programme[space.position].sessions.first?.interval
      .length
    let name = ranking.scenario.displayNames.programme(space.part, language)
    let events = plan.dates.enumerated().flatMap { edition, dates in
      dates.enumerated().compactMap { number, date -> CalendarFile.Event? in
        if plan.isApart, let group, group != edition { return nil }
        let (place, count) = (String(number + 1), String(dates.count))
        let whose = plan.isApart ? groupName(edition, language) : nil
        let summary = language.say(
          CalendarSentence.eventSummary, ["name": name, "number": place, "count": count])
        return CalendarFile.Event(
          date: date, start: plan.at, end: plan.at + (length ?? 60),
          summary: whose.map { "\(summary): \($0)" } ?? summary,
          description: language.say(
            CalendarSentence.eventDescription,
            [
              "number": place, "count": count, "quota": language.percent(plan.quota(on: date)),
            ]), identity: "\(edition) \(number)")
      }
    }
    return CalendarFile.text(
      events.sorted { ($0.date, $0.summary) < ($1.date, $1.summary) }, name: identity,
      revision: revision)
  }

  private func groupName(_ place: Int, _ language: Language) -> String {
    let id = ranking.scenario.parameters.groups[ranking.space.groups[place]].id
    return ranking.scenario.displayNames.group(id, language)
  }

  /// What the sessions are of, whatever the file is called: the title of the scenario, or else what the office does
  /// and who works there; with the year, so that those of the next do not take the place of those of this one.
  private var identity: String {
    let scenario = ranking.scenario
    let office =
      scenario.about.title.map { title in Language.allCases.map { title[$0] } }
      ?? scenario.parameters.services.map(\.id) + scenario.parameters.groups.map(\.id)
    return (office + [String(scenario.start.year), ranking.space.part]).joined(separator: "\u{0}")
  }
}
