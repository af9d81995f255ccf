// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import CommandLineTools
import Foundation
import ReportPages
import Reporting
import ScenarioFormat
import Scenarios
import Spreadsheet
import Wording
import WorkforceModel

/// `respiro roster SCENARIO`: who is at work when, before any simulation.
struct RosterCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "roster", abstract: help(.roster), discussion: help(.rosterMore))

  @Argument(help: .text(.scenarioFile, value: "file")) var file: String

  @Option(help: .text(.week, value: "2027-W10")) var week: String?

  @Option(help: .text(.fromDay, value: "2027-03-08")) var from: String?

  @Option(help: .text(.untilDay, value: "2027-03-14")) var until: String?

  @Option(help: .text(.writeRoster, .nameWord)) var write: String?

  @Flag(help: .text(.fileForEachPost)) var fileForEachPost = false

  @Option(help: .text(.csvFor, value: "it")) var csvFor: CSVLanguage?

  @Option(name: .customLong("set"), help: .text(.set, .changeWord)) var overrides: [String] = []

  @OptionGroup var languageOption: LanguageOption

  private var language: Language { languageOption.language }

  func validate() throws {
    if week != nil, from != nil || until != nil {
      throw usageFault(of: RosterSentence.weekAndDates)
    }
    if let week, CivilDate(weekOrDay: week) == nil {
      throw usageFault(of: RosterSentence.badWeek, ["value": week])
    }
    for (option, value) in [("--from", from), ("--until", until)] {
      if let value, CivilDate(iso: value) == nil {
        throw usageFault(of: RosterSentence.badDate, ["option": option, "value": value])
      }
    }
    if let from, let until, from > until { throw usageFault(of: RosterSentence.untilBeforeFrom) }
    if write == nil, fileForEachPost || csvFor != nil {
      throw usageFault(of: RosterSentence.nothingToWrite)
    }
  }

  func run() throws {
    let scenario = try loaded(file, overrides: overrides, language).lowered()
    let report = RosterReport(scenario, days: try days(of: scenario))
    let posts = fileForEachPost ? Array(scenario.parameters.people.indices) : []
    let paths = try write.map { try writable($0, posts.map(report.roster.post)) }
    let document = RosterDocument(report, language)
    print(document.document.text(language, isEmphatic: isatty(STDOUT_FILENO) != 0), terminator: "")
    guard let paths else { return }
    do { try write(report, document, posts, to: paths) } catch {
      // None was there before: half a roster is none.
      for path in paths { try? FileManager.default.removeItem(atPath: path) }
      throw Failure(writing: paths[0], error, language)
    }
    print(
      language.say(
        RosterSentence.written, ["paths": paths.prefix(3).joined(separator: ", ")]))
  }

  /// The days asked for, within the horizon.
  private func days(of scenario: LoweredScenario) throws(Failure) -> Range<Int> {
    let count = scenario.parameters.days.count
    let days: Range<Int>
    if let week, let first = CivilDate(weekOrDay: week) {
      let monday = scenario.start.days(to: first.adding(days: 1 - first.weekday))
      days = monday..<monday + 7
    } else if from != nil || until != nil {
      let first = from.flatMap { CivilDate(iso: $0) }.map { scenario.start.days(to: $0) } ?? 0
      let last = until.flatMap { CivilDate(iso: $0) }.map { scenario.start.days(to: $0) }
      days = first..<max(first, (last ?? count - 1) + 1)
    } else {
      days = 0..<8 - scenario.start.weekday
    }
    let inside = days.clamped(to: 0..<count)
    guard !inside.isEmpty else {
      throw Failure(
        language, RosterSentence.outside,
        [
          "from": language.date(scenario.start),
          "until": language.date(scenario.date(ofDay: count - 1)),
        ])
    }
    return inside
  }

  /// The files that will be written: a table, a workbook, a calendar of all, then one for each post. None may exist.
  private func writable(_ name: String, _ posts: [String]) throws(Failure) -> [String] {
    let names = posts.map { "-" + RosterReport.fileName(ofPost: $0) + ".ics" }
    let paths = ([".csv", ".xlsx", ".ics"] + names).map { name + $0 }
    for path in paths { try refuse(existing: path, language) }
    return paths
  }

  private func write(
    _ report: RosterReport, _ document: RosterDocument, _ posts: [Int], to paths: [String]
  ) throws {
    let revision = CalendarFile.revisionNow
    let rows = report.roster.rows
    let byPerson = Dictionary(grouping: rows, by: \.person)
    func write(_ rows: [RosterRow], to path: String) throws {
      let text = report.calendarFile(of: rows, revision: revision, language)
      try Data(text.utf8).write(to: URL(fileURLWithPath: path), options: .withoutOverwriting)
    }
    try report.writeTable(to: URL(fileURLWithPath: paths[0]), csvFor?.style ?? .plain)
    try document.writeWorkbook(to: URL(fileURLWithPath: paths[1]))
    try write(rows, to: paths[2])
    for (person, path) in zip(posts, paths.dropFirst(3)) {
      try write(byPerson[person] ?? [], to: path)
    }
  }
}

/// Languages whose spreadsheets read numbers in another way than programs do.
enum CSVLanguage: String, ExpressibleByArgument, CaseIterable {
  case it

  var style: CSVStyle { .italian }
}
