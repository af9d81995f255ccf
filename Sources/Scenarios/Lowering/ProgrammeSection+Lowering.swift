// SPDX-License-Identifier: GPL-3.0-or-later
internal import ScenarioFormat
internal import WorkforceModel

extension ProgrammeSection {
  /// The component as the model runs it.
  func lowered(_ scenario: Scenario) -> ProgrammeComponent {
    let audience: Audience
    switch self.audience {
    case .staff: audience = .staff
    case .coordinators: audience = .coordinators
    case .groups(let names): audience = .groups(names.compactMap(scenario.position(ofGroup:)))
    }
    var component = parameters
    component.audience = audience
    component.quota = component.quota.flatMap { $0 < 1 ? $0 : nil }
    component.sessions = sessionDates.map { date in
      SessionParameters(
        day: scenario.horizon.start.days(to: date),
        interval: DayInterval(start: at, end: at + length))
    }
    return component
  }
}
