// SPDX-License-Identifier: GPL-3.0-or-later
package import Scenarios
package import Wording
internal import WorkforceModel

/// How the desks fare over the whole period, in a few sentences.
package struct CapacityText {
  private let summary: RunSummary
  private let scenario: LoweredScenario
  private let language: Language

  package init(_ summary: RunSummary, scenario: LoweredScenario, language: Language) {
    self.summary = summary
    self.scenario = scenario
    self.language = language
  }

  /// Waits, who is served in time or gives up, and how busy people are.
  package var sentences: [String] {
    [waitSentence, servedSentence, busySentence].compactMap { $0 }
  }

  private func mean(_ metric: Metric) -> Double { summary.horizon[metric.rawValue]?.mean ?? .nan }

  private var waitSentence: String? {
    guard let wait = summary.horizon[Metric.waitMean.rawValue] else { return nil }
    let tenth = mean(.waitP90)
    var text: String
    if isNothing(wait.mean) {
      text = language.say(CapacitySentence.hardlyAnyWait)
    } else {
      text = language.say(CapacitySentence.waitAverage, ["wait": language.minutes(wait.mean)])
      let (low, high) = (language.minutes(wait.p05), language.minutes(wait.p95))
      if summary.replications > 1, low != high {
        text += language.say(CapacitySentence.waitRange, ["low": low, "high": high])
      }
    }
    guard tenth.isFinite, !isNothing(tenth) else { return text + "." }
    return text
      + language.say(CapacitySentence.waitOneInTen, ["wait": language.minutes(tenth)])
  }

  /// Whether a time in minutes would be told as 0.0.
  private func isNothing(_ value: Double) -> Bool { value < 0.05 }

  private var servedSentence: String? {
    var parts: [String] = []
    let hasTarget = scenario.parameters.services.contains { $0.waitTarget != nil }
    let within = mean(.waitWithinTarget)
    if hasTarget, within.isFinite {
      parts.append(
        language.say(CapacitySentence.servedWithin, ["share": language.percent(within)]))
    }
    for (metric, sentence) in [
      (Metric.abandoned, CapacitySentence.leave), (.refused, .refused),
    ] {
      let share = mean(metric)
      guard share >= 0.0005 else { continue }
      parts.append(language.say(sentence, ["share": language.percent(share, places: 1)]))
    }
    return parts.isEmpty ? nil : parts.joined(separator: " ")
  }

  private var busySentence: String? {
    var parts: [String] = []
    let occupancy = mean(.occupancy)
    if occupancy.isFinite {
      parts.append(language.say(CapacitySentence.busy, ["share": language.percent(occupancy)]))
    }
    let headroom = mean(.headroom)
    // A bare queue has no contracts, hence no hours into which work may fit.
    if headroom.isFinite, scenario.parameters.has(.contracts) {
      parts.append(headroomSentence(headroom))
    }
    let backlog = mean(.backlog)
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
}
