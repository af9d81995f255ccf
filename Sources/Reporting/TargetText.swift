// SPDX-License-Identifier: GPL-3.0-or-later
internal import OutputAnalysis
internal import ScenarioFormat
package import Scenarios
package import Wording
internal import WorkforceModel

/// A target in words: what it promises, and in how many futures it is broken.
package struct TargetText {
  private let target: RunSummary.TargetOutcome
  private let scenario: LoweredScenario
  private let language: Language
  private let metric: Metric

  /// Nil for a figure that this version does not know.
  package init?(
    _ target: RunSummary.TargetOutcome, scenario: LoweredScenario, language: Language
  ) {
    guard let metric = Metric(rawValue: target.metric) else { return nil }
    self.target = target
    self.scenario = scenario
    self.language = language
    self.metric = metric
  }

  /// `Desks hold: served within target (every service) at least 80% each month`.
  package var promise: String {
    let unit = metric.unit.rawValue
    let bound =
      target.atLeast.map {
        language.say(CapacitySentence.atLeast, ["value": language.quantity($0, unit: unit)])
      }
      ?? language.say(
        CapacitySentence.atMost, ["value": language.quantity(target.atMost ?? .nan, unit: unit)])
    let period: CapacitySentence =
      switch ResponseLayout.Grain(rawValue: target.period) {
      case .day: .eachDay
      case .week: .eachWeek
      case .month: .eachMonth
      case .horizon, nil: .overHorizon
      }
    var promise = language.say(
      CapacitySentence.target,
      [
        "name": scenario.displayNames.target(target.id, language),
        "metric": MetricWording[metric.rawValue]?.name[language] ?? metric.rawValue,
        "scope": toldScopes, "bound": bound, "period": language.say(period),
      ])
    if target.toleratedPerYear > 0 {
      promise += language.say(CapacitySentence.tolerated, count: target.toleratedPerYear)
    }
    return promise
  }

  /// What the target is about: every service or group where it names all, else each by its name.
  private var toldScopes: String {
    let all = ResponseLayout(scenario.parameters).series.filter { $0.metric == metric }
      .map(\.scopeName).filter { $0 != "sector" }
    guard all.count > 1, target.scopes == all else {
      return target.scopes.map(plain(scope:)).joined(separator: ", ")
    }
    return language.say(
      metric.breakdown == .service ? CapacitySentence.everyService : .everyGroup)
  }

  private func plain(scope: String) -> String {
    scope == "sector"
      ? language.say(RiskSentence.sector) : scenario.displayNames.scope(scope, language)
  }

  /// In how many futures it is broken, by when, and for how long.
  package var fate: String {
    guard let interval = target.interval else { return language.say(CapacitySentence.notObserved) }
    let broken = target.broken
    var text = language.say(
      CapacitySentence.broken,
      [
        "frequency": language.frequency(broken),
        "probability": language.probability(of: broken, interval),
      ])
    let unobserved = target.futures - target.futuresObserved
    if unobserved > 0 {
      text += language.say(
        CapacitySentence.notObservedIn, ["count": language.integer(unobserved)])
    }
    guard broken.successes > 0, let grain = ResponseLayout.Grain(rawValue: target.period),
      grain != .horizon
    else { return text + "." }
    let length: CapacitySentence =
      switch grain {
      case .week: .brokenWeeks
      case .day: .brokenDays
      default: .brokenMonths
      }
    let count = max(1, Int((target.meanBrokenPeriods ?? 1).rounded()))
    text += language.say(
      length,
      ["count": language.integer(count), "of": language.integer(target.observedPeriods)])
    if let start = target.brokenBy.flatMap({ CivilDate(iso: $0) }) {
      text += language.say(
        CapacitySentence.brokenBy,
        ["date": grain == .month ? language.monthAndYear(start) : language.date(start)])
    }
    return text + "."
  }

  /// Which of the services or groups that it names break it; nil when it names one.
  package var fatesOfScopes: String? {
    guard target.scopes.count > 1, target.interval != nil else { return nil }
    let fates = target.byScope.map {
      (scope: $0.scope, broken: Proportion(successes: $0.futuresBroken, trials: $0.futuresObserved))
    }
    let unobserved = fates.filter { $0.broken.trials == 0 }
    let breaking = fates.enumerated().filter { $0.element.broken.successes > 0 }
      .sorted {
        (-$0.element.broken.share, $0.offset) < (-$1.element.broken.share, $1.offset)
      }
      .map(\.element)
    var text = ""
    if !breaking.isEmpty {
      text = language.say(
        metric.breakdown == .service ? CapacitySentence.byService : .byGroup,
        [
          "list": breaking.map { plain(scope: $0.scope) + " " + language.frequency($0.broken) }
            .joined(separator: ", ")
        ])
      if breaking.count + unobserved.count < target.scopes.count {
        text += language.say(CapacitySentence.othersNever)
      }
      text += "."
    } else if target.futuresBroken > 0 {
      text = language.say(CapacitySentence.noneAlone)
    }
    if !unobserved.isEmpty {
      text += text.isEmpty ? "" : " "
      text += language.say(
        CapacitySentence.notObservedScopes,
        ["list": unobserved.map { plain(scope: $0.scope) }.joined(separator: ", ")])
    }
    return text.isEmpty ? nil : text
  }
}
