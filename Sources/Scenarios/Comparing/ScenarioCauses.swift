// SPDX-License-Identifier: GPL-3.0-or-later
public import ScenarioFormat
internal import WorkforceModel

/// Something a scenario states that may carry a share of an outcome.
public struct ScenarioCause: Hashable, Sendable {
  /// What it is.
  public enum Kind: Hashable, Sendable {
    /// A dated session: position of its component and within it, and its date.
    case session(component: Int, number: Int, date: CivilDate)
    /// All sessions of the programme but those on some days, which are causes of their own.
    case otherSessions(than: ClosedRange<Int>)
    case demandGrowth, complexityGrowth, demandSeason, shocks, dayFactor, retrials
    case bookings, casework, online, incentives, budget
    case leavePeak, sickness, otherAbsence, turnover, projects, rotation, pressure, groupLife
    case motivation, conflict, climate, wellbeing
  }

  public let kind: Kind
  /// Values that take it away: `services.registry.arrivals.growth=none`.
  let overrides: [String]
}

extension Scenario {
  /// The causes that a scenario states, in the order in which they are told.
  ///
  /// Repeat contacts are none: the rate of arrivals includes them, so that without them as many come.
  ///
  /// Sessions from `first` to `last` are causes of their own; those before are one together.
  public func causes(from first: CivilDate, through last: CivilDate) -> [ScenarioCause] {
    var causes: [ScenarioCause] = []
    var hasOthers = false
    for (position, component) in programme.enumerated() {
      for (number, date) in component.sessionDates.enumerated() {
        if first <= date, date <= last {
          causes.append(
            ScenarioCause(
              kind: .session(component: position, number: number, date: date), overrides: []))
        } else if date < first {
          hasOthers = true
        }
      }
    }
    if hasOthers {
      let days = horizon.start.days(to: first)...horizon.start.days(to: last)
      causes.append(ScenarioCause(kind: .otherSessions(than: days), overrides: []))
    }
    func add(_ kind: ScenarioCause.Kind, _ overrides: [String]) {
      if !overrides.isEmpty { causes.append(ScenarioCause(kind: kind, overrides: overrides)) }
    }
    func services(_ path: [String]) -> [String] {
      self.services.compactMap { service in
        var node: SourceNode? = service.node
        for key in path { node = node?[key] }
        return node == nil
          ? nil : "services.\(service.id).\(path.joined(separator: "."))=none"
      }
    }
    add(.demandGrowth, services(["arrivals", "growth"]))
    add(.complexityGrowth, services(["complexity-growth"]))
    add(.demandSeason, services(["arrivals", "month"]))
    add(.shocks, services(["arrivals", "shocks"]))
    add(.dayFactor, services(["arrivals", "day-factor"]))
    add(.retrials, services(["retrial"]))
    add(.bookings, services(["bookings"]))
    if casework != nil { add(.casework, ["casework=none"]) }
    if !online.isEmpty { add(.online, ["online=none"]) }
    if incentives != nil { add(.incentives, ["incentives=none"]) }
    if limits?.budget != nil { add(.budget, ["limits.budget=none"]) }
    if absence?.leave?.monthWeights.contains(where: { abs($0 - 1) > 1e-9 }) == true {
      add(.leavePeak, ["absence.leave.season=none"])
    }
    if absence?.sickness != nil { add(.sickness, ["absence.sickness=none"]) }
    if let days = absence?.otherDays, days > 0 { add(.otherAbsence, ["absence.other=none"]) }
    if duties.rotation != nil { add(.rotation, ["duties.rotation=none"]) }
    if !projects.isEmpty { add(.projects, ["projects=none"]) }
    if turnover != nil { add(.turnover, ["turnover=none"]) }
    if pressure != nil { add(.pressure, ["pressure=none"]) }
    if groupDynamicsEnabled {
      let stated = groups.flatMap { group in
        ["affect", "technology"].compactMap { key in
          group.node[key] == nil ? nil : "groups.\(group.id).\(key)=none"
        }
      }
      add(.groupLife, stated + (groupLife == nil ? [] : ["group-life=none"]))
    }
    if motivation != nil { add(.motivation, ["motivation=none"]) }
    if conflict != nil { add(.conflict, ["conflict=none"]) }
    if climate != nil { add(.climate, ["climate=none"]) }
    if wellbeing != nil { add(.wellbeing, ["wellbeing=none"]) }
    return causes
  }

  /// The scenario without some of its causes, lowered.
  ///
  /// - Throws: What is wrong with the rest; a cause on which the rest depends cannot be taken away.
  public func lowered(
    without causes: [ScenarioCause]
  ) throws(ScenarioErrors) -> LoweredScenario {
    let overrides = causes.flatMap(\.overrides)
    // Targets and known answers may be about figures that go with a cause; nothing depends on them.
    let rest =
      overrides.isEmpty
      ? self
      : try ScenarioFile.parse(
        flattenedYAML, file: name + ".yaml",
        overrides: overrides + ["targets=none", "expected=none", "experiment=none"])
    var lowered = rest.lowered()
    lowered.parameters = lowered.parameters.removing(causes)
    return lowered
  }
}
