// SPDX-License-Identifier: GPL-3.0-or-later
import Experiments
import Foundation
import ScenarioFormat
import Scenarios
import Testing
import WorkforceModel

/// What holds for the figures of any scenario: shares are shares, hours and contacts add up, quantiles are
/// ordered around means that lie among their replications.
@Suite struct InvariantTests {
  private static let scenarios = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("scenarios")

  /// Scenarios at which some share was once none: desks that never close, work over midnight and after
  /// closing, queues that end with the horizon, people who leave while they serve.
  private static let odd = [
    "calendar.opening={all: [00:00-24:00]}",
    "calendar.opening={all: [00:00-24:00]}; staff.a.count=2",
    "calendar.opening={mon: [20:00-24:00], tue: [00:00-06:00]}",
    "calendar.opening={mon: [09:00-13:00]}; services.s.service-time=45 min",
    "services.s.service-time=90 min; staff.a.hours=36 h/week",
    "calendar.opening={all: [00:00-24:00]}; staff.a.hours=36 h/week; services.s.follow-up=50 min",
    "calendar.opening={all: [06:00-24:00]}; staff.a.hours=40 h/week; services.s.follow-up=50 min; "
      + "limits={overtime: 10 h/week}; turnover={exits: 2 per year}",
    "calendar.opening={all: [00:00-24:00]}; services.s.patience={exponential: {mean: 500 min}}",
    "calendar.opening={all: [00:00-24:00]}; services.s.waiting-room=2; services.s.retrial=60 %",
    "services.s.at-closing=send-away; services.s.balking={queue: 2, probability: 50 %}",
    "services.s.people=2; services.s.at-closing=send-away",
    "calendar.opening={all: [00:00-24:00]}; services.s.people=2; staff.a.count=8",
    "services.s.redial={share: 80 %, delay: 5 min}; services.s.waiting-room=2; "
      + "services.s.retrial=60 %",
    "services=[{id: t, like: s, people: 2, priority-growth: 0.1, passed-on: none}]; "
      + "services.s.passed-on={t: 50 %}; "
      + "staff.a.skills=[s, t]; duties={routing: priority}",
    "services.s.bookings={share: 50 %, places: 1, waiting-list: yes}",
  ]

  private static let base = """
    horizon: {start: 2027-01-13, length: 5 weeks, warm-up: 3 days}
    calendar: {opening: {mon: [08:30-13:00], wed: [08:30-13:00, 14:30-17:00]}}
    services:
      - id: s
        arrivals: {rate: 60 per day, day-factor: {cv: 0.4}}
        service-time: {lognormal: {mean: 20 min, cv: 1.5}}
        target: 80% within 15 min
    staff:
      - {id: a, count: 5, skills: [s]}
    """

  @Test(arguments: odd) func oddScenariosKeepThem(changes: String) async throws {
    let scenario = try ScenarioFile.parse(
      Self.base, file: "odd.yaml",
      overrides: changes.split(separator: "; ").map(String.init)
    ).lowered()
    try await check(scenario, replications: 4)
  }

  /// Every shipped scenario, by its path.
  private static let shipped: [String] = {
    let paths = FileManager.default.enumerator(atPath: scenarios.path)?.compactMap { $0 as? String }
    return (paths ?? []).filter {
      $0.hasSuffix(".yaml") && !$0.hasPrefix("sweeps/") && !$0.hasPrefix("polinet/common/")
    }.sorted()
  }()

  @Test func noShippedScenarioIsLeftOut() { #expect(Self.shipped.count > 25) }

  @Test(arguments: shipped) func shippedScenariosKeepThem(name: String) async throws {
    let file = Self.scenarios.appendingPathComponent(name)
    try await check(ScenarioFile.load(path: file.path).lowered(), replications: 1)
  }

  /// A budget, projects, casework and all else at once.
  @Test func theFileOfEveryKeyKeepsThem() async throws {
    let file = Self.scenarios.deletingLastPathComponent()
      .appendingPathComponent("Tests/ScenariosTests/Fixtures/every-key.yaml")
    try await check(ScenarioFile.load(path: file.path).lowered(), replications: 2)
  }

  private func check(_ scenario: LoweredScenario, replications: Int) async throws {
    let simulation = try SectorSimulation(scenario.parameters)
    let layout = simulation.layout
    for number in 0..<replications {
      let result = simulation.replicate(masterSeed: 5, replication: UInt32(number))
      for (position, series) in layout.series.enumerated() {
        let first = layout.index(series: position, grain: .week)
        let values = result.responses[first..<first + layout.stride]
        checkRange(values, series.metric, "\(series.scopeName), replication \(number)")
      }
      for (place, metric) in layout.dailyMetrics.enumerated() where layout.dayCount > 0 {
        let first = layout.dailyIndex(metric: place, day: 0)
        checkRange(
          result.responses[first..<first + layout.dayCount], metric, "days, \(number)")
      }
      checkSums(result.responses, layout)
      let identities = SectorIdentities(scenario, layout, result.responses)
      for broken in identities.broken { Issue.record("\(broken), replication \(number)") }
    }
    try await checkForecast(simulation)
  }

  /// No figure is infinite; a share lies between 0 and 1. (Headroom is a difference of two amounts.)
  private func checkRange(
    _ values: ArraySlice<Double>, _ metric: Metric, _ place: String
  ) {
    for (period, value) in values.enumerated() where !value.isNaN {
      #expect(value.isFinite, "\(metric.rawValue) of \(place), period \(period): \(value)")
      guard metric.unit == .share, metric != .headroom else { continue }
      #expect(
        value >= 0 && value <= 1 + 1e-9,
        "\(metric.rawValue) of \(place), period \(period): \(value)")
    }
  }

  /// Over the horizon: contacts end or are inside, and hours go somewhere.
  private func checkSums(_ responses: [Double], _ layout: ResponseLayout) {
    func value(_ metric: Metric) -> Double? {
      layout.position(of: metric, scope: "sector").map {
        responses[layout.index(series: $0, grain: .horizon)]
      }.flatMap { $0.isNaN ? nil : $0 }
    }
    func sum(_ metrics: [Metric]) -> Double { metrics.reduce(0) { $0 + (value($1) ?? 0) } }
    if let contacts = value(.contacts), let served = value(.contactsServed) {
      let lost = (value(.abandoned) ?? 0) + (value(.refused) ?? 0)
      #expect(lost <= 1 + 1e-9, "\(lost)")
      let ended = lost < 1 ? served / (1 - lost) : served
      // Some are inside when a period begins or ends.
      #expect(ended <= contacts * 1.3 + 30, "\(ended) of \(contacts) ended")
    }
    if let contracted = value(.hoursContracted) {
      let spent = sum([
        .hoursVacancy, .hoursLeave, .hoursSickness, .hoursOtherAbsence, .hoursOtherDuty,
        .hoursStaffed,
      ])
      let inSessions = sum([.hoursTraining, .hoursMeetings])
      #expect(spent <= contracted + 1e-6, "\(spent) of \(contracted)")
      #expect(spent + inSessions >= contracted - 1e-6, "\(spent) + \(inSessions) of \(contracted)")
    }
    if let staffed = value(.hoursStaffed), let occupancy = value(.occupancy) {
      let busy = sum([.hoursDesk, .hoursFollowUp, .hoursCasework])
      #expect(busy <= 1e-6 || occupancy > 0)
      #expect(occupancy * staffed <= busy + 1e-6, "\(occupancy) of \(staffed) is over \(busy)")
    }
  }

  private func checkForecast(_ simulation: SectorSimulation) async throws {
    let result = try await ForecastExperiment(
      simulation, masterSeed: 5, stopping: .replications(8), jobs: 2
    ).run()
    for (place, cell) in result.forecast.cells.enumerated() where cell.replications > 0 {
      let quantiles = [cell.p05, cell.p25, cell.p50, cell.p75, cell.p95]
      #expect(
        zip(quantiles, quantiles.dropFirst()).allSatisfy { $0 <= $1 }, "\(place): \(quantiles)")
      #expect(cell.mean.isFinite && !cell.halfWidth.isInfinite, "\(place): \(cell)")
    }
    var low = Array(repeating: Double.infinity, count: result.responses.series.count)
    var high = low.map { -$0 }
    try result.responses.forEachRow { _, row in
      for (place, value) in row.enumerated() where !value.isNaN {
        low[place] = min(low[place], value)
        high[place] = max(high[place], value)
      }
    }
    for place in low.indices where low[place] <= high[place] {
      let mean = result.forecast[place, .horizon, 0].mean
      let slack = 1e-9 * max(1, abs(mean))
      #expect(
        mean >= low[place] - slack && mean <= high[place] + slack,
        "\(result.responses.series[place]): \(mean) outside \(low[place]) to \(high[place])")
    }
  }
}
