// SPDX-License-Identifier: GPL-3.0-or-later
internal import ScenarioFormat
internal import Wording
internal import WorkforceModel

extension ScenarioCheck {
  /// Who lends people to projects, and whether there are as many.
  func checkProjects() {
    let groups = ids(of: "groups")
    for project in scenario.projects {
      let place = project.node["from"] ?? project.node
      var areKnown = true
      for group in project.from ?? [] where !groups.contains(group) {
        report(unknown: group, at: place, .unknownGroup, among: groups)
        areKnown = false
      }
      guard areKnown else { continue }
      let lines = scenario.staff.filter { line in
        project.from.map { $0.contains(line.group ?? "") } ?? true
      }
      let people = lines.reduce(0) { $0 + $1.headcount }
      if project.people > people {
        faults.report(
          project.node["people"] ?? project.node, ScenarioSentence.tooManyBorrowed.phrase,
          found: String(project.people), allowed: Phrase.list(["1–\(people)"]))
      }
      if project.weekdays.isEmpty, let days = project.node["on"] {
        faults.report(days, ScenarioSentence.noProjectDay.phrase, found: days.echo)
      }
    }
  }
}
