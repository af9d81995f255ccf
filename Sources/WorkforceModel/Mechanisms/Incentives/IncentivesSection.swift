// SPDX-License-Identifier: GPL-3.0-or-later
import ScenarioFormat

/// A scheme of incentives for teams; groups and staff groups are named alike.
struct IncentivesSection: ModelSection, Sendable {
  var node = SourceNode.nothing
  var from: CivilDate?
  var eligible: [String] = []
  /// Nil for all who are not eligible.
  var referents: [String]?
  /// Share of contacts that the first visit settles; nil for that of each service.
  var resolution: Double?
  var parameters = IncentiveParameters(eligible: [], referents: [])

  static let section = Section(
    "incentives", IncentivesSection(), at: \.node, table: "incentives"
  ) {
    Field("from", \.from, .date)
    Field(required: "eligible", \.eligible, .list(of: .id))
    Field("referents", \.referents, .list(of: .id))
    Field(
      "team", \.parameters.team, .choice(["group": .group, "everyone": .everyone]), mark: .assumed)
    Field(
      "largest-team", \.parameters.largestTeam, .count(1...1000), symbol: "n_e", range: 8...15,
      mark: .verified, formerly: "n-e")
    Field(
      "incentive-speed", \.parameters.speed, .quantity(.share, 0...0.5), unit: "%", symbol: "e",
      range: 0...21, mark: .assumed, formerly: "e")
    Field(
      "incentive-quality-loss", \.parameters.quality, .share, unit: "%", symbol: "e_q",
      range: 0...21, mark: .assumed, formerly: "e-q")
    Field(
      "quality-weight", \.parameters.qualityWeight, .share, unit: "%", symbol: "w", mark: .assumed)
    Field(
      "least-cooperation", \.parameters.leastCooperation, .quantity(.share, 0.05...1), unit: "%",
      symbol: "x_min", range: 30...90, mark: .assumed, formerly: "x-min")
    Field(
      "cooperation-time-constant", \.parameters.cooperationWeeks, .quantity(.weeks, 1...520),
      unit: "weeks", symbol: "τ_x", range: 13...78, mark: .assumed, formerly: "tau-x")
    Field(
      "first-contact-resolution", \.resolution, .quantity(.share, 0.1...1), unit: "%",
      symbol: "FCR_0", range: 60...95)
    Field("pay", \.parameters.payPerYear, .quantity(.euros, 0...1e6), table: "incentives")
  }
}

extension StatedSector {
  /// The scheme as stated; nil when there is none.
  var incentives: IncentivesSection? {
    get { sections[] }
    set { sections[] = newValue }
  }
}
