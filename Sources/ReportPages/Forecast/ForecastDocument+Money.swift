// SPDX-License-Identifier: GPL-3.0-or-later
internal import Experiments
internal import Reporting
internal import ScenarioFormat
internal import Scenarios
internal import Wording
internal import WorkforceModel

extension ForecastDocument {
  /// What is spent, what goes online, and what incentives do; nil for a scenario without any of them.
  var money: Document.Section? {
    let lines = [spending, onlineChannel, incentives].filter { !$0.isEmpty }
    guard !lines.isEmpty else { return nil }
    return Document.Section(
      "money", say(ReasonSentence.moneyTitle),
      heading: say(ReasonSentence.moneyTitle).uppercased(), lines.map { .text($0) })
  }

  private var spending: String {
    var parts: [String] = []
    if let spent = run.forecast.cell(.spending), spent.mean.isFinite {
      parts.append(say(ReasonSentence.spending, ["amount": words.price(spent.mean)]))
    }
    if let left = run.forecast.cell(.budgetLeft), left.mean.isFinite {
      parts.append(
        say(
          left.mean < 0 ? ReasonSentence.overBudget : .budgetLeft,
          ["amount": words.price(abs(left.mean))]))
    }
    func count(_ metric: Metric, _ sentence: ReasonSentence) {
      if mean(metric) >= 0.05 {
        parts.append(say(sentence, ["count": decimal(mean(metric), places: 1)]))
      }
    }
    count(.daysWithoutOvertime, .noOvertime)
    count(.deferredHires, .deferred)
    if let cost = run.forecast.cost(of: run.scenario) {
      parts.append(say(ReasonSentence.cost, ["amount": words.price(cost)]))
    }
    return parts.joined(separator: " ")
  }

  private var onlineChannel: String {
    let share = mean(.onlineShare)
    guard share.isFinite else { return "" }
    var parts = [
      say(
        ReasonSentence.online,
        [
          "share": percent(share, places: 1),
          "count": decimal(mean(.onlineContacts), places: 0),
        ])
    ]
    if mean(.onlineReturned) >= 0.5 {
      parts.append(
        say(ReasonSentence.returned, ["count": decimal(mean(.onlineReturned), places: 0)]))
    }
    return parts.joined(separator: " ")
  }

  private var incentives: String {
    guard let scheme = parameters.incentives else { return "" }
    let posts = parameters.people.count { scheme.eligible.contains($0.staffGroup) }
    let start = run.scenario.start.adding(days: max(0, scheme.startDay))
    var text = say(
      ReasonSentence.incentives,
      [
        "amount": words.price(scheme.payPerYear), "count": integer(posts),
        "date": language.date(start),
      ])
    if mean(.cooperation).isFinite {
      text += " " + say(ReasonSentence.cooperation, ["share": percent(mean(.cooperation))])
    }
    return text
  }
}
