// SPDX-License-Identifier: GPL-3.0-or-later
internal import OutputAnalysis
internal import Scenarios
internal import WorkforceModel

/// A calendar that is tried: its simulation, and what a replication is judged by.
struct CalendarCandidate: Sendable {
  /// Nil for the same scenario without the sessions.
  let plan: CalendarPlan?
  let parameters: ModelParameters
  let simulation: SectorSimulation
  /// Weeks of the horizon with sessions, ascending, none twice.
  let weeks: [Int]
  /// Positions of the sessions among all of the programme.
  let sessions: [Int]
  /// Positions of the people who are invited.
  let invited: [Int]
  private let attend: Int
  private let wait: Int
  private let exhaustion: Int?
  private let overtime: Int?
  private let inTerm: Int?
  private let quality: Int?
  private let cost: CostModel?
  /// Euros for the sessions themselves.
  private let fees: Double
  private let targets: [TargetTally]

  /// Values that a replication is reduced to, before the waits of the weeks.
  enum Place: Int, CaseIterable {
    case cover, attendance, everyone, exhaustion, overtime, breaches, inTerm, quality, cost
  }

  init(_ plan: CalendarPlan?, space: CalendarSpace, scenario: LoweredScenario) throws {
    self.plan = plan
    parameters = space.applied(plan, to: scenario.parameters)
    simulation = try SectorSimulation(parameters)
    let layout = simulation.layout
    attend = space.attend
    sessions = plan.map { [parameters] in space.sessions(of: $0, in: parameters) } ?? []
    let days = parameters.days
    let warmUp = parameters.warmUpDays
    let held = parameters.programme.flatMap(\.sessions)
    weeks = Set(sessions.map { held[$0].day }.filter { $0 >= warmUp }.map { days[$0].week })
      .sorted()
    invited = space.invited(in: parameters)
    func place(_ metric: Metric, _ grain: ResponseLayout.Grain) -> Int? {
      layout.position(of: metric, scope: "sector").map { layout.index(series: $0, grain: grain) }
    }
    wait = place(.waitMean, .week) ?? 0
    exhaustion = place(.exhaustion, .horizon)
    overtime = place(.hoursOvertime, .horizon)
    inTerm = place(.casesInTerm, .horizon)
    quality = place(.quality, .horizon)
    cost = CostModel(scenario, layout: layout, basePosts: CostModel.posts(of: scenario))
    let isTraining = scenario.parameters.programme[space.position].kind == .training
    fees = isTraining ? Double(sessions.count) * (scenario.costs?.session ?? 0) : 0
    let lengths = PeriodLengths(parameters)
    targets = try scenario.targets.map { try TargetTally($0, layout: layout, lengths: lengths) }
  }

  /// Runs a replication and keeps what is counted: attendance and sessions whole, of the responses
  /// the values of ``Place`` and the waits of the weeks (all weeks without sessions).
  func replicate(masterSeed: UInt64, replication: UInt32) -> ReplicationResult {
    var result = simulation.replicate(masterSeed: masterSeed, replication: replication)
    let full = result.responses
    var kept = Array(repeating: Double.nan, count: Place.allCases.count)
    if plan != nil {
      kept[Place.cover.rawValue] = Double(sessions.map { result.sessions[$0].cover }.min() ?? 0)
      let reached = reached(by: sessions, in: result)
      kept[Place.attendance.rawValue] = Double(reached) / Double(max(1, invited.count))
      kept[Place.everyone.rawValue] = reached == invited.count ? 1 : 0
    }
    if let exhaustion { kept[Place.exhaustion.rawValue] = full[exhaustion] }
    if let overtime { kept[Place.overtime.rawValue] = full[overtime] }
    if let inTerm { kept[Place.inTerm.rawValue] = full[inTerm] }
    if let quality { kept[Place.quality.rawValue] = full[quality] }
    if let cost { kept[Place.cost.rawValue] = cost.cost(of: full) + fees }
    var broken = 0
    for target in targets {
      var tally = target
      if tally.add(full) == true { broken += 1 }
    }
    kept[Place.breaches.rawValue] = Double(broken)
    let compared = plan == nil ? Array(0..<simulation.layout.weekCount) : weeks
    result.responses = kept + compared.map { full[wait + $0] }
    return result
  }

  /// How many of those invited attend as many of some sessions as everyone is to attend.
  func reached(by sessions: [Int], in result: ReplicationResult) -> Int {
    let columns = result.sessions.count
    return invited.count { person in
      sessions.count { result.attendance[person * columns + $0] != 0 } >= attend
    }
  }

  /// The objectives of a replication, beside the same replication without the sessions.
  func objectives(_ result: ReplicationResult, without: ReplicationResult) -> [Double] {
    let start = Place.allCases.count
    var extra = Tally()
    for (position, week) in weeks.enumerated() {
      let difference = result.responses[start + position] - without.responses[start + week]
      if !difference.isNaN { extra.add(difference) }
    }
    func own(_ place: Place) -> Double { result.responses[place.rawValue] }
    func change(_ place: Place) -> Double { own(place) - without.responses[place.rawValue] }
    return CalendarObjective.allCases.map { objective in
      switch objective {
      case .wait: extra.count > 0 ? extra.mean : .nan
      case .cover: own(.cover)
      case .attendance: own(.attendance)
      case .exhaustion: change(.exhaustion)
      case .overtime: change(.overtime)
      case .breaches: change(.breaches)
      case .inTerm: change(.inTerm)
      case .quality: change(.quality)
      case .cost: change(.cost)
      }
    }
  }
}
