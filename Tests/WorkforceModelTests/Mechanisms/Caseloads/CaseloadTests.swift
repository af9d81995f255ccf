// SPDX-License-Identifier: GPL-3.0-or-later
import OutputAnalysis
import RandomVariates
import Testing
import WorkforceModel

/// Cases that belong to a person, with recurring interviews.
@Suite struct CaseloadTests {
  private func office(
    people: Int = 5, cases: Int = 150, contacts: Double = 20, days: Int = 364
  ) throws -> ModelParameters {
    var parameters = try Sectors.office(people: people, perDay: contacts, days: days)
    var caseload = CaseloadParameters(
      id: "families", staffGroup: 0, service: 0, cases: cases,
      duration: try .exponential(mean: 400), interval: try .constant(42),
      interview: try .constant(45))
    caseload.writing = try .constant(30)
    caseload.newPerDay = parameters.days.map { $0.isWorkingDay ? Double(cases) / 400 * 1.4 : 0 }
    parameters.casework = CaseworkParameters()
    parameters.casework?.caseloads = [caseload]
    return parameters
  }

  private func means(
    _ parameters: ModelParameters, _ metrics: [Metric], replications: Int = 20
  ) throws -> [Double] {
    try SectorSimulation(parameters).horizon(metrics, replications: replications)
      .map { Tally($0).mean }
  }

  @Test func aCaseloadStaysWhereItBeginsAndIsSeenAtItsInterval() throws {
    let simulation = try SectorSimulation(try office())
    let found = simulation.horizon(
      [.caseload, .interviews, .hoursCasework, .interviewDelay], replications: 30)
    let caseload = Tally(found[0]).mean
    #expect(abs(caseload / 30 - 1) < 0.04, "\(caseload)")
    // One an interval, and half a one more for each new case, which is seen at once.
    let expected = 364 * 150 * (1 / 42.0 + 0.5 / 400)
    let interviews = Tally(found[1]).mean
    #expect(abs(interviews / expected - 1) < 0.05, "\(interviews) \(expected)")
    #expect(abs(Tally(found[2]).mean / (interviews * 75 / 60) - 1) < 0.02)
    // Those due on a weekend wait for Monday, and some of the first day for a free place.
    #expect(Tally(found[3]).mean < 1.5)
  }

  @Test func interviewsTakeTimeFromTheDeskAndTire() throws {
    var parameters = try office(people: 6, cases: 240, contacts: 120)
    parameters.wellbeing = WellbeingParameters()
    let metrics: [Metric] = [.waitMean, .exhaustion, .occupancy]
    let with = try means(parameters, metrics)
    parameters.casework = nil
    let without = try means(parameters, metrics)
    #expect(with[0] > 1.2 * without[0], "\(with) \(without)")
    let reported = "\(with) \(without)"
    #expect(with[1] > without[1] + 0.5 && with[2] > without[2] + 0.1, "\(reported)")
  }

  @Test func interviewsWeighAsTheirEmotionalLoad() throws {
    var parameters = try office(cases: 200, contacts: 2)
    parameters.wellbeing = WellbeingParameters()
    parameters.conflict = ConflictParameters()
    let usual = try means(parameters, [.exhaustion])[0]
    parameters.casework?.caseloads[0].emotionalLoad = 3
    #expect(try means(parameters, [.exhaustion])[0] > usual + 1)
  }

  @Test func theCasesOfThoseWhoLeaveGoToTheirColleagues() throws {
    var parameters = try office(people: 8, cases: 160, contacts: 4, days: 728)
    let days = parameters.days
    parameters.casework?.caseloads[0].newPerDay = days.map {
      $0.isWorkingDay ? 160.0 / 400 * 1.4 : 0
    }
    let metrics: [Metric] = [.caseload, .interviews, .headcount]
    let stable = try means(parameters, metrics)
    var turnover = TurnoverParameters(hiringDelay: try .constant(1e5))
    turnover.replacement = 0
    turnover.exitsPerYear = 0.3
    turnover.startsInEquilibrium = false
    parameters.turnover = turnover
    let leaving = try means(parameters, metrics)
    // Fewer people, each with more cases; hardly an interview fewer.
    #expect(leaving[2] < 0.85 * stable[2], "\(leaving)")
    #expect(leaving[0] > 1.15 * stable[0], "\(stable) \(leaving)")
    #expect(leaving[1] > 0.97 * stable[1], "\(stable) \(leaving)")
  }

  @Test func interviewsThatCannotBeHeldAreDueUntilTheyAre() throws {
    var parameters = try office(people: 2, cases: 100)
    let punctual = try means(parameters, [.interviewDelay, .interviews])
    parameters.casework?.caseloads[0].mostPerDay = 1
    let late = try means(parameters, [.interviewDelay, .interviews])
    #expect(late[0] > punctual[0] + 5 && late[1] < punctual[1], "\(punctual) \(late)")
  }

  @Test func aPersonMoreTakesCasesFromTheOthersAndBringsNone() throws {
    let few = try means(try office(people: 5), [.caseload, .interviews])
    let more = try means(try office(people: 6), [.caseload, .interviews])
    #expect(abs(more[0] / few[0] - 5.0 / 6) < 0.01)
    #expect(abs(more[1] / few[1] - 1) < 0.02)
  }
}
