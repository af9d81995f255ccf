// SPDX-License-Identifier: GPL-3.0-or-later
internal import OutputAnalysis
internal import Scenarios
internal import Wording

extension DecisionAnswers {
  /// Targets that the answer names one by one.
  private static let mostTargets = 5

  /// The targets that were observed, the one missed in the largest share of futures first.
  var byMisses: [RunSummary.TargetOutcome] {
    summary.targets.enumerated().filter { $0.element.futuresObserved > 0 }.sorted {
      (-$0.element.broken.share, $0.offset) < (-$1.element.broken.share, $1.offset)
    }.map(\.element)
  }

  /// Whether what the scenario asks for is met, and how often each target is missed.
  ///
  /// Nil where nothing is asked for or was observed, and where the answer on the desks says it of the only one.
  package var targets: String? {
    let targets = byMisses
    guard let first = targets.first else { return nil }
    let name = names.target(first.id, language)
    if targets.count == 1, !first.isAboutRisk, desks.contains(name) { return nil }
    if first.futuresBroken == 0 { return say(.allMet) }
    let verdict: String? =
      switch first.likelihood {
      case .kept: say(.yes)
      case .probablyKept: say(.probably)
      case .open: say(.open)
      case .probablyBroken: say(.probablyNot)
      case .broken: say(.notMet)
      case .undecided: say(.tooFewFutures, ["count": language.integer(first.futuresObserved)])
      case nil: nil
      }
    guard let verdict else { return nil }
    let items = targets.prefix(Self.mostTargets).enumerated().map { place, target in
      say(
        place == 0 ? .targetMissed : .targetToo,
        [
          "target": names.target(target.id, language),
          "frequency": language.frequency(target.broken),
        ])
    }
    let more = targets.count - items.count
    let rest = more > 0 ? [say(.moreTargets, ["count": language.integer(more)])] : []
    return say(.targets, ["verdict": verdict, "list": (items + rest).joined(separator: ", ")])
  }

  /// The targets of which it is explained why they are missed: the hardest on the desks, unless only the work behind
  /// them does not fit, and those on people's risk that are not likely to be kept.
  private var explained: [RunSummary.TargetOutcome] {
    let desks = holdsAtDesksOnly ? nil : hardest
    return [desks].compactMap { $0 } + byMisses.filter { $0.isAboutRisk && $0.isLikelyBroken }
  }

  /// Which services or groups miss these targets, and how often; nothing of one that names a single one, or whose
  /// service the answer on the desks names already.
  package var failing: [String] { explained.compactMap(failing) }

  /// By when half of the futures that miss the first of these targets have missed it; nil for none.
  package var since: String? {
    guard
      let target = explained.first, let date = target.brokenBy, target.period != "horizon"
    else { return nil }
    let shown = target.period == "month" ? month(date) : self.date(date)
    return language.say(
      ReasonSentence.sinceWhen, ["target": names.target(target.id, language), "date": shown])
  }
}
