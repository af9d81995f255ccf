// SPDX-License-Identifier: GPL-3.0-or-later
import RandomVariates

/// A project group in the form that days use.
struct ProjectPlan: BitwiseCopyable {
  let pause: Sampler
  let length: Sampler
  let people: Int
  /// Those who may be borrowed.
  let candidates: Table<Int>
  /// A bit for each weekday on which they work for the project.
  let weekdays: UInt8
  let affect: Double
  let technology: Double

  init(
    _ project: ProjectParameters, _ parameters: ModelParameters, arena: SamplerArena,
    store: TableStore
  ) {
    pause = arena.sampler(for: project.pause)
    length = arena.sampler(for: project.length)
    people = project.people
    candidates = store.table(
      parameters.people.indices.filter { person in
        let staffGroup = parameters.people[person].staffGroup
        return project.lenders.contains(parameters.staffGroups[staffGroup].group)
      })
    weekdays = project.weekdays.reduce(0) { $0 | 1 << UInt8($1) }
    affect = project.affect
    technology = project.technology
  }

  func works(onWeekday weekday: Int) -> Bool { weekdays & 1 << UInt8(weekday) != 0 }
}
