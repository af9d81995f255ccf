// SPDX-License-Identifier: GPL-3.0-or-later
internal import Experiments
internal import OutputAnalysis
internal import Scenarios
internal import Wording
internal import WorkforceModel

extension TerminalSummary {
  /// Where the hours go: contracts, what each cause takes, what is left.
  var hours: [String] {
    let contracted = report.mean(.hoursContracted)
    guard contracted > 0, report.years > 0 else { return [] }
    let parts: [(Metric, HoursSentence)] = [
      (.hoursContracted, .contracted), (.hoursVacancy, .vacancy), (.hoursLeave, .leave),
      (.hoursSickness, .sickness),
      (.hoursOtherAbsence, .otherAbsence), (.hoursTraining, .training),
      (.hoursMeetings, .meetings), (.hoursOtherDuty, .otherDuty), (.hoursStaffed, .staffed),
      (.hoursOvertime, .overtime),
    ]
    let largest = 30
    let rows: [String] = parts.compactMap { metric, sentence in
      let amount = report.mean(metric)
      guard amount.isFinite, amount > 0.0005 * contracted else { return nil }
      let share = amount / contracted
      let bar = String(repeating: "█", count: max(1, Int((share * Double(largest)).rounded())))
      return "  " + TextLayout.left(language.say(sentence), 16)
        + TextLayout.right(language.decimal(amount / report.years, places: 0), 9)
        + TextLayout.right(language.percent(share, places: 1), 9) + "  " + bar
    }
    return [
      title(HoursSentence.title),
      "  " + TextLayout.right(language.say(HoursSentence.perYear), 16 + 9),
    ] + rows
  }

  /// What the programme reaches, and what it leaves at the desks.
  var training: [String] {
    guard let ledger = report.result.attendance, let training = summary.training else { return [] }
    let text = TrainingText(training, scenario: report.scenario, language: language)
    var least: [String: Double] = [:]
    for (position, component) in ledger.components.enumerated() {
      let columns = ledger.sessions.indices.filter { ledger.sessions[$0].component == position }
      least[component.id] =
        ledger.people.compactMap { person -> Double? in
          let invited = columns.compactMap { person.attendance[$0] }
          return invited.isEmpty ? nil : invited.reduce(0, +)
        }.min()
    }
    let lines = (text.attendance(least: least) + [text.cover].compactMap { $0 }).map(paragraph)
    return lines.isEmpty ? [] : [title(HoursSentence.trainingTitle)] + lines
  }
}
