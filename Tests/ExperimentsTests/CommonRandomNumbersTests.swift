// SPDX-License-Identifier: GPL-3.0-or-later
import Scenarios
import Testing
import WorkforceModel

/// A change leaves all random numbers alone that it does not touch; traces of two runs are compared bit by bit.
struct CommonRandomNumbersTests {
  /// A replication, with the values of a series week by week or of the days.
  private struct Trace {
    let layout: ResponseLayout
    let result: ReplicationResult

    init(_ scenario: LoweredScenario) throws {
      let simulation = try SectorSimulation(scenario.parameters)
      layout = simulation.layout
      result = simulation.replicate(masterSeed: 5, replication: 3)
    }

    func weeks(_ metric: Metric, _ scope: String) throws -> [Double] {
      let series = try #require(layout.position(of: metric, scope: scope))
      let start = layout.index(series: series, grain: .week)
      return Array(result.responses[start..<(start + layout.weekCount)])
    }

    func days(_ metric: Metric) throws -> [Double] {
      let position = try #require(layout.dailyMetrics.firstIndex(of: metric))
      return (0..<layout.dayCount).map {
        result.responses[layout.dailyIndex(metric: position, day: $0)]
      }
    }
  }

  @Test func addingAnOperatorLeavesArrivalsAndWorkUnchanged() throws {
    let base = try Trace(ComparedOffice.lowered())
    let more = try Trace(ComparedOffice.lowered("staff.clerks.count=+1"))
    for service in ["service:registry", "service:school"] {
      #expect(try base.weeks(.contacts, service) == more.weeks(.contacts, service))
      #expect(try base.weeks(.hoursDemanded, service) == more.weeks(.hoursDemanded, service))
    }
    // Day by day the same people come with the same work.
    #expect(
      try base.days(.hoursDemanded).map(\.bitPattern) == more.days(.hoursDemanded).map(\.bitPattern)
    )
  }

  @Test func addingAnOperatorLeavesEveryOtherPersonsSicknessUnchanged() throws {
    // A group for the newcomer alone, so that the others' sickness is distinguished from theirs.
    let base = try Trace(ComparedOffice.lowered("staff.clerks.count=5"))
    let more = try Trace(ComparedOffice.lowered("staff.clerks.count=6"))
    for group in ["group:back"] {
      #expect(try base.weeks(.hoursSickness, group) == more.weeks(.hoursSickness, group))
      #expect(try base.weeks(.sickSpells, group) == more.weeks(.sickSpells, group))
    }
    // What the newcomer adds to the own group is never negative, week by week: the five others are
    // sick exactly as they were.
    let added = zip(
      try more.weeks(.hoursSickness, "group:front"), try base.weeks(.hoursSickness, "group:front")
    ).map { $0 - $1 }
    #expect(added.allSatisfy { $0 > -1e-9 && $0 < 36 + 1e-9 })
    let alone = try Trace(
      ComparedOffice.lowered("staff.clerks.count=6", "staff.officers.count=5"))
    #expect(
      try alone.weeks(.hoursSickness, "group:front") == more.weeks(.hoursSickness, "group:front"))
  }

  @Test func movingASessionChangesNothingBeforeIt() throws {
    let base = try Trace(ComparedOffice.lowered())
    let moved = try Trace(
      ComparedOffice.lowered(
        "programme.training={sessions: none, first: none, every: none, dates: [2027-02-09, 2027-03-02]}"
      ))
    // The second session stood on 23 February, day 43, and moves to 2 March.
    let changed = 43
    for metric in base.layout.dailyMetrics {
      let before = try base.days(metric).prefix(changed).map(\.bitPattern)
      let after = try moved.days(metric).prefix(changed).map(\.bitPattern)
      #expect(before == after, "\(metric)")
    }
    #expect(try base.days(.hoursStaffed)[changed] != moved.days(.hoursStaffed)[changed])
    // Whoever attended the first session attended it in both.
    #expect(firstSession(base.result) == firstSession(moved.result))
    // What citizens bring is the same to the end.
    #expect(
      try base.days(.hoursDemanded).map(\.bitPattern)
        == moved.days(.hoursDemanded).map(\.bitPattern)
    )
  }

  /// Who attended the first of two sessions.
  private func firstSession(_ result: ReplicationResult) -> [UInt8] {
    stride(from: 0, to: result.attendance.count, by: 2).map { result.attendance[$0] }
  }
}
