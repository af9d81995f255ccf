// SPDX-License-Identifier: GPL-3.0-or-later
internal import ScenarioFormat
internal import Scenarios
internal import Wording
internal import WorkforceModel

extension DecisionAnswers {
  package var worstWeek: String {
    guard let week = summary.worstWeek else { return say(.noWeek) }
    let reasons = reasons(of: week) + periods(of: week)
    let why =
      reasons.isEmpty
      ? say(.weekByChance) : say(.weekReasons, ["reasons": reasons.joined(separator: ", ")])
    let (date, wait) = (date(week.start), language.minutes(week.wait))
    return week.usualWait < 0.05
      ? say(.weekOfWaits, ["date": date, "wait": wait, "why": why])
      : say(
        .week, ["date": date, "wait": wait, "usual": language.minutes(week.usualWait), "why": why])
  }

  /// The weeks that come next; nil where none stands out.
  package var nextWorstWeeks: String? {
    guard let next = summary.worstWeek?.next, next.count == 2 else { return nil }
    return language.say(WeekSentence.others, ["first": date(next[0]), "second": date(next[1])])
  }

  /// Periods of the scenario that hold in the week and are no usual state of things.
  private func periods(of week: RunSummary.Week) -> [String] {
    guard let start = CivilDate(iso: week.start), let first = CivilDate(iso: summary.start),
      let end = CivilDate(iso: summary.end)
    else { return [] }
    let days = start...start.adding(days: 6)
    let most = first.days(to: end) / Self.leastUsual
    var found: [String] = []
    for period in names.periods
    where period.dayCount <= most && period.spans.contains(where: { $0.overlaps(days) }) {
      let name = names.period(period, language)
      // What holds at several places is stated at each of them.
      if !found.contains(name) { found.append(name) }
    }
    return found.map { language.say(WeekSentence.period, ["name": $0]) }
  }

  /// What holds on more than one in so many days of the horizon is usual.
  private static let leastUsual = 4

  /// What the week has more of than an average one, the largest first.
  private func reasons(of week: RunSummary.Week) -> [String] {
    let causes = week.excessHours.compactMap { name, hours in
      RunSummary.Week.Cause(rawValue: name).map { ($0, hours) }
    }
    return causes.sorted { ($1.1, $0.0.rawValue) < ($0.1, $1.0.rawValue) }.map { cause, hours in
      let hours = language.decimal(hours, places: 0)
      return switch cause {
      case .demand:
        language.say(WeekSentence.moreDemand, ["share": language.percent(week.demandExcess)])
      case .leave: language.say(WeekSentence.leave, ["hours": hours])
      case .sickness: language.say(WeekSentence.sickness, ["hours": hours])
      case .otherAbsence: language.say(WeekSentence.otherAbsence, ["hours": hours])
      case .training: language.say(WeekSentence.training, ["hours": hours])
      case .meetings: language.say(WeekSentence.meetings, ["hours": hours])
      case .otherDuty: language.say(WeekSentence.otherDuty, ["hours": hours])
      case .fewerHours: language.say(WeekSentence.fewerHours, ["hours": hours])
      }
    }
  }
}
