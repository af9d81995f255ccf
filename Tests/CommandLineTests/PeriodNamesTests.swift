// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

/// Where readers meet the periods that a scenario names.
@Suite struct PeriodNamesTests {
  private let place: Workplace

  init() throws {
    place = try Workplace()
    try place.write(
      """
      horizon: {start: 2027-02-01, length: 10 weeks}
      calendar:
        holidays: none
        opening: {mon: [08:00-13:00], tue: [08:00-13:00], wed: [08:00-13:00]}
        periods:
          - {id: election, name: {it: Settimana elettorale, en: Election week}, days: 2027-03-08..2027-03-10, desks: {taxes: 1}}
          - {id: late, from: 2027-02-02, every: 2 weeks, weekdays: [tue], opening: {tue: [08:00-14:00]}}
      services:
        - id: taxes
          name: {it: Tributi, en: Taxes}
          arrivals: {rate: 60 per day, periods: [{id: due, name: {it: Scadenza, en: Deadline}, days: 2027-03-09, factor: 1.5}]}
          service-time: {exponential: {mean: 9 min}}
      duties: {desks: {taxes: 3}}
      staff:
        - {id: clerks, count: 4, hours: 36 h/week, skills: [taxes], periods: [{id: leave, from: 2027-03-01, posts: [2], away: yes}]}
      experiment: {replications: 20, seed: 1}

      """, to: "office.yaml")
  }

  @Test func theWorstWeekSaysWhichPeriodsHold() throws {
    let run = try place.respiro("run", "office.yaml", "--no-report", "--lang", "en")
    #expect(run.status == 0, "\(run.errors)")
    let text = run.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(text.contains("The week of 8 March 2027"), "\(text)")
    #expect(text.contains("the period “Election week”, the period “Taxes, Deadline”"), "\(text)")
    // What holds for half of the horizon is no reason for a week.
    #expect(!text.contains("leave”") && !text.contains("late”"))
  }

  @Test func aRosterNamesThePeriodsOfItsDays() throws {
    let week = try place.respiro("roster", "office.yaml", "--week", "2027-W10", "--lang", "it")
    let text = week.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    for part in [
      "Settimana elettorale: 8 marzo 2027 – 10 marzo 2027", "Tributi, Scadenza: 9 marzo 2027",
      "clerks, leave: 8 marzo 2027 – 14 marzo 2027",
    ] { #expect(text.contains(part), "\(part)\n\(text)") }
    #expect(!text.contains("late:"))
    let all = try place.respiro("roster", "office.yaml", "--from", "2027-02-01", "--lang", "en")
    #expect(all.output.contains("late: 5 days from 2 February 2027 to 30 March 2027"))
  }
}
