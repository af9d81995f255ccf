// SPDX-License-Identifier: GPL-3.0-or-later
package import WorkforceModel

/// A figure by which scenarios are compared, over the whole horizon.
package struct ComparisonCriterion: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case metric(Metric, scope: String)
    /// A metric of the sector divided by its people, so that headcounts can differ.
    case perPerson(Metric)
    /// Whether a target is broken in a replication: 1 or 0.
    case broken(target: String)
    /// Euros, see ``CostModel``.
    case cost
  }

  package let kind: Kind
  package let largerIsBetter: Bool

  /// Name in files: `wait-mean`, `wait-mean service:registry`, `broken desks-hold`, `cost`.
  package var name: String {
    switch kind {
    case .metric(let metric, "sector"): metric.rawValue
    case .metric(let metric, let scope): metric.rawValue + " " + scope
    case .perPerson(let metric): metric.rawValue + " per person"
    case .broken(let target): "broken " + target
    case .cost: "cost"
    }
  }

  package var unit: String {
    switch kind {
    case .metric(let metric, _), .perPerson(let metric): metric.unit.rawValue
    case .broken: "share"
    case .cost: "euros"
    }
  }

  /// The sector's figures that a planner weighs against each other, where the scenario reports them: what
  /// citizens wait, and what that costs them and the staff.
  static let usual: [Metric] =
    [.waitMean, .waitP90, .waitWithinTarget, .abandoned, .balked, .refused]
    + price + [.backlog, .hoursOvertime, .exhaustion, .shareHigh]

  /// What shorter waits may be paid with, so that a gain is never shown without it.
  package static let price: [Metric] = [
    .deskTime, .standardTime, .quality, .repeatContacts, .casesInTerm, .overdue,
  ]

  /// The sector's figures that grow with the number of people.
  static let usualPerPerson: [Metric] = [.exits, .sickDays, .sessionsAttended]
}
