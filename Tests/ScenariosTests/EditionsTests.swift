// SPDX-License-Identifier: GPL-3.0-or-later
import ScenarioFormat
import Scenarios
import Testing
import Wording
import WorkforceModel

/// Editions of a course, of which each person attends one, and parts that follow others.
@Suite struct EditionsTests {
  private func office(_ part: String, more: String = "", effect: String = "0.2 sd") -> String {
    """
    horizon: {start: 2027-01-11, length: 30 weeks}
    calendar: {opening: {mon: [09:00-13:00], tue: [09:00-13:00], wed: [09:00-13:00], thu: [09:00-13:00], fri: [09:00-13:00]}}
    services:
      - {id: desk, arrivals: {rate: 40 per day}, service-time: 8 min}
    groups: [{id: front}]
    staff:
      - {id: clerks, group: front, count: 6, hours: 36 h/week, skills: [desk]}
    wellbeing: {}
    programme:
      - {id: course, kind: training, audience: everyone, first: 2027-02-02, at: 14:00, length: 1 h,
         effect: {exhaustion: \(effect)}, \(part)}
    \(more)
    """
  }

  private static let once = "sessions: 6, every: 2 weeks"
  private static let twice = "sessions: 12, every: 1 week, editions: 2"

  private func simulation(_ part: String, effect: String = "0.2 sd") throws -> SectorSimulation {
    try SectorSimulation(
      ScenarioFile.parse(office(part, effect: effect), file: "office.yaml").lowered().parameters)
  }

  @Test func everybodyAttendsOneEdition() throws {
    let simulation = try simulation(Self.twice)
    let result = simulation.replicate(masterSeed: 1, replication: 0)
    for person in 0..<6 {
      let attended = (0..<12).filter { result.attendance[person * 12 + $0] != 0 }
      #expect(attended == (0..<12).filter { $0 % 2 == person % 2 }, "\(person) \(attended)")
    }
  }

  /// The last session is a week later, so that the relief begins then and is as large.
  @Test func twoEditionsGiveTheReliefOfOne() throws {
    func exhaustion(_ part: String, effect: String = "0.2 sd") throws -> Double {
      let simulation = try simulation(part, effect: effect)
      let place = simulation.layout.index(
        series: simulation.layout.position(of: .exhaustion, scope: "sector")!, grain: .horizon)
      return (0..<20).reduce(0) {
        $0 + simulation.replicate(masterSeed: 1, replication: UInt32($1)).responses[place] / 20
      }
    }
    let none = try exhaustion(Self.once, effect: "0 sd")
    let one = none - (try exhaustion(Self.once))
    let two = none - (try exhaustion(Self.twice))
    #expect(one > 0.3 && abs(two / one - 1) < 0.2, "\(none) \(one) \(two)")
  }

  private func faults(_ text: String) -> [String] {
    ScenarioText.faults { () throws(ScenarioErrors) in
      _ = try ScenarioFile.parse(text, file: "office.yaml")
    }.map { $0.text(.english) }
  }

  @Test func editionsAreAsLong() {
    let uneven = faults(office("sessions: 5, every: 1 week, editions: 2"))
    #expect(uneven.contains { $0.contains("the 5 sessions") }, "\(uneven)")
    let fixed = faults(office(Self.twice + ", quota: 50%, policy: fixed-cover"))
    #expect(fixed.contains { $0.contains("attend in turn") }, "\(fixed)")
  }

  @Test func aPartFollowsThatOnWhichItBuilds() throws {
    func next(_ date: String, after: String = "course") -> String {
      office(
        Self.once,
        more:
          "  - {id: proposal, kind: meeting, date: \(date), at: 14:00, length: 1 h, after: \(after)}"
      )
    }
    // The last session of the course is on 13 April.
    let early = faults(next("2027-04-13"))
    #expect(
      early.contains { $0.contains("begins on 2027-04-13") && $0.contains("ends on 2027-04-13") },
      "\(early)")
    #expect(faults(next("2027-04-14")).isEmpty)
    let unknown = faults(next("2027-04-14", after: "curse"))
    #expect(unknown.contains { $0.contains("did you mean \"course\"") }, "\(unknown)")
  }

  @Test func theCalendarTriesNoOrderThatBreaksIt() throws {
    let search = "search: {from: 2027-02-01, to: 2027-06-30, sessions: [2], every: [1 week]}"
    let proposal =
      "  - {id: proposal, kind: meeting, date: 2027-03-03, at: 14:00, length: 1 h, after: course}"
    func last(_ more: String) throws -> CivilDate? {
      let scenario = try ScenarioFile.parse(
        office("sessions: 2, every: 1 week, \(search)", more: more), file: "office.yaml")
      let space = try #require(CalendarSpace.all(scenario).first)
      return space.plans.flatMap(\.allDates).max()
    }
    #expect(try last(proposal)?.description == "2027-03-02")
    #expect(try last(proposal.replacing(", after: course", with: ""))?.description == "2027-06-30")
  }
}
