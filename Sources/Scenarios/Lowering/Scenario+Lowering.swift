// SPDX-License-Identifier: GPL-3.0-or-later
internal import ScenarioFormat
internal import WorkforceModel

extension Scenario {
  /// The scenario as plain numbers and positions.
  public func lowered() -> LoweredScenario {
    let parameters = modelParameters()
    let layout = ResponseLayout(parameters)
    let days = parameters.days
    var weekStarts: [CivilDate] = []
    var monthStarts: [CivilDate] = []
    for (position, day) in days.enumerated() {
      let date = horizon.start.adding(days: position)
      if day.week == weekStarts.count { weekStarts.append(date) }
      if day.month == monthStarts.count { monthStarts.append(date) }
    }
    let scopes = ScopeNames(layout)
    return LoweredScenario(
      name: name, about: about, parameters: parameters,
      targets: targets.compactMap { $0.lowered(scopes) },
      experiment: experimentParameters(layout, scopes), start: horizon.start,
      weekStarts: weekStarts, monthStarts: monthStarts,
      expected: expected.compactMap { expected in
        guard let metric = expected.metric, let value = expected.value else { return nil }
        return ExpectedValue(
          metric: metric, scope: expected.scope, value: value, tolerance: expected.tolerance,
          source: expected.source)
      },
      costs: costs, residents: population, assumptions: assumptions,
      displayNames: DisplayNames(self))
  }

  /// Everything that the model needs to know.
  func modelParameters() -> ModelParameters { parameters ?? loweredParameters() }

  func loweredParameters() -> ModelParameters {
    var parameters = ModelParameters()
    parameters.days = calendarDays()
    parameters.warmUpDays = horizon.warmUpDays
    parameters.services = services.map { $0.lowered(self, days: parameters.days) }
    parameters.deskPools = duties.pools.map { pool in
      DeskPoolParameters(
        id: pool.id, services: pool.services.compactMap(position(ofService:)),
        count: pool.count.map { DayStep(start: $0.start, value: Double($0.value)) })
    }
    parameters.groups = loweredGroups()
    parameters.staffGroups = staff.map { $0.lowered(self) }
    parameters.people = people()
    parameters.routing = duties.routing
    parameters.rotation = duties.rotation.map { rotation in
      var lowered = rotation.parameters
      lowered.groups = rotation.groups?.compactMap(position(ofGroup:)) ?? Array(groups.indices)
      return lowered
    }
    if let limits {
      parameters.limits = limits.parameters
      parameters.limits.overtimePerWeek = limits.overtime * 60
      parameters.budget = limits.budget?.lowered(self, days: parameters.days)
    }
    parameters.leave = absence?.leave
    parameters.sickness = absence?.sickness
    parameters.otherAbsenceDaysPerYear = absence?.otherDays ?? 0
    parameters.casework = casework?.lowered(self, days: parameters.days)
    parameters.programme = programme.map { $0.lowered(self) }
    parameters.projects = projects.map { $0.lowered(self) }
    parameters.turnover = turnover?.lowered(limits ?? LimitsSection.section.standard)
    parameters.online = online.compactMap { $0.lowered(self) }
    parameters.incentives = incentives?.lowered(self)
    parameters.pressure = pressure
    if groupDynamicsEnabled {
      parameters.groupLife = groupLife ?? GroupLifeParameters()
    }
    parameters.motivation = motivation
    parameters.conflict = conflict
    parameters.climate = climate?.lowered(horizon)
    parameters.wellbeing = wellbeing?.parameters
    parameters.referenceOccupancy =
      wellbeing?.referenceOccupancy ?? parameters.referenceOccupancy
    return parameters
  }

  /// Groups have an inner life once one of them states its affect or technology.
  var groupDynamicsEnabled: Bool { groups.contains { $0.affect != nil || $0.technology != nil } }

  func position(ofService id: String) -> Int? { services.firstIndex { $0.id == id } }
  func position(ofGroup id: String) -> Int? { groups.firstIndex { $0.id == id } }

  /// A scenario without groups has one, of everybody.
  private func loweredGroups() -> [GroupParameters] {
    if groups.isEmpty { return [GroupParameters(id: "everyone")] }
    return groups.map { group in
      var lowered = group.parameters
      lowered.affect = group.affect ?? lowered.affect
      lowered.technology = group.technology ?? lowered.technology
      return lowered
    }
  }

  private func experimentParameters(
    _ layout: ResponseLayout, _ scopes: ScopeNames
  ) -> ExperimentParameters {
    var precise = experiment.precise.flatMap { figure -> [ExperimentParameters.Figure] in
      guard let metric = figure.metric else { return [] }
      return scopes.names(figure.scope, of: metric).map {
        ExperimentParameters.Figure(metric: metric, scope: $0)
      }
    }
    if precise.isEmpty {
      precise = [Metric.waitMean, .exhaustion]
        .filter { layout.position(of: $0, scope: "sector") != nil }
        .map { ExperimentParameters.Figure(metric: $0, scope: "sector") }
    }
    return ExperimentParameters(
      replications: experiment.replications, seed: experiment.seed,
      precision: experiment.precision, precise: precise, confidence: experiment.confidence)
  }
}
