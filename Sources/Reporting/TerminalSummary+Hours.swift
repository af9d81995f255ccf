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
      (.hoursContracted, .contracted), (.hoursLeave, .leave), (.hoursSickness, .sickness),
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
    guard let ledger = report.result.attendance else { return [] }
    let parameters = report.scenario.parameters
    var lines = ledger.components.enumerated().compactMap { position, component -> String? in
      // Sessions of coordinators go with their turn; there is nobody to miss them.
      guard parameters.programme[position].kind == .training,
        parameters.programme[position].audience != .coordinators
      else { return nil }
      return paragraph(attendance(component, of: position, in: ledger) + ".")
    }
    if let cover = coverSentence(ledger) { lines.append(paragraph(cover)) }
    return lines.isEmpty ? [] : [title(HoursSentence.trainingTitle)] + lines
  }

  /// How many of its sessions people attend, on average and at the least, and who all reach.
  private func attendance(
    _ component: AttendanceLedger.Component, of position: Int, in ledger: AttendanceLedger
  ) -> String {
    let sessions = component.sessionsAttended.count - 1
    let total = component.sessionsAttended.reduce(0, +)
    let mean =
      Double(component.sessionsAttended.enumerated().reduce(0) { $0 + $1.offset * $1.element })
      / Double(total)
    var text = language.say(
      HoursSentence.attendance,
      [
        "component": report.scenario.displayNames.programme(component.id, language),
        "mean": language.decimal(mean, places: 1),
        "count": String(sessions),
      ])
    let columns = ledger.sessions.indices.filter { ledger.sessions[$0].component == position }
    let byPerson = ledger.people.compactMap { person -> Double? in
      let invited = columns.compactMap { person.attendance[$0] }
      return invited.isEmpty ? nil : invited.reduce(0, +)
    }
    if let least = byPerson.min(), mean - least >= 0.15 {
      text += language.say(
        HoursSentence.attendanceFew, ["least": language.decimal(least, places: 1)])
    }
    // The most that everyone reaches in at least half of the futures, else one session.
    let k = component.everyoneReaches.lastIndex { $0.share >= 0.5 } ?? 0
    let shown = max(1, k)
    guard shown < component.everyoneReaches.count else { return text }
    return text
      + language.say(
        HoursSentence.everyone,
        ["k": String(shown), "frequency": frequency(component.everyoneReaches[shown])])
  }

  /// The people left at the desks during sessions, and the session that leaves fewest.
  private func coverSentence(_ ledger: AttendanceLedger) -> String? {
    let told = ledger.sessions.filter {
      report.scenario.parameters.programme[$0.component].kind == .training
        && !report.scenario.parameters.programme[$0.component].closesDesks && $0.cover.count > 0
    }
    guard let fewest = told.min(by: { $0.cover.mean < $1.cover.mean }) else { return nil }
    let mean = told.reduce(0) { $0 + $1.cover.mean } / Double(told.count)
    guard mean - fewest.cover.mean >= 0.15 else {
      return language.say(
        HoursSentence.coverAlike, ["mean": language.decimal(mean, places: 1)])
    }
    return language.say(
      HoursSentence.cover,
      [
        "mean": language.decimal(mean, places: 1),
        "least": language.decimal(fewest.cover.mean, places: 1),
        "component": report.scenario.displayNames.programme(
          ledger.components[fewest.component].id, language),
        "date": date(report.start(.day, fewest.parameters.day)),
      ])
  }
}
