// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

/// `respiro roster`: on the terminal and in files.
@Suite struct RosterTests {
  private let place: Workplace

  init() throws {
    place = try Workplace()
    try place.write(Self.office, to: "office.yaml")
  }

  private static let office = """
    about: {title: {it: Tributi, en: Taxes}}
    horizon: {start: 2027-02-01, length: 4 weeks}
    calendar:
      holidays: none
      opening: {mon: [08:00-13:00], tue: [08:00-13:00], thu: [08:00-13:00, 15:00-19:00]}
    services:
      - {id: taxes, name: {it: Tributi, en: Taxes}, arrivals: {rate: 12 per day}, service-time: 9 min}
    duties: {desks: {taxes: 4}}
    staff:
      - {id: clerks, name: {it: Addetto, en: Clerk}, count: 3, hours: 36 h/week, skills: [taxes]}
      - {id: halves, name: {it: Part time, en: Half}, count: 1, hours: 12 h/week, days-per-week: 2, skills: [taxes]}
    programme:
      - {id: course, kind: training, audience: everyone, quota: 50 %, dates: [2027-02-03, 2027-02-10], at: 09:00,
         length: 2 h}

    """

  @Test func aWeekIsShownWithWhatItLeavesOpenAndWhatWasChosen() throws {
    let outcome = try place.respiro("roster", "office.yaml", "--lang", "en")
    #expect(outcome.status == 0, "\(outcome.errors)")
    let text = outcome.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    for part in [
      "Roster: Taxes", "From 1 February 2027 to 7 February 2027", "Week of 1 February 2027",
      "they are not in a roster", "Clerk 1–3", "Half 1", "07:00–14:12",
      "3 February 2027, 09:00–11:00: course 1/2; invites 4 posts, 50% of whom may go",
      "Taxes: open, and nobody at work – Thursday 17:12–19:00",
      "Taxes: more desks than people at work – Thursday 08:00–13:00 (3 of 4)",
      "course: posts that are off on the day of every session, 1 of 4 invited (Half 1)",
      "Working hours of Clerk, Half cover the opening hours first",
      "Clerk: five days a week. 'days-per-week'", "Days off of Half move on",
    ] { #expect(text.contains(part), "\(part)\n\(text)") }
    #expect(outcome.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
    let italian = try place.respiro("roster", "office.yaml", "--week", "2027-W6", "--lang", "it")
    #expect(italian.output.contains("Settimana dell'8 febbraio 2027"))
  }

  @Test func editionsAndQuotasOfPeriodsAreThoseOfTheDay() throws {
    try place.write(
      """
      extends: office.yaml
      calendar: {periods: [{id: busy, days: 2027-02-03, quota: 25 %}]}
      programme: [{id: course, editions: 2}]

      """, to: "editions.yaml")
    let week = try place.respiro("roster", "editions.yaml", "--lang", "en").output
    let text = week.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(text.contains("course 1/2; invites 2 posts, 25% of whom may go"), "\(text)")
    // Half 1 has the other edition, which this week does not hold.
    #expect(!text.contains("off on the day of every session"))
  }

  @Test func checkSaysWhenOpenHoursAreLeftByWhoEnds() throws {
    try place.write(
      "extends: office.yaml\nstaff:\n  - {id: clerks, until: 2027-02-12}\n"
        + "  - {id: halves, until: 2027-02-12}\n", to: "ends.yaml")
    let check = try place.respiro("check", "ends.yaml", "--lang", "en").output
    let text = check.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(
      text.contains("Taxes: open, and nobody at work – Monday 08:00–13:00, on 2 of 4 days"),
      "\(text)")
    #expect(!(try place.respiro("check", "office.yaml", "--lang", "en").output.contains("Monday")))
  }

  @Test func weeksThatAreAlikeAreShownOnce() throws {
    let outcome = try place.respiro("roster", "office.yaml", "--from", "2027-02-01", "--lang", "en")
    #expect(
      outcome.output.contains("4 weeks alike, from 1 February 2027 to 28 February 2027"))
  }

  @Test func theFilesHaveEveryPostAndNoName() throws {
    let outcome = try place.respiro(
      "roster", "office.yaml", "--write", "shifts", "--file-for-each-post", "--lang", "it")
    #expect(outcome.status == 0, "\(outcome.errors)")
    let rows = try place.text("shifts.csv").split(separator: "\n")
    #expect(rows[0] == "scenario,post,group,date,weekday,from,until,hours,activity,session")
    #expect(rows[1] == "office,clerks/1,everyone,2027-02-01,mon,07:00,14:12,7.2,desk,")
    #expect(rows.contains("office,clerks/2,everyone,2027-02-03,wed,09:00,11:00,2,session,course/1"))
    #expect(try place.data("shifts.xlsx").starts(with: Data("PK".utf8)))
    let own = try place.text("shifts-clerks-2.ics")
    #expect(own.components(separatedBy: "BEGIN:VEVENT").count == 8)
    #expect(own.contains("SUMMARY:Addetto 2: allo sportello"))
    #expect(try place.text("shifts.ics").components(separatedBy: "BEGIN:VEVENT").count > 20)
    // Nothing that exists is written over.
    let again = try place.respiro("roster", "office.yaml", "--write", "shifts", "--lang", "en")
    #expect(again.status == 2 && again.errors.contains("shifts.csv"))
  }

  @Test func spreadsheetsInItalianGetSemicolonsAndCommas() throws {
    _ = try place.respiro("roster", "office.yaml", "--write", "turni", "--csv-for", "it")
    let rows = try place.text("turni.csv").split(separator: "\n")
    #expect(rows[1] == "office;clerks/1;everyone;2027-02-01;mon;07:00;14:12;7,2;desk;")
  }

  @Test func whatCannotBeShownIsRefused() throws {
    for (options, part) in [
      (["--week", "tomorrow"], "'--week' takes a date"),
      (["--from", "2027"], "'--from' takes a date"),
      (["--week", "2027-W6", "--from", "2027-02-01"], "'--week' goes without"),
      (["--from", "2027-02-02", "--until", "2027-02-01"], "comes before"),
      (["--week", "2028-W6"], "no day of it was asked for"),
      (["--csv-for", "it"], "go with '--write'"),
    ] {
      let outcome = try place.respiro(
        ["roster", "office.yaml", "--lang", "en"] + options
      ) { _ in }
      #expect(outcome.status == 2 && outcome.errors.contains(part), "\(options) \(outcome.errors)")
    }
  }

  @Test func checkSaysWhatStaysOpenAndWhatWasChosen() throws {
    let output = try place.respiro("check", "office.yaml", "--lang", "en").output
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    for part in [
      "nobody who can provide the service is at work: Thursday 17:12–19:00",
      "Taxes: more desks than people at work",
      "are off on the day of every session, 1 of 4 invited (Half 1)",
      "Chosen, since the scenario does not state it:", "'shift', of the staff or of the calendar",
    ] { #expect(output.contains(part), "\(part)\n\(output)") }
    // Bare servers have no roster to choose.
    try place.write(Example.desk, to: "desk.yaml")
    #expect(try !place.respiro("check", "desk.yaml", "--lang", "en").output.contains("Chosen"))
  }
}
