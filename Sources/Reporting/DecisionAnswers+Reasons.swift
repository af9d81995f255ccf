// SPDX-License-Identifier: GPL-3.0-or-later
internal import OutputAnalysis
internal import Scenarios
internal import Wording

extension DecisionAnswers {
  /// Services that are named beside a target.
  private static let mostNamed = 3

  /// The promise on the desks that is broken in the largest share of futures; nil where none was observed.
  package var hardest: RunSummary.TargetOutcome? {
    summary.targets.filter { !$0.isAboutRisk && $0.futuresObserved > 0 }.max {
      $0.broken.share < $1.broken.share
    }
  }

  /// The services or groups that break a target most often: the first, and those that do at least half as often.
  ///
  /// Empty where the target names a single one, or none of them breaks it alone.
  package func mostFailing(_ target: RunSummary.TargetOutcome) -> [String] {
    breaking(target).map(\.scope)
  }

  private func breaking(_ target: RunSummary.TargetOutcome) -> [(
    scope: String, broken: Proportion
  )] {
    guard target.scopes.count > 1 else { return [] }
    let order = target.byScope.enumerated().map {
      (
        place: $0.offset, scope: $0.element.scope,
        broken: Proportion(
          successes: $0.element.futuresBroken, trials: $0.element.futuresObserved)
      )
    }.filter { $0.broken.successes > 0 }.sorted {
      (-$0.broken.share, $0.place) < (-$1.broken.share, $1.place)
    }
    guard let first = order.first else { return [] }
    return order.filter { 2 * $0.broken.share >= first.broken.share }.prefix(Self.mostNamed).map {
      ($0.scope, $0.broken)
    }
  }

  /// Which services or groups break a target, and how often; nil where none does alone, there is one only, or the
  /// answer on the desks names it already.
  func failing(_ target: RunSummary.TargetOutcome) -> String? {
    let scopes = breaking(target).map {
      (name: names.scope($0.scope, language), frequency: language.frequency($0.broken))
    }
    guard let first = scopes.first, scopes.count > 1 || !desks.contains(first.name) else {
      return nil
    }
    let list = scopes.map {
      language.say(ReasonSentence.failingItem, ["service": $0.name, "frequency": $0.frequency])
    }
    return language.say(
      ReasonSentence.failing,
      ["target": names.target(target.id, language), "list": list.joined(separator: ", ")])
  }
}
