// SPDX-License-Identifier: GPL-3.0-or-later
import ScenarioFormat
import Wording

/// What is said of projects alone.
enum ProjectSentence: String, Sentence {
  case tooManyBorrowed, noDay
}

extension ProjectGroups {
  /// Who lends people, and whether there are as many.
  static func check(_ check: SectorCheck) {
    let groups = check.ids(of: "groups")
    for project in check.sector.projects {
      guard
        check.checkNames(
          project.from ?? [], "from", in: project.node, .unknownGroup, among: groups)
      else { continue }
      let lines = check.sector.staff.filter { line in
        project.from.map { $0.contains(line.group ?? "") } ?? true
      }
      let people = lines.reduce(0) { $0 + $1.headcount }
      if project.people > people {
        check.faults.report(
          project.node["people"] ?? project.node, ProjectSentence.tooManyBorrowed.phrase,
          found: String(project.people), allowed: Phrase.list(["1–\(people)"]))
      }
      if project.weekdays.isEmpty, let days = project.node["on"] {
        check.faults.report(days, ProjectSentence.noDay.phrase, found: days.echo)
      }
    }
  }

  static func lower(_ sector: StatedSector, into parameters: inout ModelParameters) {
    parameters.projects = sector.projects.map { section in
      var project = section.parameters
      project.lenders =
        section.from?.compactMap(sector.position(ofGroup:))
        ?? Array(0..<max(1, sector.groups.count))
      return project
    }
  }
}
