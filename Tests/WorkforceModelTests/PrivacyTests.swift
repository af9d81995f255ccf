// SPDX-License-Identifier: GPL-3.0-or-later
import RandomVariates
import Testing
import WorkforceModel

/// What the outputs reveal of groups under five people.
@Suite struct PrivacyTests {
  /// Groups of three, three and six people, who are sick, on leave and in sessions.
  ///
  /// - Parameter padding: People without hours who join each of the groups of three.
  private func sector(padding: Int) throws -> ModelParameters {
    var parameters = try Sectors.office(people: 3, perDay: 100, days: 7 * 60)
    parameters.services[0].followUp = try .lognormal(mean: 5, cv: 1)
    parameters.limits.overtimePerWeek = 120
    for (number, size) in [(1, 3), (2, 6)] {
      parameters.groups.append(GroupParameters(id: "others-\(number)"))
      var others = parameters.staffGroups[0]
      others.group = number
      parameters.staffGroups.append(others)
      parameters.people += Sectors.clerks(size, staffGroup: number)
    }
    if padding > 0 {
      for group in 0..<2 {
        parameters.staffGroups.append(parameters.staffGroups[group])
        parameters.people += Sectors.partTimers(padding, on: [], staffGroup: 3 + group)
      }
    }
    parameters.leave = LeaveParameters(
      daysPerYear: 28, monthWeights: [Double](repeating: 1, count: 12))
    // People on paper move nobody's leave and nobody's score.
    parameters.leave!.maximumAway = 1
    parameters.sickness = SicknessParameters(
      spellsPerYear: 6, length: try .exponential(mean: 5))
    parameters.otherAbsenceDaysPerYear = 10
    var training = ProgrammeComponent(id: "training", kind: .training, audience: .staff)
    training.quota = 0.7
    training.sessions = (0..<8).map {
      SessionParameters(day: 2 + 49 * $0, interval: DayInterval(start: 600, end: 720))
    }
    parameters.programme = [training]
    parameters.wellbeing = WellbeingParameters()
    parameters.wellbeing!.crossover = 0
    return parameters
  }

  /// Weekly values of a series over replications.
  private func weeks(
    _ simulation: SectorSimulation, _ results: [ReplicationResult], series: Int
  ) -> [Double] {
    results.flatMap { result in
      (0..<simulation.layout.weekCount).map {
        result.responses[simulation.layout.index(series: series, grain: .week, period: $0)]
      }
    }
  }

  @Test func noCombinationOfASmallGroupsFiguresIsItsSickness() throws {
    let simulation = try SectorSimulation(try sector(padding: 0))
    let results = (0..<6).map { simulation.replicate(masterSeed: 1, replication: UInt32($0)) }
    // The same futures with five people more on paper show what is to be hidden.
    let open = try SectorSimulation(try sector(padding: 5))
    let revealing = (0..<6).map { open.replicate(masterSeed: 1, replication: UInt32($0)) }
    let hidden = weeks(
      open, revealing, series: open.layout.position(of: .hoursSickness, scope: "group:clerks")!)
    #expect(hidden.contains { $0 > 0 })
    func inAll(_ simulation: SectorSimulation, _ results: [ReplicationResult]) -> [Double] {
      weeks(
        simulation, results,
        series: simulation.layout.position(of: .hoursSickness, scope: "sector")!)
    }
    let isTheSame = inAll(open, revealing) == inAll(simulation, results)
    #expect(isTheSame)

    func reported(_ simulation: SectorSimulation, _ results: [ReplicationResult]) -> [[Double]] {
      var columns = simulation.layout.series.indices.filter {
        let scope = simulation.layout.series[$0].scopeName
        return scope == "sector" || scope.hasPrefix("group:")
      }.filter { simulation.layout.series[$0].metric != .hoursSickness }
        .map { weeks(simulation, results, series: $0) }
      columns.append(Array(repeating: 1, count: hidden.count))
      // Time at work follows from occupancy where that is reported.
      func column(_ metric: Metric) -> [Double]? {
        simulation.layout.position(of: metric, scope: "group:clerks")
          .map { weeks(simulation, results, series: $0) }
      }
      if let occupancy = column(.occupancy), let desk = column(.hoursDesk),
        let back = column(.hoursFollowUp)
      {
        columns.append(occupancy.indices.map { (desk[$0] + back[$0]) / occupancy[$0] })
      }
      return columns.filter { $0.allSatisfy(\.isFinite) }
    }
    let left = unexplained(hidden, by: reported(simulation, results))
    // Work at the desks follows presence closely, and reveals it to within a few hours only.
    #expect(left > 0.005, "\(left)")
    // The check finds it where it is reported in full.
    let found = unexplained(hidden, by: reported(open, revealing))
    #expect(found < 1e-9, "\(found)")
  }

  /// Four people who fall sick: no figure is left of who is there, from which sickness would follow.
  @Test func aSmallSectorsFiguresSayNothingOfItsHealth() throws {
    func layout(people: Int) throws -> ResponseLayout {
      var parameters = try Sectors.office(people: people, perDay: 60, days: 28)
      parameters.sickness = SicknessParameters(
        spellsPerYear: 6, length: try .exponential(mean: 5))
      return try SectorSimulation(parameters).layout
    }
    func metrics(_ layout: ResponseLayout) -> Set<Metric> {
      Set(layout.series.map(\.metric) + layout.dailyMetrics)
    }
    let hidden: Set<Metric> = [
      .hoursSickness, .sickDays, .sickSpells, .hoursStaffed, .hoursEffective, .occupancy,
      .headroom, .deskCover,
    ]
    let (small, large) = try (metrics(layout(people: 4)), metrics(layout(people: 5)))
    #expect(large.subtracting(small) == hidden)
    #expect(small.contains(.hoursLeave) && small.contains(.waitMean))
  }

  @Test func postsOfOtherTimesMakeNoGroupLarger() throws {
    var few = try Sectors.office(people: 3, perDay: 30, days: 28)
    few.sickness = SicknessParameters(spellsPerYear: 6, length: try .exponential(mean: 5))
    var later = few
    let days = few.days.count
    later.people += (0..<3).map { number in
      var person = few.people[0]
      person.ordinal = 100 + number
      person.status = (0..<days).map { $0 < days / 2 ? .outside : .held }
      return person
    }
    #expect(RiskGroups(later) == RiskGroups(few))
    for place in later.people.indices { later.people[place].status = [] }
    #expect(RiskGroups(later) != RiskGroups(few))
  }

  /// Where nobody can fall sick or tire there is nothing to hide.
  @Test func aSmallSectorWithoutHealthReportsAll() throws {
    let layout = try SectorSimulation(Sectors.office(people: 2, perDay: 30, days: 28)).layout
    #expect(layout.position(of: .occupancy, scope: "sector") != nil)
    #expect(!layout.dailyMetrics.filter { $0 == .deskCover }.isEmpty)
  }

  @Test func whatIsLeftOfHoursIsToldForMergedGroups() throws {
    let layout = try SectorSimulation(try sector(padding: 0)).layout
    for metric in [Metric.hoursStaffed, .hoursEffective, .hoursSickness, .occupancy] {
      let scopes = layout.series.filter { $0.metric == metric }.map(\.scopeName)
      #expect(scopes == ["sector", "group:clerks+others-1", "group:others-2"])
    }
  }

  /// Share of a column's variance that no linear combination of others, and of 1, accounts for.
  private func unexplained(_ target: [Double], by columns: [[Double]]) -> Double {
    func dot(_ first: [Double], _ second: [Double]) -> Double {
      zip(first, second).reduce(0) { $0 + $1.0 * $1.1 }
    }
    func remove(_ basis: [[Double]], from column: [Double]) -> [Double] {
      var rest = column
      // Twice, so that rounding leaves nothing of the basis.
      for _ in 0..<2 {
        for unit in basis {
          let part = dot(rest, unit)
          for row in rest.indices { rest[row] -= part * unit[row] }
        }
      }
      return rest
    }
    var basis: [[Double]] = []
    for column in columns {
      let rest = remove(basis, from: column)
      let size = dot(rest, rest).squareRoot()
      guard size > 1e-9 * dot(column, column).squareRoot(), size > 0 else { continue }
      basis.append(rest.map { $0 / size })
    }
    let rest = remove(basis, from: target)
    let mean = target.reduce(0, +) / Double(target.count)
    let centred = target.map { $0 - mean }
    return dot(rest, rest) / dot(centred, centred)
  }
}
