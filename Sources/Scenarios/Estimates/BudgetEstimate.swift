// SPDX-License-Identifier: GPL-3.0-or-later
internal import ScenarioFormat
internal import WorkforceModel

/// What a budget leaves in each calendar year when every post is held all the time, in euros.
public struct BudgetEstimate: Sendable {
  /// A calendar year, or the part of it within the horizon.
  public struct Year: Sendable {
    public let year: Int
    public let budget: Double
    /// Pay of all posts.
    public let posts: Double
    /// Fees of the training sessions.
    public let sessions: Double
    public let incentives: Double
    /// Whether the whole calendar year lies within the horizon.
    public let isWhole: Bool

    /// For overtime and competitions.
    public var left: Double { budget - posts - sessions - incentives }
  }

  public let years: [Year]

  init(_ scenario: Scenario, _ parameters: ModelParameters) {
    guard let budget = parameters.budget else {
      years = []
      return
    }
    let days = parameters.days
    let last = days.last?.year ?? -1
    years = (0...max(last, 0)).map { number in
      let own = days.indices.filter { days[$0].year == number }
      let minutes = parameters.people.reduce(0.0) { sum, person in
        own.reduce(sum) { sum, day in
          days[day].isWorkingDay
            ? sum + person.shifts[days[day].weekday - 1].reduce(0) { $0 + $1.length } : sum
        }
      }
      let sessions = parameters.programme.filter { $0.kind == .training }.flatMap(\.sessions)
        .count { own.contains($0.day) }
      var incentives = 0.0
      if let scheme = parameters.incentives {
        let posts = parameters.people.count { scheme.eligible.contains($0.staffGroup) }
        incentives =
          Double(posts * own.count { $0 >= scheme.startDay }) * scheme.payPerYear / 365.25
      }
      return Year(
        year: scenario.horizon.start.year + number,
        budget: budget.years[number],
        posts: minutes / 60 * budget.hour, sessions: Double(sessions) * budget.session,
        incentives: incentives, isWhole: own.count >= 365)
    }
  }
}
