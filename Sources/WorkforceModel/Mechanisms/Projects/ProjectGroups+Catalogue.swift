// SPDX-License-Identifier: GPL-3.0-or-later
import ScenarioFormat

extension MechanismID {
  /// Groups formed for projects.
  public static let projects = MechanismID("projects", section: "projects") { !$0.projects.isEmpty }
}

extension ModelParameters {
  /// Groups formed for projects, which borrow people.
  public var projects: [ProjectParameters] {
    get { mechanisms[default: []] }
    set { mechanisms[default: []] = newValue }
  }
}

/// By project and how many there were before.
extension Purpose {
  static var projectTimes: Purpose { Purpose(50) }
  static var projectMembers: Purpose { Purpose(51) }
}

extension ProjectGroups: Mechanism {
  static var description: MechanismDescription {
    MechanismDescription(
      .projects, keys: [Field("projects", \.projects, .items(ProjectSection.section))],
      causes: [CauseID("projects", needs: .projects)], sentences: ProjectSentence.self,
      purposes: [.projectTimes, .projectMembers])
  }

  static func plan(_ preparation: Preparation) -> Table<ProjectPlan>? {
    guard preparation.parameters.has(.projects) else { return nil }
    return preparation.store.table(
      preparation.parameters.projects.map {
        ProjectPlan(
          $0, preparation.parameters, arena: preparation.arena, store: preparation.store)
      })
  }

  static func start(_ start: ReplicationStart) -> ProjectGroups? {
    guard let plan = start.plans[ProjectGroups.self] else { return nil }
    return ProjectGroups(
      plan, people: start.people, masterSeed: start.masterSeed, replication: start.replication)
  }
}

extension ProjectGroups {
  /// Brings home what a week has taught.
  static let closing = StateAccess(writes: [.groupLevels])
  /// Calls those borrowed away.
  static let opening = StateAccess(reads: [.vacancy, .presence], writes: [.presence, .workload])
}
