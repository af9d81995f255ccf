// SPDX-License-Identifier: GPL-3.0-or-later
package import Foundation
internal import ScenarioFormat
package import Scenarios
package import Wording
package import WorkforceModel

/// The roster of a scenario as files: a table for other programs, and entries for calendars.
package struct RosterReport: Sendable {
  package let scenario: LoweredScenario
  package let roster: Roster

  /// - Parameter days: Days of the horizon.
  package init(_ scenario: LoweredScenario, days: Range<Int>) {
    self.scenario = scenario
    roster = Roster(scenario.parameters, days: days)
  }

  /// Writes a row for each stretch of work, and for each session that invites somebody who works that day.
  package func writeTable(to file: URL, _ style: CSVStyle = .plain) throws {
    try RowWriter.write(roster.rows, RosterRow.columns(scenario), to: file, style)
  }

  /// What a post or everybody has to do as an iCalendar file.
  ///
  /// - Parameters:
  ///   - rows: Those of the roster, or those of one post among them.
  ///   - revision: Seconds since 1970 at which the roster was made.
  package func calendarFile(of rows: [RosterRow], revision: Int, _ language: Language)
    -> String
  {
    var stretches: [[Int]: Int] = [:]
    let events = rows.map { row in
      let post = scenario.displayNames.post(row.post, language)
      let what = activity(row, language)
      return CalendarFile.Event(
        date: scenario.date(ofDay: row.day), start: row.interval.start, end: row.interval.end,
        summary: language.say(RosterSentence.eventSummary, ["post": post, "activity": what]),
        description: language.say(
          row.session == nil ? RosterSentence.eventNote : .sessionNote),
        identity: identity(of: row, &stretches))
    }
    return CalendarFile.text(events, name: scenario.name + "\u{0}roster", revision: revision)
  }

  /// A session, or the first or a later stretch of a post's day: the same entry when its hours move.
  private func identity(of row: RosterRow, _ stretches: inout [[Int]: Int]) -> String {
    let within: String
    if let session = row.session {
      within = "\(session.component) \(session.number)"
    } else {
      stretches[[row.person, row.day], default: 0] += 1
      within = String(stretches[[row.person, row.day]]!)
    }
    return "\(row.post) \(scenario.date(ofDay: row.day)) \(within)"
  }

  /// What somebody does, in words.
  package func activity(_ row: RosterRow, _ language: Language) -> String {
    if let session = row.session {
      return language.say(
        RosterSentence.numbered,
        [
          "name": scenario.displayNames.programme(session.component, language),
          "number": String(session.number), "count": String(session.of),
        ])
    }
    let sentence: RosterSentence =
      switch row.activity {
      case .backOffice: .backOffice
      case .byTurns: .byTurns
      case .desk, .session: .desk
      }
    return language.say(sentence)
  }

  /// The file of a post's entries: `registry-clerks/3` as `registry-clerks-3`.
  package static func fileName(ofPost post: String) -> String {
    post.replacing("/", with: "-")
  }
}
