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
    if let verdict = verdict(assessments) { lines.append(paragraph(verdict)) }
    lines += assessments.flatMap(lines(of:))
    let sentences = [waitSentence, servedSentence, busySentence].compactMap { $0 }
    lines += sentences.map(paragraph)
    return lines.count > 1 ? lines : []
  }

  /// The answer in a word: what can be said of the target broken most often, else whether work fits.
  private func verdict(_ assessments: [TargetAssessment]) -> String? {
    // Only what the whole interval says: a mean just below zero may be chance.
    if let headroom = report.forecast.cell(.headroom), isStaffedByContract,
      headroom.mean + (headroom.halfWidth.isFinite ? headroom.halfWidth : 0) < 0
    {
      return language.say(CapacitySentence.overloaded)
    }
    guard !assessments.isEmpty else { return nil }
    let worst = assessments.filter(\.isObserved).max { $0.broken.share < $1.broken.share }
    guard let worst else { return language.say(CapacitySentence.notObservedAny) }
    let likelihood = Likelihood(broken: interval(of: worst.broken))
    return language.say(
      likelihood.sentence, ["count": language.integer(worst.broken.trials)])
  }

  private var waitSentence: String? {
    guard let wait = report.forecast.cell(.waitMean), wait.mean.isFinite else { return nil }
    let tenth = report.mean(.waitP90)
    var text: String
    if isNothing(wait.mean) {
      text = language.say(CapacitySentence.hardlyAnyWait)
    } else {
      text = language.say(CapacitySentence.waitAverage, ["wait": minutes(wait.mean)])
      if wait.replications > 1, minutes(wait.p95) != minutes(wait.p05) {
        text += language.say(
          CapacitySentence.waitRange, ["low": minutes(wait.p05), "high": minutes(wait.p95)])
      }
    }
    guard tenth.isFinite, !isNothing(tenth) else { return text + "." }
    return text + language.say(CapacitySentence.waitOneInTen, ["wait": minutes(tenth)])
  }

  /// Whether a time in minutes would be told as 0.0.
  func isNothing(_ value: Double) -> Bool { value < 0.05 }

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
      parts.append(headroomSentence(headroom))
    }
    let backlog = report.mean(.backlog)
    if backlog.isFinite, backlog >= 0.5 {
      parts.append(
        language.say(CapacitySentence.backlog, ["hours": language.decimal(backlog, places: 0)]))
    }
    return parts.isEmpty ? nil : parts.joined(separator: " ")
  }

  private func headroomSentence(_ headroom: Double) -> String {
    let share = headroom < 0 ? 1 / (1 + headroom) - 1 : headroom
    guard share >= 0.005 else { return language.say(CapacitySentence.noRoom) }
    return language.say(
      headroom < 0 ? CapacitySentence.noHeadroom : .headroom, ["share": language.percent(share)])
  }

  /// A bare queue has no contracts, hence no hours into which work may fit.
  private var isStaffedByContract: Bool { report.scenario.parameters.has(.contracts) }

  func minutes(_ value: Double) -> String {
    language.decimal(value, places: abs(value) < 100 ? 1 : 0)
  }
}
