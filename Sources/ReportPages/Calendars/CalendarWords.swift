// SPDX-License-Identifier: GPL-3.0-or-later
internal import Experiments
internal import Reporting
internal import ScenarioFormat
internal import Scenarios
internal import Wording
internal import WorkforceModel

/// A calendar in words.
struct CalendarWords {
  private let language: Language

  init(_ language: Language) { self.language = language }

  /// On one line: `tue 2 mar 2027 ×4 every 14 d 09:30 70%`.
  func line(_ plan: CalendarPlan) -> String {
    let first = plan.first
    let start =
      "\(language.shortWeekday(first.weekday)) \(first.day) \(language.shortMonth(first.month)) \(first.year)"
    let parts = [
      start, spacing(plan), CalendarReport.time(plan.at), quota(plan),
      // Rotation is the usual way to choose, and together the usual way to meet.
      plan.quota < 1 && plan.policy != .rotation ? name(of: plan.policy) : nil,
      plan.isApart ? language.say(CalendarSentence.apart) : nil,
    ]
    return parts.compactMap { $0 }.joined(separator: " ")
  }

  /// All dates, hour, quota and rule; with groups apart the dates of each group in turn.
  ///
  /// - Parameter groups: Names of the groups that meet apart, in the order of the plan.
  func dates(_ plan: CalendarPlan, groups: [String] = []) -> String {
    let dates =
      plan.isApart && groups.count == plan.dates.count
      ? zip(groups, plan.dates).map { $0 + ": " + list($1) }.joined(separator: "; ")
      : list(plan.allDates)
    let parts = [
      dates, CalendarReport.time(plan.at), quota(plan),
      plan.quota < 1 ? name(of: plan.policy) : nil,
      language.say(plan.isApart ? CalendarSentence.apart : .together),
    ]
    return parts.compactMap { $0 }.joined(separator: "; ") + "."
  }

  private func list(_ dates: [CivilDate]) -> String {
    dates.prefix(12).map { date($0) }.joined(separator: ", ") + (dates.count > 12 ? ", …" : "")
  }

  /// `Tuesday 2 March 2027`.
  func date(_ date: CivilDate) -> String {
    language.weekday(date.weekday) + " "
      + language.date(year: date.year, month: date.month, day: date.day)
  }

  /// The quota, and beside it what periods of the calendar state for some of the days: `70% (30% on 24 feb)`.
  private func quota(_ plan: CalendarPlan) -> String {
    let dates = plan.allDates
    let others = dates.filter { plan.quota(on: $0) != plan.quota }
    guard let first = others.first else { return language.percent(plan.quota) }
    if others.count == dates.count, Set(dates.map(plan.quota(on:))).count == 1 {
      return language.percent(plan.quota(on: first))
    }
    let list = others.map { date in
      language.say(
        CalendarSentence.quotaOn,
        [
          "quota": language.percent(plan.quota(on: date)),
          "date": "\(date.day) \(language.shortMonth(date.month))",
        ])
    }
    return language.percent(plan.quota) + " (" + list.joined(separator: ", ") + ")"
  }

  private func spacing(_ plan: CalendarPlan) -> String {
    let dates = plan.dates[0]
    guard dates.count > 1 else { return language.say(CalendarSentence.once) }
    return language.say(
      CalendarSentence.timesEvery,
      ["count": String(dates.count), "days": String(dates[0].days(to: dates[1]))])
  }

  func name(of policy: AttendancePolicy) -> String {
    let sentence: CalendarSentence =
      switch policy {
      case .rotation: .rotation
      case .random: .random
      case .fixedCover: .fixedCover
      case .leastTrainedFirst: .leastTrainedFirst
      case .groupsInTurn: .groupsInTurn
      }
    return language.say(sentence)
  }

  /// What calendars are ranked by.
  func name(of objective: CalendarObjective) -> String {
    let sentence: CalendarSentence =
      switch objective {
      case .wait: .objectiveWait
      case .cover: .objectiveCover
      case .attendance: .objectiveAttendance
      case .exhaustion: .objectiveExhaustion
      case .overtime: .objectiveOvertime
      case .breaches: .objectiveBreaches
      case .inTerm: .objectiveInTerm
      case .quality: .objectiveQuality
      case .cost: .objectiveCost
      }
    return language.say(sentence)
  }
}
