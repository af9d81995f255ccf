// SPDX-License-Identifier: GPL-3.0-or-later
internal import ScenarioFormat
public import WorkforceModel

extension Scenario {
  /// The scenario as plain numbers and positions.
  public func lowered() -> LoweredScenario {
    let parameters = modelParameters()
    let layout = ResponseLayout(parameters)
    let days = parameters.days
    var weekStarts: [CivilDate] = []
    var monthStarts: [CivilDate] = []
    for (position, day) in days.enumerated() {
      let date = sector.horizon.start.adding(days: position)
      if day.week == weekStarts.count { weekStarts.append(date) }
      if day.month == monthStarts.count { monthStarts.append(date) }
    }
    let scopes = ScopeNames(layout)
    return LoweredScenario(
      name: name, about: about, parameters: parameters,
      targets: targets.compactMap { $0.lowered(scopes) },
      experiment: experimentParameters(layout, scopes), start: sector.horizon.start,
      weekStarts: weekStarts, monthStarts: monthStarts,
      expected: expected.compactMap { expected in
        guard let metric = expected.metric, let value = expected.value else { return nil }
        return ExpectedValue(
          metric: metric, scope: expected.scope, value: value, tolerance: expected.tolerance,
          source: expected.source)
      },
      costs: sector.costs, residents: sector.population, assumptions: assumptions,
      displayNames: DisplayNames(self), uncertainty: uncertainty,
      rosterChoices: sector.rosterChoices)
  }

  /// Everything that the model needs to know.
  func modelParameters() -> ModelParameters { parameters ?? sector.lowered() }

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
      replications: experiment.replications ?? ExperimentSection.usualReplications,
      statedReplications: experiment.replications, seed: experiment.seed,
      precision: experiment.precision, precise: precise,
      matters: experiment.matters.compactMap { stated in
        if let metric = stated.metric, let least = stated.difference {
          (metric, least)
        } else {
          nil
        }
      }, confidence: experiment.confidence)
  }

  /// What follows from the scenario before any simulation.
  public var planningEstimate: PlanningEstimate { estimate(withWaits: true) }

  /// What follows from the scenario before any simulation, with or without the waits, which take most of the time.
  package func estimate(withWaits: Bool) -> PlanningEstimate {
    PlanningEstimate(sector, modelParameters(), withWaits: withWaits)
  }
}
