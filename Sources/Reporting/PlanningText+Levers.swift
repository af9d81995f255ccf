// SPDX-License-Identifier: GPL-3.0-or-later
internal import ScenarioFormat
import Scenarios
import Wording

extension PlanningText {
  /// What the online channel, incentives and the budget come to without luck.
  func levers(_ estimate: PlanningEstimate) -> [String] {
    estimate.online.map(online) + (estimate.incentives.map { [incentives($0)] } ?? [])
      + estimate.budget.map(budget)
  }

  private func online(_ channel: OnlineEstimate) -> String {
    paragraph(
      language.say(
        PlanningSentence.online,
        [
          "service": names.service(channel.service, language), "date": date(channel.launch),
          "share": language.percent(channel.share), "relief": language.percent(channel.relief),
        ]))
  }

  private func incentives(_ scheme: IncentiveEstimate) -> String {
    let sentence: PlanningSentence =
      scheme.includesReferents ? .incentivesShared : .incentivesNotShared
    return paragraph(
      language.say(
        sentence,
        [
          "date": date(scheme.start), "moved": language.integer(scheme.moved),
          "eligible": language.integer(scheme.eligible),
          "largest": language.integer(scheme.largestTeam),
          "cooperation": language.percent(scheme.cooperation),
        ]))
  }

  private func budget(_ year: BudgetEstimate.Year) -> String {
    func euros(_ amount: Double) -> String { language.integer(Int(amount.rounded())) }
    return paragraph(
      language.say(
        year.incentives > 0 ? PlanningSentence.budgetWithIncentives : .budget,
        [
          "year": String(year.year), "budget": euros(year.budget), "posts": euros(year.posts),
          "sessions": euros(year.sessions), "incentives": euros(year.incentives),
          "left": euros(year.left),
        ]))
  }

  private func date(_ date: CivilDate) -> String {
    language.date(year: date.year, month: date.month, day: date.day)
  }
}
