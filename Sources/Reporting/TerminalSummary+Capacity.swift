// SPDX-License-Identifier: GPL-3.0-or-later
internal import Experiments
internal import OutputAnalysis
internal import Scenarios
internal import Wording
internal import WorkforceModel

extension TerminalSummary {
  /// Will the desks hold?
  var capacity: [String] {
    let assessments = report.result.targets.filter { !$0.isAboutRisk }
    var lines = [title(CapacitySentence.title)]
    if let verdict = verdict(assessments) { lines.append(paragraph(language.say(verdict))) }
    lines += assessments.flatMap(lines(of:))
    let sentences = [waitSentence, servedSentence, busySentence].compactMap { $0 }
    lines += sentences.map(paragraph)
    return lines.count > 1 ? lines : []
  }

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
        "id": target.id, "metric": name(of: target.metric),
        "scope": told(target), "bound": bound,
        "period": language.say(period),
      ])
    if target.toleratedPerYear == 1 {
      promise += language.say(CapacitySentence.toleratedOne)
    } else if target.toleratedPerYear > 0 {
      promise += language.say(
        CapacitySentence.tolerated, ["count": language.figure(target.toleratedPerYear)])
    }
    return [
      TextLayout.wrap(promise, indent: 2, hanging: 2),
      TextLayout.wrap(fate(of: assessment), indent: 4),
    ]
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
    guard assessment.broken.trials > 0 else {
      return language.say(CapacitySentence.notObserved)
    }
    var text = language.say(
      CapacitySentence.broken, ["frequency": frequency(assessment.broken)])
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

  /// The answer in a word: what the target broken most often says, else whether the work fits.
  private func verdict(_ assessments: [TargetAssessment]) -> CapacitySentence? {
    if report.mean(.headroom) < 0, isStaffedByContract { return .overloaded }
    let shares = assessments.filter { $0.broken.trials > 0 }.map(\.broken.share)
    guard let worst = shares.max() else { return nil }
    switch worst {
    case ..<0.05: return .yes
    case ..<0.33: return .probably
    case ..<0.67: return .open
    case ..<0.95: return .probablyNot
    default: return .no
    }
  }

  private var waitSentence: String? {
    guard let wait = report.forecast.cell(.waitMean), wait.mean.isFinite else { return nil }
    var text = language.say(CapacitySentence.waitAverage, ["wait": minutes(wait.mean)])
    if wait.replications > 1, minutes(wait.p95) != minutes(wait.p05) {
      text += language.say(
        CapacitySentence.waitRange, ["low": minutes(wait.p05), "high": minutes(wait.p95)])
    }
    let tenth = report.mean(.waitP90)
    guard tenth.isFinite else { return text + "." }
    return text + language.say(CapacitySentence.waitOneInTen, ["wait": minutes(tenth)])
  }

  private var servedSentence: String? {
    var parts: [String] = []
    let hasTarget = report.scenario.parameters.services.contains { $0.waitTarget != nil }
    let within = report.mean(.waitWithinTarget)
    if hasTarget, within.isFinite {
      parts.append(language.say(CapacitySentence.servedWithin, ["share": language.percent(within)]))
    }
    for (metric, sentence) in [
      (Metric.abandoned, CapacitySentence.leave), (.refused, .refused),
    ] {
      let share = report.mean(metric)
      guard share >= 0.0005 else { continue }
      parts.append(language.say(sentence, ["share": language.percent(share, places: 1)]))
    }
    return parts.isEmpty ? nil : parts.joined(separator: " ")
  }

  private var busySentence: String? {
    var parts: [String] = []
    let occupancy = report.mean(.occupancy)
    if occupancy.isFinite {
      parts.append(language.say(CapacitySentence.busy, ["share": language.percent(occupancy)]))
    }
    let headroom = report.mean(.headroom)
    if headroom.isFinite, isStaffedByContract {
      parts.append(
        language.say(
          headroom < 0 ? CapacitySentence.noHeadroom : .headroom,
          ["share": language.percent(headroom < 0 ? 1 / (1 + headroom) - 1 : headroom)]))
    }
    if let backlog = report.forecast.cell(.backlog), backlog.mean.isFinite {
      parts.append(
        language.say(CapacitySentence.backlog, ["hours": language.decimal(backlog.mean, places: 0)])
      )
    }
    return parts.isEmpty ? nil : parts.joined(separator: " ")
  }

  /// A bare queue has no contracts, hence no hours into which work may fit.
  private var isStaffedByContract: Bool { report.scenario.parameters.has(.contracts) }

  func minutes(_ value: Double) -> String {
    language.decimal(value, places: abs(value) < 100 ? 1 : 0)
  }
}

extension TargetAssessment {
  /// Whether the target is about people's risk rather than about the desks.
  var isAboutRisk: Bool {
    target.metric.requirement == .wellbeing || target.metric.requirement == .sickness
  }
}
