// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import RandomVariates
import ScenarioFormat
import Scenarios
import Testing
import Wording
import WorkforceModel

@Suite struct InheritanceTests {
  private func fixture(_ name: String, _ overrides: String...) throws -> Scenario {
    try ScenarioFile.load(
      path: ScenarioText.folder.appendingPathComponent("Fixtures/\(name)").path,
      overrides: overrides)
  }

  @Test func aVariantIsItsDifference() throws {
    let parameters = try fixture("variant.yaml").lowered().parameters
    #expect(parameters.services.map(\.id) == ["desk", "second"])
    // Maps merge: Monday is inherited, Friday is new; a distribution of another family replaces.
    let week = parameters.services[0].expectedContacts[0..<5]
    #expect(abs(week[0] / week[1] - 1.2) < 0.001)
    #expect(abs(week[4] / week[1] - 0.8) < 0.001)
    #expect(parameters.services[0].serviceTime.mean == 9)
    // `none` removes, and what is like another is so after all merging.
    #expect(parameters.services[0].patience == nil)
    #expect(parameters.services[1].patience == nil)
    #expect(abs(parameters.services[1].expectedContacts[0] / week[0] - 0.25) < 1e-12)
    // Items merge by id; unknown ids are appended.
    #expect(parameters.staffGroups.map(\.id) == ["clerks", "newcomers"])
    #expect(parameters.people.count == 5)
  }

  /// Files of one folder, the last of which is read.
  private func load(_ texts: KeyValuePairs<String, String>) throws -> Scenario {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("respiro-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, text) in texts {
      try Data(text.utf8).write(to: folder.appendingPathComponent(name))
    }
    return try ScenarioFile.load(
      path: folder.appendingPathComponent(texts[texts.count - 1].key).path)
  }

  /// A list of items with ids is changed by a map of them as a value from outside changes it.
  @Test func anItemIsTakenAwayByItsID() throws {
    let two = ScenarioText.desk.replacing(
      "services:",
      with: "services:\n  - {id: other, arrivals: {rate: 5 per day}, service-time: 5 min}"
    )
    .replacing("skills: [desk]", with: "skills: [desk, other]")
    func variant(_ services: String) throws -> Scenario {
      try load([
        "base.yaml": two,
        "variant.yaml":
          "extends: base.yaml\nstaff: {clerks: {skills: [desk]}}\nservices: \(services)\n",
      ])
    }
    let one = try variant("{other: none, desk: {service-time: 9 min}}").lowered().parameters
    #expect(one.services.map(\.id) == ["desk"] && one.services[0].serviceTime.mean == 9)
    let outside = try ScenarioFile.parse(
      two, file: "base.yaml",
      overrides: [
        "services.other=none", "staff.clerks.skills=[desk]", "services.desk.service-time=9 min",
      ])
    #expect(
      try variant("{other: none, desk: {service-time: 9 min}}").flattenedYAML
        == outside.flattenedYAML)
    // A name that there is not is a slip.
    #expect(throws: ScenarioErrors.self) {
      try variant("{othr: none, desk: {service-time: 9 min}}")
    }
  }

  /// Days that the extended file names stay as they are under `all`, which is said.
  @Test func allOverInheritedDaysIsSaid() throws {
    func warnings(_ opening: String) throws -> [String] {
      try load([
        "base.yaml": ScenarioText.desk,
        "variant.yaml": "extends: base.yaml\ncalendar: {opening: \(opening)}\n",
      ]).warnings.map { $0.text(.english) }
    }
    #expect(try warnings("{all: []}").contains { $0.contains("mon, tue, wed, thu, fri are, in") })
    #expect(try warnings("{mon: []}").allSatisfy { !$0.contains("'all'") })
    // The other way round it is what 'all' is for.
    let usual = try load([
      "base.yaml": ScenarioText.desk.replacing(
        "opening: {", with: "opening: {all: [09:00-12:00], "),
      "variant.yaml": "extends: base.yaml\ncalendar: {opening: {sat: []}}\n",
    ])
    #expect(usual.warnings.allSatisfy { !$0.text(.english).contains("'all'") })
  }

  @Test func noneOnAWeekdayLeavesNothingWhereAllWouldFill() throws {
    let closed = try fixture("base.yaml", "calendar.opening={all: [08:00-12:00], wed: none}")
    let empty = try fixture("base.yaml", "calendar.opening={all: [08:00-12:00], wed: []}")
    let later = try fixture(
      "base.yaml", "calendar.opening={all: [08:00-12:00], wed: [09:00-10:00]}",
      "calendar.opening.wed=none")
    #expect(closed.flattenedYAML == empty.flattenedYAML)
    #expect(later.flattenedYAML == empty.flattenedYAML)
    #expect(empty.flattenedYAML.contains("wed: []"))
  }

  @Test func aDistributionOfTheSameFamilyMergesAndOtherParametersReplace() throws {
    let longer = try fixture("base.yaml", "services.desk.service-time={lognormal: {mean: 10 min}}")
    let time = longer.lowered().parameters.services[0].serviceTime
    #expect(abs(time.mean - 10) < 1e-9)
    #expect(abs(time.standardDeviation - 8) < 1e-9)
    let other = try fixture(
      "base.yaml", "services.desk.service-time={lognormal: {median: 6 min, p90: 15 min}}")
    #expect(abs(other.lowered().parameters.services[0].serviceTime.quantile(0.5) - 6) < 1e-9)
  }

  @Test func overridesSetAddAndRemove() throws {
    let scenario = try fixture(
      "variant.yaml", "staff.clerks.count=+2", "services.desk.service-time.gamma.mean=-1.5",
      "services.second.arrivals.growth=+3", "staff.newcomers.skills=[desk, second]",
      "experiment={replications: 50}")
    let parameters = scenario.lowered().parameters
    #expect(parameters.people.count == 7)
    #expect(parameters.services[0].serviceTime.mean == 7.5)
    #expect(parameters.staffGroups[1].skills.map(\.service) == [0, 1])
    #expect(scenario.lowered().experiment.replications == 50)
    // Growth of what is like another counts from the inherited value, and stays its own.
    #expect(scenario.flattenedYAML.contains("growth: 5%/year"))
    #expect(scenario.flattenedYAML.contains("growth: 2 %/year"))
    let without = try fixture("variant.yaml", "services.second=none", "staff.newcomers=none")
    #expect(without.lowered().parameters.services.count == 1)
  }

  @Test func aNegativeNumberIsItselfWhereNoneIsThere() throws {
    let overrides = ["pressure={}", "pressure.corner-cutting=-0.1"]
    let scenario = try ScenarioFile.parse(
      ScenarioText.desk, file: "desk.yaml", overrides: overrides)
    #expect(scenario.flattenedYAML.contains("corner-cutting: -0.1"))
    let less = try ScenarioFile.parse(
      ScenarioText.desk, file: "desk.yaml",
      overrides: overrides + ["pressure.corner-cutting=-0.1"])
    #expect(less.flattenedYAML.contains("corner-cutting: -0.2"))
  }

  @Test(arguments: [
    ("staff.clekrs.count=+1", "clerks"), ("staff.clerks.cuont=3", "count"),
    ("servics.desk.retrial=0.5", "services"),
  ])
  func anOverrideThatMissesSuggestsTheNearestName(override: String, suggestion: String) throws {
    let faults = ScenarioText.faults(override)
    #expect(faults.count == 1)
    #expect(faults.first?.suggestion == suggestion)
    #expect(faults.first?.position.file.hasPrefix("--set ") == true)
  }

  @Test(arguments: [
    "staff", "=3", "staff..count=1", "services.desk.patience=+3", "services.desk.service-time=+3 h",
  ])
  func anOverrideThatCannotBeReadIsOneFault(override: String) {
    #expect(ScenarioText.faults(override).count == 1)
  }

  @Test func faultsKeepThePlaceTheyWereWrittenAt() throws {
    let faults = ScenarioText.faults { () throws(ScenarioErrors) in
      _ = try ScenarioFile.load(
        path: ScenarioText.folder.appendingPathComponent("Fixtures/variant.yaml").path,
        overrides: ["population=20", "services.desk.retrial=170 %"])
    }
    #expect(faults.map(\.path) == ["services.desk.retrial", "services.second.retrial"])
    let inherited = ScenarioText.faults { () throws(ScenarioErrors) in
      _ = try ScenarioFile.load(
        path: ScenarioText.folder.appendingPathComponent("Fixtures/variant.yaml").path,
        overrides: ["services.second.arrivals.month=3"])
    }
    #expect(inherited.count == 1)
  }

  @Test func theFlattenedFileReadsAsTheSameScenario() throws {
    for name in ["variant.yaml", "every-key.yaml"] {
      let scenario = try fixture(name)
      let again = try ScenarioFile.parse(scenario.flattenedYAML, file: "scenario.yaml")
      #expect(again.flattenedYAML == scenario.flattenedYAML)
      #expect(!scenario.flattenedYAML.contains("extends"))
      #expect(!scenario.flattenedYAML.contains("like:"))
      #expect(!scenario.flattenedYAML.contains("#"))
      let first = scenario.lowered().parameters
      let second = again.lowered().parameters
      #expect(first.services.map(\.expectedContacts) == second.services.map(\.expectedContacts))
      #expect(first.people.map(\.shifts) == second.people.map(\.shifts))
    }
  }

  @Test func textThatYAMLWouldMisreadIsQuotedInTheFlattenedFile() throws {
    let text = ScenarioText.desk + "\nabout:\n  title: \"He said: 'no', & \\\"left\\\" # early\"\n"
    let scenario = try ScenarioFile.parse(text, file: "desk.yaml")
    let again = try ScenarioFile.parse(scenario.flattenedYAML, file: "scenario.yaml")
    #expect(again.about.title?[.english] == "He said: 'no', & \"left\" # early")
  }

  @Test func aLinkOutOfTheFolderIsRefused() throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("respiro-scenarios-\(ProcessInfo.processInfo.processIdentifier)")
    let inside = folder.appendingPathComponent("inside")
    try FileManager.default.createDirectory(at: inside, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try ScenarioText.desk.write(
      to: folder.appendingPathComponent("secret.yaml"), atomically: true, encoding: .utf8)
    try FileManager.default.createSymbolicLink(
      at: inside.appendingPathComponent("link.yaml"),
      withDestinationURL: folder.appendingPathComponent("secret.yaml"))
    let top = inside.appendingPathComponent("top.yaml")
    try "extends: link.yaml\n".write(to: top, atomically: true, encoding: .utf8)
    let faults = ScenarioText.faults { () throws(ScenarioErrors) in
      _ = try ScenarioFile.load(path: top.path)
    }
    #expect(faults.count == 1)
    #expect(faults.first?.problem[.english].contains("outside") == true)
  }
}
