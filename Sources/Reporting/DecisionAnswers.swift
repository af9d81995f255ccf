// SPDX-License-Identifier: GPL-3.0-or-later
package import OutputAnalysis
package import ScenarioFormat
package import Scenarios
package import Wording
package import WorkforceModel

/// The sentences that a decision begins with: are the targets met, will the desks hold, who is at risk, which week
/// is worst and why.
///
/// They are made of the run's summary alone, so that the terminal, the report and the note say the
/// same, now or when they are rebuilt from the files.
package struct DecisionAnswers {
  let summary: RunSummary
  let names: DisplayNames
  let language: Language

  package init(_ summary: RunSummary, names: DisplayNames, language: Language) {
    self.summary = summary
    self.names = names
    self.language = language
  }

  package var desks: String {
    let wait = waitClause
    if isOverloaded, let headroom = summary.horizon[Metric.headroom.rawValue] {
      let share = 1 / (1 + headroom.mean) - 1
      return say(
        holdsAtDesksOnly ? .overloadedBehind : .overloaded,
        ["share": language.percent(share), "wait": wait])
    }
    if isHurried, let time = leastTime {
      return say(.hurried, ["share": language.percent(1 - time), "wait": wait])
    }
    let targets = summary.targets.filter { !$0.isAboutRisk }
    let observed = targets.filter { $0.futuresObserved > 0 }
    guard let hardest, let interval = hardest.interval
    else { return say(targets.isEmpty ? .noTargets : .notObserved, ["wait": wait]) }
    let name = names.target(hardest.id, language)
    let frequency = language.frequency(hardest.broken)
    let verdict: AnswerSentence
    switch Likelihood(broken: interval) {
    case .kept where hardest.futuresBroken == 0:
      return say(.yesToAll, ["count": language.integer(hardest.futuresObserved), "wait": wait])
    case .undecided:
      return say(
        .undecided,
        [
          "count": language.integer(hardest.futuresObserved), "target": name,
          "frequency": frequency, "low": language.percent(interval.lowerBound),
          "high": language.percent(interval.upperBound), "wait": wait,
        ])
    case .kept: verdict = .yes
    case .probablyKept: verdict = .probably
    case .open: verdict = .open
    case .probablyBroken: verdict = .probablyNot
    case .broken: verdict = .no
    }
    return say(
      observed.count == 1 ? .onlyTarget : .hardest,
      [
        "verdict": say(verdict), "target": name, "frequency": frequency,
        "mainly": mainService(of: hardest), "wait": wait,
      ])
  }

  /// Desks that give a matter less of the time that it usually takes do not hold, whatever the waits.
  private static let fairTime = 0.85

  /// The shorter of the times that matters get at the desk and in the back office, over their usual ones.
  private var leastTime: Double? {
    [Metric.deskTime, .standardTime].compactMap { summary.horizon[$0.rawValue]?.mean }.min()
  }

  /// Whether the interval of the hardest target, or of that missed most often, is too wide to say anything.
  package var needsMoreFutures: Bool {
    [hardest, byMisses.first].contains { $0?.likelihood == .undecided }
  }

  /// Whether the desks are not likely to hold: work does not fit, or a promise is not likely to be kept.
  package var isFailing: Bool {
    if isOverloaded || isHurried { return true }
    return hardest?.isLikelyBroken ?? false
  }

  /// Whether what is promised at the desks is kept while the work behind them does not fit into the hours.
  package var holdsAtDesksOnly: Bool {
    isOverloaded && [.kept, .probablyKept].contains(hardest?.likelihood)
  }

  /// Whether the work does not fit into the hours, or only by giving each matter less time.
  package var lacksHours: Bool { isOverloaded || isHurried }

  // Only what the whole interval says: a mean just below zero may be chance.
  private var isOverloaded: Bool {
    summary.horizon[Metric.headroom.rawValue].map {
      isStaffedByContract && $0.mean + ($0.halfWidth ?? 0) < 0
    } ?? false
  }

  private var isHurried: Bool { leastTime.map { $0 < Self.fairTime } ?? false }

  /// A service is the main cause when it alone breaks the target nearly as often as all together.
  private static let mainShare = 0.8

  private func mainService(of target: RunSummary.TargetOutcome) -> String {
    let services = target.byScope.filter { $0.scope.hasPrefix("service:") }.sorted {
      $0.futuresBroken > $1.futuresBroken
    }
    guard services.count > 1, target.futuresBroken > 0,
      Double(services[0].futuresBroken) >= Self.mainShare * Double(target.futuresBroken),
      services[1].futuresBroken < services[0].futuresBroken / 2
    else { return "" }
    return say(.mainly, ["service": names.scope(services[0].scope, language)])
  }

  private var waitClause: String {
    guard let wait = summary.horizon[Metric.waitMean.rawValue]?.mean else { return "" }
    // It would be shown as 0.0.
    if wait < 0.05 { return say(.hardlyAnyWait) }
    return say(.waitAverage, ["wait": language.minutes(wait)])
  }

  /// A bare queue has no contracts, hence no hours into which work may fit.
  private var isStaffedByContract: Bool { summary.horizon[Metric.hoursContracted.rawValue] != nil }

  // MARK: Words

  func say(_ sentence: AnswerSentence, _ values: KeyValuePairs<String, String> = [:]) -> String {
    language.say(sentence, values)
  }

  func date(_ iso: String) -> String { CivilDate(iso: iso).map(language.date) ?? iso }

  func month(_ iso: String) -> String { CivilDate(iso: iso).map(language.monthAndYear) ?? iso }
}

extension Language {
  /// `11 January 2027`, `11 gennaio 2027`.
  package func date(_ date: CivilDate) -> String {
    self.date(year: date.year, month: date.month, day: date.day)
  }

  /// `March 2027`, `marzo 2027`.
  package func monthAndYear(_ date: CivilDate) -> String { month(date.month, of: date.year) }
}

extension RunSummary.TargetOutcome {
  /// The futures that break the target, among those in which it is observed.
  package var broken: Proportion { Proportion(successes: futuresBroken, trials: futuresObserved) }

  /// The interval of the probability of that; nil when the target is not observed.
  package var interval: ClosedRange<Double>? {
    guard let low = probabilityLow, let high = probabilityHigh, low <= high else { return nil }
    return low...high
  }

  /// What the interval allows to say; nil when the target is not observed.
  package var likelihood: Likelihood? { interval.map { Likelihood(broken: $0) } }

  /// Whether it is not likely to be kept.
  package var isLikelyBroken: Bool {
    [.open, .probablyBroken, .broken].contains(likelihood)
  }

  /// Whether the target is about people's risk rather than about the desks.
  package var isAboutRisk: Bool { Metric(rawValue: metric)?.isAboutRisk ?? false }
}

extension Metric {
  /// Whether the figure is about people's risk, or what moves it, rather than the desks.
  package var isAboutRisk: Bool { requirement.isAboutRisk }
}

/// What an interval of the probability that a target is broken allows to say.
package enum Likelihood: Sendable, CaseIterable {
  /// From kept in nearly all futures to broken in nearly all.
  case kept, probablyKept, open, probablyBroken, broken
  /// The interval is too wide for any of these.
  case undecided

  /// The strongest claim that holds over the whole interval.
  package init(broken interval: ClosedRange<Double>) {
    self =
      switch (interval.lowerBound, interval.upperBound) {
      case (_, ..<0.05): .kept
      case (0.95..., _): .broken
      case (_, ...0.33): .probablyKept
      case (0.67..., _): .probablyBroken
      case (0.2..., ...0.8): .open
      default: .undecided
      }
  }
}
