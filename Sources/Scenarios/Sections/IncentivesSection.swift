// SPDX-License-Identifier: GPL-3.0-or-later
internal import ScenarioFormat
internal import WorkforceModel

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
    Field("pay", \.parameters.payPerYear, .quantity(.euros), table: "incentives")
  }

  /// Positions of the staff groups that are named, alone or by their group.
  private func lines(_ names: [String], _ scenario: Scenario) -> [Int] {
    scenario.staff.indices.filter {
      names.contains(scenario.staff[$0].id) || names.contains(scenario.staff[$0].group ?? "")
    }
  }

  /// The scheme as the model runs it.
  func lowered(_ scenario: Scenario) -> IncentiveParameters {
    var lowered = parameters
    lowered.startDay = from.map { scenario.horizon.start.days(to: $0) } ?? 0
    lowered.eligible = lines(eligible, scenario)
    if let hour = scenario.costs?.hour {
      // A twentieth of a post's hours in a year.
      let weekly = lowered.eligible.compactMap { scenario.staff[$0].parameters.weeklyHours }
      let mean = weekly.isEmpty ? 36 : weekly.reduce(0, +) / Double(weekly.count)
      lowered.usualPay = hour * mean * 365.25 / 7 / 20
    }
    lowered.referents =
      referents.map { lines($0, scenario) }
      ?? scenario.staff.indices.filter { !lowered.eligible.contains($0) }
    return lowered
  }

  /// Whether somebody eligible gives a service.
  func concerns(_ service: String, _ scenario: Scenario) -> Bool {
    lines(eligible, scenario).contains { line in
      scenario.staff[line].skills.contains { $0.service == service }
    }
  }
}

extension Scenario {
  /// Repeat contacts of a service; a scheme of incentives may say what the first visit settles.
  func repeats(of service: ServiceSection) -> RepeatParameters? {
    guard var repeats = service.repeats, let incentives, let resolution = incentives.resolution,
      incentives.concerns(service.id, self)
    else { return service.repeats }
    repeats.base = 1 - resolution
    return repeats
  }
}
