// SPDX-License-Identifier: GPL-3.0-or-later
package import Scenarios
internal import WorkforceModel

/// What a scenario costs over its horizon, in euros, by the prices of its `costs` section.
///
/// Contracted hours of posts that somebody holds and overtime at their prices, a fee for each training
/// session, pay beside the hours for each post that has it, and the price of filling a vacancy for
/// each newcomer and for each post that the base scenario does not have. Other expenses are outside.
struct CostModel: Sendable {
  private let hour: Double
  private let overtimeHour: Double
  private let vacancy: Double
  /// Deterministic costs in euros.
  private let fixed: Double
  private let contracted: Int?
  private let vacant: Int?
  private let overtime: Int?
  private let hires: Int?

  /// Nil when the scenario states no prices.
  package init?(_ scenario: LoweredScenario, layout: ResponseLayout, basePosts: Int) {
    guard let costs = scenario.costs else { return nil }
    hour = costs.hour ?? 0
    overtimeHour = costs.overtimeHour ?? 0
    let sessions = scenario.parameters.programme.reduce(0) {
      $0 + ($1.kind == .training ? $1.sessions.count : 0)
    }
    vacancy = costs.vacancy ?? 0
    let supplements = scenario.parameters.paySupplements.reduce(0.0) { sum, supplement in
      let posts = scenario.parameters.posts(with: supplement)
      let days = max(0, scenario.parameters.days.count - max(0, supplement.startDay))
      return sum + posts * Double(days) / 365.25 * supplement.perYear
    }
    fixed =
      Double(sessions) * (costs.session ?? 0) + Self.newPosts(of: scenario, beside: basePosts)
      + supplements
    func place(_ metric: Metric) -> Int? {
      layout.position(of: metric, scope: "sector").map { layout.index(series: $0, grain: .horizon) }
    }
    contracted = place(.hoursContracted)
    vacant = place(.hoursVacancy)
    overtime = place(.hoursOvertime)
    hires = place(.hires)
  }

  /// What it costs to fill the posts of a scenario that a base of so many posts does not have.
  static func newPosts(of scenario: LoweredScenario, beside basePosts: Int) -> Double {
    Double(max(0, posts(of: scenario) - basePosts)) * (scenario.costs?.vacancy ?? 0)
  }

  /// Posts to be filled beforehand: those that begin later are counted among the hires, where these are counted.
  static func posts(of scenario: LoweredScenario) -> Int {
    let people = scenario.parameters.people
    guard scenario.parameters.has(.turnover) else { return people.count }
    return people.count { $0.status.first != .outside }
  }

  package func cost(of responses: [Double]) -> Double {
    func amount(_ place: Int?) -> Double { place.map { responses[$0] } ?? 0 }
    return fixed + (amount(contracted) - amount(vacant)) * hour + amount(overtime) * overtimeHour
      + amount(hires) * vacancy
  }
}

extension Forecast {
  /// What a scenario costs over the horizon on average, in euros; nil when it states no prices.
  package func cost(of scenario: LoweredScenario) -> Double? {
    // Costs are sums of figures at their prices, hence their mean is what the means cost.
    CostModel(scenario, layout: layout, basePosts: CostModel.posts(of: scenario))?
      .cost(of: cells.map(\.mean))
  }
}
