// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import ScenarioFormat
import Scenarios
import Testing
import Wording
import WorkforceModel

/// Mistakes that people make first, and files that other programs have to read.
@Suite struct NewcomerTests {
  private func faults(_ text: String) -> [String] {
    ScenarioText.faults { () throws(ScenarioErrors) in
      _ = try ScenarioFile.parse(text, file: "mine.yaml")
    }.map { $0.text(.english) }
  }

  @Test(arguments: [
    ("frobnicate:", "frobnicate: found \"frobnicate\", unknown key"),
    ("about: {titel: }", "about.titel: found \"titel\", unknown key"),
    ("about: {title: {en: A, fr: }}", "about.title: found"),
    ("frobnicate: none", "frobnicate: found \"frobnicate\", unknown key"),
    ("climate: {share: }", "climate.share: found \"share\", unknown key"),
    ("duties: {desks: {tills: }}", "duties.desks.tills: found \"\", cannot be read"),
  ])
  func anUnknownKeyIsAFaultWithoutAValueToo(line: String, fault: String) {
    let reported = faults(ScenarioText.desk + "\n" + line + "\n")
    #expect(reported.count == 1)
    #expect(reported.first?.contains(fault) == true)
  }

  @Test func unknownKeysWithoutAValueAreFaultsWithinValuesToo() {
    for (piece, other) in [
      ("{rate: 40 per day}", "{rate: 40 per day, weekday: {lunedì: }}"),
      ("service-time: 8 min", "service-time: {exponential: {mean: 8 min, cvv: }}"),
      ("service-time: 8 min", "service-time: {exponential: {mean: 8 min}, lognromal: }"),
      ("count: 3", "count: {9: 3, noon: }"),
    ] {
      let text = ScenarioText.desk.replacingOccurrences(of: piece, with: other)
      #expect(text != ScenarioText.desk && faults(text).count == 1, "\(other)")
    }
    // A known key without a value changes nothing.
    #expect(faults(ScenarioText.desk + "\nabout: {decision: }\npopulation:\n").isEmpty)
  }

  @Test(arguments: [
    ("lun", "mon"), ("mar", "tue"), ("mercoledì", "wed"), ("gio", "thu"), ("dom", "sun"),
    ("monday", "mon"), ("fir", "fri"),
  ])
  func namesOfDaysAreUnderstoodForSuggestions(name: String, day: String) {
    let reported = faults(ScenarioText.desk.replacingOccurrences(of: "fri:", with: name + ":"))
    #expect(reported.count == 1)
    #expect(reported.first?.hasSuffix("did you mean \"\(day)\"?") == true)
  }

  @Test func aFolderIsSaidToBeOne() {
    let reported = ScenarioText.faults { () throws(ScenarioErrors) in
      _ = try ScenarioFile.load(path: ScenarioText.folder.path)
    }
    #expect(reported.map(\.problem[.english]) == ["is a folder, not a scenario file"])
  }

  /// YAML 1.1 has no plain question mark within braces; YAML 1.2 has, and reads quotes as well.
  @Test func templatesAndFlattenedScenariosQuoteQuestions() throws {
    var texts = Language.allCases.flatMap { language in
      ScenarioTemplate.allCases.map { $0.text(language) }
    }
    for text in texts {
      texts.append(try ScenarioFile.parse(text, file: "template.yaml").flattenedYAML)
    }
    for file in try ShippedScenariosTests.files() {
      texts.append(try String(contentsOf: file, encoding: .utf8))
      texts.append(try ScenarioFile.load(path: file.path).flattenedYAML)
    }
    for line in texts.flatMap({ $0.split(separator: "\n") }) where line.contains("?") {
      let bare = line.replacing(/"[^"]*"/, with: "").replacing(/(^| )#.*/, with: "")
      #expect(!bare.contains("?"), "\(line)")
    }
  }

  /// Forms of a value overlap (a number is a distribution too); keys of which one must stand do not.
  @Test func theSchemaAsksForExactlyOneOfKeysAlone() {
    let text = ScenarioSchema.json(.english).text
    let all = text.matches(of: /"oneOf"/).count
    #expect(all > 0 && text.matches(of: /"oneOf":\s*\[\s*\{\s*"required"/).count == all)
    #expect(text.contains("\"anyOf\""))
  }

  @Test func aTargetMayHaveANameForPeople() throws {
    let scenario = try ScenarioFile.parse(
      ScenarioText.desk, file: "desk.yaml",
      overrides: [
        "targets=[{id: short, name: {it: Attese brevi, en: Short waits}, metric: wait-mean, "
          + "at-most: 5 min}, {id: other, like: short, name: none}]"
      ]
    ).lowered()
    #expect(scenario.displayNames.target("short", .italian) == "Attese brevi")
    #expect(scenario.displayNames.target("other", .italian) == "other")
  }

  /// Half of the registry is in the back office, so that it leaves nobody at the desks.
  @Test func coverCountsThoseOnDeskDutyAlone() throws {
    let text = """
      horizon: {start: 2027-01-11, length: 8 weeks}
      calendar: {opening: {mon: [09:00-13:00], wed: [09:00-13:00]}}
      services: [{id: desk, arrivals: {rate: 40 per day}, service-time: 8 min}]
      groups: [{id: a, kind: internal}, {id: b, kind: internal}, {id: c, kind: internal}]
      staff:
        - {id: first, group: a, count: 4, hours: 36 h/week, skills: [desk]}
        - {id: second, like: first, group: b}
        - {id: third, like: first, group: c, count: 6}
      duties: {rotation: {groups: [a, b]}}
      programme:
        - {id: course, kind: training, audience: staff, quota: 50%, quota-within: group,
           date: 2027-01-20, at: 09:30, length: 2 h}
        - {id: talk, like: course, quota: 50%, quota-within: sector, date: 2027-01-27}
      """
    let sessions = try ScenarioFile.parse(text, file: "office.yaml").planningEstimate.sessions
    // Of 4, 4 and 6 present half go; of the four left in the first two groups half are at desks.
    #expect(sessions.map(\.cover) == [2 + 3, 2 + 3])
    #expect(sessions.map(\.attending) == [7, 7])
  }

  /// Operators of two services are there once, and not once for each.
  @Test func sharedOperatorsAreSharedOutOverTheWork() throws {
    func services(_ skills: String) throws -> [PlanningEstimate.Service] {
      let text = """
        horizon: {start: 2027-01-11, length: 1 year}
        calendar: {holidays: none, opening: {all: [00:00-24:00]}}
        services:
          - {id: left, arrivals: {rate: 20 per hour}, service-time: {exponential: {mean: 6 min}}}
          - {id: right, arrivals: {rate: 10 per hour}, service-time: {exponential: {mean: 6 min}}}
        staff: [{id: all, count: 4, skills: [\(skills)]}]
        """
      return try ScenarioFile.parse(text, file: "office.yaml").planningEstimate.services
    }
    let found = try services("left, right")
    #expect(found.allSatisfy { abs($0.deskOccupancy - 0.75) < 1e-9 }, "\(found)")
    #expect(abs(found[0].servers - 8.0 / 3) < 1e-9 && abs(found[1].servers - 4.0 / 3) < 1e-9)
    // M/M/4 at 0.75: both wait in what is one queue.
    #expect(found.allSatisfy { abs(($0.meanWait ?? 0) - 3.0566) < 0.001 }, "\(found)")
    #expect(try services("right, left").map(\.meanWait) == found.map(\.meanWait))
  }
}
