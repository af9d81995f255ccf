// SPDX-License-Identifier: GPL-3.0-or-later
internal import Experiments
internal import OutputAnalysis
internal import Scenarios
internal import Wording
internal import WorkforceModel

extension TerminalSummary {
  /// A target and how it fares.
  func lines(of assessment: TargetAssessment) -> [String] {
    let target = assessment.target
    let unit = target.metric.unit.rawValue
    let bound =
      switch target.bound {
      case .atLeast(let limit):
        language.say(CapacitySentence.atLeast, ["value": language.quantity(limit, unit: unit)])
      case .atMost(let limit):
        language.say(CapacitySentence.atMost, ["value": language.quantity(limit, unit: unit)])
      }
    let period: CapacitySentence =
      switch target.grain {
      case .day: .eachDay
      case .week: .eachWeek
      case .month: .eachMonth
      case .horizon: .overHorizon
      }
    var promise = language.say(
      CapacitySentence.target,
      [
        "name": report.scenario.displayNames.target(target.id, language),
        "metric": name(of: target.metric), "scope": told(target), "bound": bound,
        "period": language.say(period),
      ])
    if target.toleratedPerYear == 1 {
      promise += language.say(CapacitySentence.toleratedOne)
    } else if target.toleratedPerYear > 0 {
      promise += language.say(
        CapacitySentence.tolerated, ["count": language.figure(target.toleratedPerYear)])
    }
    let fates = [fate(of: assessment), fatesOfScopes(assessment)].compactMap { $0 }
    return [TextLayout.wrap(promise, indent: 2, hanging: 2)]
      + fates.map { TextLayout.wrap($0, indent: 4) }
  }

  /// What a target is about: every service or group where it names all, else each by its name.
  private func told(_ target: Target) -> String {
    let all = report.forecast.layout.series.filter { $0.metric == target.metric }
      .map(\.scopeName).filter { $0 != "sector" }
    guard all.count > 1, target.scopes == all else {
      return target.scopes.map(plain(scope:)).joined(separator: ", ")
    }
    return language.say(
      target.metric.breakdown == .service
        ? CapacitySentence.everyService : .everyGroup)
  }

  /// In how many futures a target is broken, by when, and for how long.
  private func fate(of assessment: TargetAssessment) -> String {
    let target = assessment.target
    guard assessment.isObserved else { return language.say(CapacitySentence.notObserved) }
    var text = language.say(
      CapacitySentence.broken,
      [
        "frequency": frequency(assessment.broken), "probability": probability(assessment.broken),
      ])
    let unobserved = assessment.replications - assessment.broken.trials
    if unobserved > 0 {
      text += language.say(
        CapacitySentence.notObservedIn, ["count": language.integer(unobserved)])
    }
    guard assessment.broken.successes > 0 else { return text + "." }
    if target.grain != .horizon {
      let length: CapacitySentence =
        switch target.grain {
        case .week: .brokenWeeks
        case .day: .brokenDays
        default: .brokenMonths
        }
      let count = max(1, Int(assessment.meanPeriodsWhenBroken.rounded()))
      text += language.say(
        length,
        ["count": language.integer(count), "of": language.integer(assessment.observedPeriods)])
      if let period = assessment.exceededQuantile(0.5) {
        let start = report.start(target.grain, period)
        text += language.say(
          CapacitySentence.brokenBy,
          ["date": target.grain == .month ? month(start) : date(start)])
      }
    }
    return text + "."
  }

  /// Which of the services or groups that a target names break it; nil when it names one.
  private func fatesOfScopes(_ assessment: TargetAssessment) -> String? {
    let target = assessment.target
    guard target.scopes.count > 1, assessment.isObserved else { return nil }
    let fates = zip(target.scopes, assessment.brokenByScope)
    let unobserved = fates.filter { $0.1.trials == 0 }
    let breaking = fates.enumerated().filter { $0.element.1.successes > 0 }
      .sorted { (-$0.element.1.share, $0.offset) < (-$1.element.1.share, $1.offset) }
      .map(\.element)
    var text = ""
    if !breaking.isEmpty {
      text = language.say(
        target.metric.breakdown == .service ? CapacitySentence.byService : .byGroup,
        [
          "list": breaking.map { plain(scope: $0.0) + " " + frequency($0.1) }
            .joined(separator: ", ")
        ])
      if breaking.count + unobserved.count < target.scopes.count {
        text += language.say(CapacitySentence.othersNever)
      }
      text += "."
    } else if assessment.broken.successes > 0 {
      text = language.say(CapacitySentence.noneAlone)
    }
    if !unobserved.isEmpty {
      text += text.isEmpty ? "" : " "
      text += language.say(
        CapacitySentence.notObservedScopes,
        ["list": unobserved.map { plain(scope: $0.0) }.joined(separator: ", ")])
    }
    return text.isEmpty ? nil : text
  }

  /// The interval of a probability that was counted, at the confidence of the run.
  func interval(of proportion: Proportion) -> ClosedRange<Double> {
    proportion.wilsonInterval(confidence: report.scenario.experiment.confidence)
  }

  /// The same in words: `probability 8% to 24%`.
  private func probability(_ proportion: Proportion) -> String {
    let interval = interval(of: proportion)
    let (low, high) = (
      language.percent(interval.lowerBound), language.percent(interval.upperBound)
    )
    if proportion.successes == 0 {
      return language.say(CapacitySentence.probabilityAtMost, ["high": high])
    }
    if proportion.successes == proportion.trials {
      return language.say(CapacitySentence.probabilityAtLeast, ["low": low])
    }
    return language.say(CapacitySentence.probability, ["low": low, "high": high])
  }
}

extension TargetAssessment {
  /// Whether the target is about people's risk rather than about the desks.
  var isAboutRisk: Bool {
    target.metric.requirement == .wellbeing || target.metric.requirement == .sickness
  }
}
