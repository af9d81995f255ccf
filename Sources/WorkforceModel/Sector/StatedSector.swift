// SPDX-License-Identifier: GPL-3.0-or-later
package import ScenarioFormat
import WholeNumbers

/// A sector as a file states it: what the model takes as it is written stands in `parameters` already, names and
/// dates in sections until ``lowered()`` turns them into positions and days.
package struct StatedSector: Sendable {
  package var horizon = HorizonSection()
  package var calendar = CalendarSection.section.standard
  package var population: Double?
  package var services: [ServiceSection] = []
  package var groups: [GroupSection] = []
  package var staff: [StaffSection] = []
  package var pools: [DeskPoolSection] = []
  package var places: [PlaceSection] = []
  /// Prices; nil when the file states none.
  package var costs: CostsSection?
  /// What the model takes as it is written.
  package var parameters = ModelParameters()
  /// Sections of mechanisms, by type; each mechanism's folder names its own.
  var sections = ParameterStorage()

  package init() {}

  /// What the keys of a file fill.
  package static let section = Section("", StatedSector()) {
    Field(required: "horizon", \.horizon, .section(HorizonSection.section))
    Field("calendar", \.calendar, .section(CalendarSection.section))
    Field(
      "population", \.population,
      ValueFormat<Int>.count(1...100_000_000).map(Double.init, back: { Int(bounded: $0) }))
    Field(required: "services", \.services, .items(ServiceSection.section))
    Field("places", \.places, .items(PlaceSection.section))
    Field("groups", \.groups, .items(GroupSection.section))
    Field(required: "staff", \.staff, StaffSection.listFormat)
    Field("duties", within: duties)
    Field("limits", within: limits)
    Catalogue.mechanisms.flatMap(\.keys)
    Field("costs", \.costs, .section(CostsSection.section))
  }

  /// Desks, who serves whom, and whose turn it is.
  private static let duties = Section("duties", StatedSector()) {
    Field("desks", \.pools, DeskPoolSection.listFormat)
    Field(
      "routing", \.parameters.routing,
      .choice([
        "longest-wait": .longestWait, "priority": .priority, "own-skill-first": .ownSkillFirst,
        "own-then-longest-wait": .ownThenLongestWait, "longest-queue": .longestQueue,
      ]))
    Field(
      "operator", \.parameters.operatorRule,
      .choice([
        "longest-free": .longestFree, "specialists-first": .specialistsFirst,
        "own-first": .ownFirst,
      ]))
    Catalogue.mechanisms.flatMap(\.dutyKeys)
  }

  /// Caps on hours, on the age of work, on hiring and on money.
  private static let limits = Section("limits", StatedSector()) {
    Field(
      "overtime", \.parameters.limits.overtimePerWeek,
      ValueFormat<Double>.quantity(.overtime, 0...48).map({ $0 * 60 }, back: { $0 / 60 }))
    Field(
      "follow-up", \.parameters.limits.followUpLimitDays,
      .quantity(.days, .positive(upTo: HorizonSection.longestDays)), mark: .verified,
      table: "follow-up")
    Field(
      "follow-up-pace", \.parameters.limits.followUpPace,
      ValueFormat<Double>.quantity(.share, 0.3...1).meaning(none: 1), unit: "%", table: "follow-up")
    Catalogue.mechanisms.flatMap(\.limitKeys)
  }
}
