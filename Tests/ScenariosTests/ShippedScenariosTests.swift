// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import ScenarioFormat
import Scenarios
import Testing
import Wording
import WorkforceModel

@Suite struct ShippedScenariosTests {
  /// The scenarios that ship; sweeps over them are files of another kind.
  static func files() throws -> [URL] {
    try yaml().filter { $0.deletingLastPathComponent().lastPathComponent != "sweeps" }
  }

  private static func yaml() throws -> [URL] {
    let folder = ScenarioText.repository.appendingPathComponent("scenarios")
    let found = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    return (found?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "yaml" }
      .sorted { $0.path < $1.path }
  }

  @Test func everyShippedScenarioLoadsWithoutAWarning() throws {
    let files = try Self.files()
    #expect(files.count >= 11)
    for file in files {
      let scenario = try ScenarioFile.load(path: file.path)
      #expect(scenario.warnings.isEmpty, "\(file.lastPathComponent)")
      let lowered = scenario.lowered()
      #expect(lowered.name == file.deletingPathExtension().lastPathComponent)
      #expect(lowered.targets.allSatisfy { !$0.scopes.isEmpty })
    }
  }

  /// A calendar is written in another folder with all that the files say beside their figures.
  @Test func commentsAndMarksOutliveANewText() throws {
    for file in try Self.files() {
      let scenario = try ScenarioFile.load(path: file.path)
      let text = try ScenarioFile.text(path: file.path, overrides: [], change: "about:")
      let again = try ScenarioFile.parse(text, file: file.lastPathComponent)
      #expect(again.flattenedYAML == scenario.flattenedYAML, "\(file.lastPathComponent)")
      #expect(again.assumptions == scenario.assumptions, "\(file.lastPathComponent)")
      let own = try String(contentsOf: file, encoding: .utf8)
      let comments = own.split(separator: "\n").compactMap { line in
        line.range(of: #"(^| )# .*"#, options: .regularExpression).map { line[$0] }
      }
      for comment in comments {
        #expect(text.contains(comment), "\(file.lastPathComponent) \(comment)")
      }
    }
  }

  @Test func everyShippedSweepCanBeRead() throws {
    let files = try Self.yaml().filter {
      $0.deletingLastPathComponent().lastPathComponent == "sweeps"
    }
    #expect(!files.isEmpty)
    for file in files {
      let sweep = try SweepFile.load(path: file.path)
      #expect(sweep.factors.count > 1, "\(file.lastPathComponent)")
    }
  }

  @Test(arguments: ScenarioTemplate.allCases)
  func everyTemplateLoadsInBothLanguages(template: ScenarioTemplate) throws {
    for language in Language.allCases {
      let text = template.text(language)
      let scenario = try ScenarioFile.parse(text, file: "\(template.rawValue).yaml")
      #expect(scenario.warnings.isEmpty)
      #expect(!scenario.lowered().parameters.people.isEmpty)
      #expect(!text.contains(" | "))
    }
    #expect(template.text(.italian) != template.text(.english))
    let occupancy = try ScenarioFile.parse(template.text(.english), file: "t.yaml")
      .planningEstimate.occupancy
    #expect((0.3..<0.95).contains(occupancy ?? 0))
  }

  @Test func spineaIsSizedToTheReferenceOccupancy() throws {
    let path = ScenarioText.repository.appendingPathComponent("scenarios/spinea.yaml").path
    // To what came to the desks before any of it went online.
    let estimate = try ScenarioFile.load(path: path, overrides: ["online=none"]).planningEstimate
    #expect(abs((estimate.occupancy ?? 0) - 0.775) < 0.02)
    let expected = ["registry": 0.785, "school": 0.75, "social": 0.79, "urp": 0.75]
    for service in estimate.services {
      let occupancy = service.occupancy ?? 0
      // Back-office work is taken up to the reference: what is beyond waits until it is overdue.
      #expect(occupancy < 0.80)
      #expect(
        abs(occupancy - (expected[service.id] ?? 0)) < 0.02, "\(service.id) \(occupancy)")
    }
    let training = try #require(estimate.sessions.first { $0.component == "training" })
    #expect(training.isDuringOpening && training.cover > 7 && training.cover < 14)
    #expect(abs(training.present - 28 * (1 - estimate.absence)) < 1e-9)
  }

  /// The counters of the network too, before what schemes and growth add.
  @Test func theNetworkIsSizedToTheReferenceOccupancy() throws {
    for file in try Self.files()
    where file.deletingLastPathComponent().lastPathComponent == "polinet" {
      let estimate = try ScenarioFile.load(path: file.path).estimate(withWaits: false)
      for service in estimate.services {
        #expect((service.occupancy ?? 1) < 0.80, "\(file.lastPathComponent) \(service.id)")
      }
    }
  }

  @Test func caseworkCountsInTheHoursDemanded() throws {
    let path = ScenarioText.repository.appendingPathComponent("scenarios/spinea.yaml").path
    let all = try ScenarioFile.load(path: path).planningEstimate
    let without = try ScenarioFile.load(path: path, overrides: ["casework=none"]).planningEstimate
    let hours = zip(all.services, without.services).map { $0.hoursDemanded - $1.hoursDemanded }
    // Social services have 8.3 interviews a day with their writing, the reception a case of 90 minutes a
    // working day.
    #expect(hours[2] > 75 && hours[2] < 110, "\(hours)")
    #expect(hours[3] > 6.5 && hours[3] < 9, "\(hours)")
    #expect(abs(all.hoursDemanded - without.hoursDemanded - hours.reduce(0, +)) < 1e-9)
  }

  @Test func theoryScenariosAreEstimatedByTheirFormulas() throws {
    for (file, wait) in [("mm1-0.9", 0.9), ("mm10-0.9", 0.668732), ("erlang-a-14", 0.0699187)] {
      let path = ScenarioText.repository.appendingPathComponent("scenarios/theory/\(file).yaml")
      let service = try ScenarioFile.load(path: path.path).planningEstimate.services[0]
      #expect(abs((service.meanWait ?? 0) - wait) < 1e-5)
    }
  }

  @Test func sessionsOutsideSomebodysShiftAreWarnedOf() throws {
    func warnings(at time: String, audience: String = "staff") throws -> [String] {
      let text =
        ScenarioText.desk + """

            - {id: late, group: back, count: 2, hours: 12 h/week, days-per-week: 3, skills: [desk],
               shift: {mon: [12:00-18:00], wed: [12:00-18:00]}}
          groups: [{id: front, kind: internal}, {id: back, kind: internal, coordinator: rota}]
          programme:
            - {id: talk, kind: meeting, audience: \(audience), length: 1 h, at: "\(time)",
               dates: [2027-01-12, 2027-01-13, 2027-01-20]}

          """
      return try ScenarioFile.parse(
        text, file: "desk.yaml",
        overrides: ["staff.clerks.hours=36 h/week", "staff.clerks.group=front"]
      ).warnings.map(\.problem[.english])
    }
    func overtime(_ people: String) -> [String] {
      [
        "session wholly or partly outside the working hours of people invited (\(people)): "
          + "that time counts as overtime"
      ]
    }
    #expect(try warnings(at: "13:00").isEmpty)
    // Those off on a day are not called to its session; those who come at noon are, at 9.
    #expect(try warnings(at: "09:00") == overtime("2 of 5"))
    #expect(try warnings(at: "16:00") == overtime("3 of 3"))
    #expect(try warnings(at: "09:00", audience: "coordinators") == overtime("2 of 3"))
    #expect(
      try warnings(at: "13:00", audience: "[back]") == [
        "nobody invited works on that day: the session stays empty"
      ])
  }

  @Test func whatIsProbablyNotMeantIsAWarning() throws {
    let busy = try ScenarioFile.parse(
      ScenarioText.desk, file: "desk.yaml",
      overrides: [
        "staff.clerks.hours=36 h/week", "services.desk.follow-up=3 h",
        "programme=[{id: talk, kind: meeting, date: 2027-01-13, at: 20:00, length: 1 h}]",
      ])
    #expect(busy.warnings.map(\.path) == ["staff", "programme.talk"])
    #expect(
      busy.warnings[1].problem[.english]
        == "session wholly or partly outside the working hours of people invited (3 of 3): "
        + "that time counts as overtime")
    let marks = try ScenarioFile.parse(
      ScenarioText.desk + "\npopulation: 200  # verified: counted\n", file: "desk.yaml"
    ).assumptions
    #expect(marks.map(\.path) == ["population"])
    #expect(marks.first?.mark == .verified && marks.first?.note == "counted")
    let inItalian = try ScenarioFile.parse(
      ScenarioText.desk + "\npopulation: 200  # ipotizzato: a occhio\n", file: "desk.yaml"
    ).assumptions
    #expect(inItalian.first?.mark == .assumed && inItalian.first?.note == "a occhio")
  }
}
