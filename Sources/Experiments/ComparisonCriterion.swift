// SPDX-License-Identifier: GPL-3.0-or-later
package import WorkforceModel

/// A figure by which scenarios are compared, over the whole horizon.
package struct ComparisonCriterion: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case metric(Metric, scope: String)
    /// A metric of the sector divided by its people, so that headcounts can differ.
    case perPerson(Metric)
    /// A metric of the sector on the days on which any of the scenarios has a session.
    case onSessionDays(Metric)
    /// Whether a target is broken in a replication: 1 or 0.
    case broken(target: String)
    /// Euros, see ``CostModel``.
    case cost
  }

  package let kind: Kind
  package let largerIsBetter: Bool
  /// The smallest difference that matters, in its unit: what is stated, or else what is usual at least.
  private let matters: Double
  /// The part of the base below which a difference does not matter either.
  private let matteringShare: Double

  /// Name in files: `wait-mean`, `wait-mean service:registry`, `broken desks-hold`, `cost`.
  package var name: String {
    switch kind {
    case .metric(let metric, "sector"): metric.rawValue
    case .metric(let metric, let scope): metric.rawValue + " " + scope
    case .perPerson(let metric): metric.rawValue + " per person"
    case .onSessionDays(let metric): metric.rawValue + " session-days"
    case .broken(let target): "broken " + target
    case .cost: "cost"
    }
  }

  package var unit: String {
    switch kind {
    case .metric(let metric, _), .perPerson(let metric), .onSessionDays(let metric):
      metric.unit.rawValue
    case .broken: "share"
    case .cost: "euros"
    }
  }

  init(_ kind: Kind, largerIsBetter: Bool, mattering stated: [String: Double]) {
    self.kind = kind
    self.largerIsBetter = largerIsBetter
    matters = stated[kind.family] ?? kind.usualMatter
    matteringShare = stated[kind.family] == nil ? kind.usualMatteringShare : 0
  }

  /// The smallest difference that matters beside a base, in its unit.
  ///
  /// Five contacts in a year are nothing to an office of ten thousand, and much to one of a hundred.
  package func matters(beside base: Double) -> Double {
    base.isFinite ? max(matters, matteringShare * abs(base)) : matters
  }

  /// Whether it is about something that happens in a replication or not.
  package var isEvent: Bool {
    if case .broken = kind { true } else { false }
  }

  /// Name of the scope of the place that it is about; nil where it is about the sector or a service.
  package var place: String? {
    if case .metric(_, let scope) = kind, Self.isPlace(scope) { scope } else { nil }
  }

  /// Whether the name of a scope is that of a place.
  static func isPlace(_ scope: String) -> Bool { scope.hasPrefix("place:") }

  /// What differences that matter are stated by: a metric for all of its scopes, `broken`, `cost`.
  package var family: String { kind.family }

  /// The sector's figures that a planner weighs against each other, where the scenario reports them: what
  /// citizens wait, and what that costs them and the staff.
  static let usual: [Metric] =
    [.waitMean, .waitP90, .waitWithinTarget, .abandoned, .balked, .refused]
    + price + [.backlog, .hoursOvertime, .exhaustion, .shareHigh]

  /// What shorter waits may be paid with, so that a gain is never shown without it.
  package static let price: [Metric] = [
    .deskTime, .standardTime, .quality, .repeatContacts, .casesInTerm, .overdue,
  ]

  /// What citizens meet at each place at which services are given.
  static let usualAtPlaces: [Metric] = [.waitMean, .waitWithinTarget]

  /// What session days are judged by: those who wait, and those left to serve them.
  static let usualOnSessionDays: [Metric] = [.waitMean, .deskCover]

  /// The sector's figures that grow with the number of people.
  static let usualPerPerson: [Metric] = [.exits, .sickDays, .sessionsAttended]
}

extension ComparisonCriterion.Kind {
  fileprivate var family: String {
    switch self {
    case .metric(let metric, _), .perPerson(let metric), .onSessionDays(let metric): metric.rawValue
    case .broken: "broken"
    case .cost: "cost"
    }
  }

  /// What nobody at the desk or in the budget would notice lies below it, unless another is stated.
  fileprivate var usualMatter: Double {
    switch self {
    case .cost: 500
    case .broken: 0.05
    case .perPerson(let metric): metric == .sickDays ? 0.25 : metric == .exits ? 0.01 : 0.1
    case .metric(.deskTime, _), .metric(.standardTime, _): 0.1
    case .metric(.waitMean, _), .onSessionDays(.waitMean): 0.25
    case .metric(let metric, _), .onSessionDays(let metric):
      switch metric.unit {
      case .minutes: 1
      case .hours: 5
      case .points: 0.5
      case .share, .ratio: 0.01
      case .days, .people, .sessions: 0.1
      case .count: 1
      case .euros: 500
      }
    }
  }

  /// Counts and hours grow with the office, and what matters of them too.
  fileprivate var usualMatteringShare: Double {
    switch self {
    case .metric(let metric, _), .onSessionDays(let metric):
      [.count, .hours].contains(metric.unit) ? 0.01 : 0
    case .cost, .broken, .perPerson: 0
    }
  }
}
