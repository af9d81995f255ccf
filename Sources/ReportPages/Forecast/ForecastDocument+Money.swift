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
    parts += budgets
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

  /// What the budget of each calendar year leaves: that of the last says nothing of those before.
  private var budgets: [String] {
    let periods = run.periods
    let ends = Dictionary((0..<periods.count(.month)).map { (periods.start(.month, $0).year, $0) })
    {
      $1
    }
    let years = ends.map { (year: $0, left: mean(.budgetLeft, .month, $1)) }
    return (years.isEmpty ? [(year: periods.end.year, left: mean(.budgetLeft))] : years)
      .filter(\.left.isFinite).sorted { $0.year < $1.year }.map { year, left in
        let isCut = year == periods.end.year && (periods.end.month, periods.end.day) != (12, 31)
        return say(
          left < 0 ? ReasonSentence.overBudget : .budgetLeft,
          [
            "amount": words.price(abs(left)),
            "year": isCut
              ? say(
                ReasonSentence.partOfYear,
                ["year": String(year), "date": language.date(periods.end)]) : String(year),
          ])
      }
  }

  private var onlineChannel: String {
    let share = mean(.onlineShare)
    // What begins after the end has no part in the forecast.
    guard share.isFinite, parameters.online.contains(where: { hasBegun($0.launchDay) }) else {
      return ""
    }
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
    guard let scheme = parameters.incentives, hasBegun(scheme.startDay) else { return "" }
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

  /// Whether something that begins on a day has begun by the end of the forecast.
  private func hasBegun(_ day: Int) -> Bool { day < run.periods.count(.day) }
}
