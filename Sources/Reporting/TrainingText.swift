// SPDX-License-Identifier: GPL-3.0-or-later
internal import OutputAnalysis
internal import ScenarioFormat
package import Scenarios
package import Wording
internal import WorkforceModel

/// What the training reaches, and what it leaves at the desks, in sentences.
package struct TrainingText {
  private let training: RunSummary.Training
  private let scenario: LoweredScenario
  private let language: Language

  package init(
    _ training: RunSummary.Training, scenario: LoweredScenario, language: Language
  ) {
    self.training = training
    self.scenario = scenario
    self.language = language
  }

  /// A sentence for each training.
  ///
  /// - Parameter least: By component, the sessions that the person who attends fewest can expect.
  package func attendance(least: [String: Double]) -> [String] {
    training.components.compactMap { component in
      // Sessions of coordinators go with their turn; there is nobody to miss them.
      guard
        let planned = scenario.parameters.programme.first(where: { $0.id == component.id }),
        planned.kind == .training, planned.audience != .coordinators
      else { return nil }
      return sentence(component, least: least[component.id]) + "."
    }
  }

  /// How many of its sessions people attend, on average and at the least, and who all reach.
  private func sentence(
    _ component: RunSummary.Training.Component, least: Double?
  ) -> String {
    let total = component.sessionsAttended.reduce(0, +)
    let mean =
      Double(component.sessionsAttended.enumerated().reduce(0) { $0 + $1.offset * $1.element })
      / Double(total)
    var text = language.say(
      HoursSentence.attendance,
      [
        "component": scenario.displayNames.programme(component.id, language),
        "mean": language.decimal(mean, places: 1),
        "count": String(component.sessionsAttended.count - 1),
      ])
    if let least, mean - least >= 0.15 {
      text += language.say(
        HoursSentence.attendanceFew, ["least": language.decimal(least, places: 1)])
    }
    // The most that everyone reaches in at least half of the futures, else one session.
    let reached = component.futuresInWhichEveryoneReaches
    let futures = reached.first ?? 0
    let shown = max(1, reached.lastIndex { 2 * $0 >= futures } ?? 0)
    guard shown < reached.count, futures > 0 else { return text }
    return text
      + language.say(
        HoursSentence.everyone,
        [
          "k": String(shown),
          "frequency": language.frequency(Proportion(successes: reached[shown], trials: futures)),
        ])
  }

  /// The people left at the desks during sessions, and the session that leaves fewest.
  package var cover: String? {
    let told = training.sessions.filter { session in
      let component = scenario.parameters.programme.first { $0.id == session.component }
      return component?.kind == .training && component?.closesDesks == false
        && session.cover != nil
    }
    guard let fewest = told.min(by: { ($0.cover ?? 0) < ($1.cover ?? 0) }),
      let least = fewest.cover
    else { return nil }
    let mean = told.reduce(0) { $0 + ($1.cover ?? 0) } / Double(told.count)
    let meanText = language.decimal(mean, places: 1)
    guard mean - least >= 0.15 else {
      return language.say(HoursSentence.coverAlike, ["mean": meanText])
    }
    return language.say(
      HoursSentence.cover,
      [
        "mean": meanText, "least": language.decimal(least, places: 1),
        "component": scenario.displayNames.programme(fewest.component, language),
        "date": CivilDate(iso: fewest.date).map(language.date) ?? fewest.date,
      ])
  }
}
