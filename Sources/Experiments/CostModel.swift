// SPDX-License-Identifier: GPL-3.0-or-later
public import Scenarios
public import WorkforceModel

/// What a scenario costs over its horizon, in euros, by the prices of its `costs` section.
///
/// Contracted hours and overtime at their prices, a fee for each training session, and the price of
/// filling a vacancy for each post that the base scenario does not have. Other expenses are outside.
public struct CostModel: Sendable {
  private let hour: Double
  private let overtimeHour: Double
  /// Euros that no luck changes.
  private let fixed: Double
  private let contracted: Int?
  private let overtime: Int?

  /// Nil when the scenario states no prices.
  ///
  /// - Parameter basePosts: The number of people in the base scenario.
  public init?(_ scenario: LoweredScenario, layout: ResponseLayout, basePosts: Int) {
    guard let costs = scenario.costs else { return nil }
    hour = costs.hour ?? 0
    overtimeHour = costs.overtimeHour ?? 0
    let sessions = scenario.parameters.programme.reduce(0) {
      $0 + ($1.kind == .training ? $1.sessions.count : 0)
    }
    let vacancies = max(0, scenario.parameters.people.count - basePosts)
    fixed = Double(sessions) * (costs.session ?? 0) + Double(vacancies) * (costs.vacancy ?? 0)
    func place(_ metric: Metric) -> Int? {
      layout.position(of: metric, scope: "sector").map { layout.index(series: $0, grain: .horizon) }
    }
    contracted = place(.hoursContracted)
    overtime = place(.hoursOvertime)
  }

  /// The cost of a replication from its responses.
  public func cost(of responses: [Double]) -> Double {
    let contractedHours = contracted.map { responses[$0] } ?? 0
    let overtimeHours = overtime.map { responses[$0] } ?? 0
    return fixed + contractedHours * hour + overtimeHours * overtimeHour
  }
}
