// SPDX-License-Identifier: GPL-3.0-or-later
internal import ScenarioFormat
internal import WorkforceModel

/// A scheme of incentives for teams; groups and staff groups are named alike.
struct IncentivesSection: Sendable {
  let node: SourceNode
  let from: CivilDate?
  let eligible: [String]
  /// Nil for all who are not eligible.
  let referents: [String]?
  /// Share of contacts that the first visit settles; nil for that of each service.
  let resolution: Double?
  private var parameters = IncentiveParameters(eligible: [], referents: [])

  static let from = Field("from", .date)
  static let eligible = Field(required: "eligible", ValueFormat<[String]>.list(of: .id))
  static let referents = Field("referents", ValueFormat<[String]>.list(of: .id))
  static let team = Field(
    "team", ValueFormat.choice(["group": IncentiveParameters.Team.group, "everyone": .everyone]),
    default: "group", mark: .assumed)
  static let largestTeam = Field(
    "largest-team", ValueFormat<Int>.count(1...1000), default: "12", mark: .verified, symbol: "n_e",
    range: ("8", "15"))
  static let speed = Field(
    "incentive-speed", ValueFormat.quantity(.share, Bounds(low: 0, high: 0.5)), default: "5%",
    mark: .assumed, symbol: "e", range: ("0%", "21%"))
  static let quality = Field(
    "incentive-quality-loss", ValueFormat.share, default: "2.5%", mark: .assumed, symbol: "e_q",
    range: ("0%", "21%"))
  static let qualityWeight = Field(
    "quality-weight", ValueFormat.share, default: "0%", mark: .assumed, symbol: "w")
  static let leastCooperation = Field(
    "least-cooperation", ValueFormat.quantity(.share, Bounds(low: 0.05, high: 1)), default: "60%",
    mark: .assumed, symbol: "x_min", range: ("30%", "90%"))
  static let time = Field(
    "cooperation-time-constant", ValueFormat.quantity(.weeks, Bounds(low: 1, high: 520)),
    default: "39 weeks",
    mark: .assumed, symbol: "τ_x", range: ("13 weeks", "78 weeks"))
  static let resolution = Field(
    "first-contact-resolution", ValueFormat.quantity(.share, Bounds(low: 0.1, high: 1)),
    symbol: "FCR_0", range: ("60%", "95%"))
  static let pay = Field("pay", ValueFormat.quantity(.euros), default: "0 EUR")
  static let format = SectionFormat(
    name: "incentives",
    fields: [
      from.any, eligible.any, referents.any, team.any, largestTeam.any, speed.any, quality.any,
      qualityWeight.any, leastCooperation.any, time.any, resolution.any, pay.any,
    ])

  init(_ reader: SectionReader) {
    node = reader.node
    from = reader.stated(Self.from)
    eligible = reader.stated(Self.eligible) ?? []
    referents = reader.stated(Self.referents)
    resolution = reader.stated(Self.resolution)
    if let value = reader.value(Self.team) { parameters.team = value }
    if let value = reader.value(Self.largestTeam) { parameters.largestTeam = value }
    if let value = reader.value(Self.speed) { parameters.speed = value }
    if let value = reader.value(Self.quality) { parameters.quality = value }
    if let value = reader.value(Self.qualityWeight) { parameters.qualityWeight = value }
    if let value = reader.value(Self.leastCooperation) { parameters.leastCooperation = value }
    if let value = reader.value(Self.time) { parameters.cooperationWeeks = value }
    if let value = reader.value(Self.pay) { parameters.payPerYear = value }
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
