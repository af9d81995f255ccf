// SPDX-License-Identifier: GPL-3.0-or-later
import OutputAnalysis
import RandomVariates
import Testing
import WorkforceModel

/// Groups formed for a project: whom they borrow, when, and what that does.
@Suite struct ProjectGroupTests {
  /// Two groups of six; a project of four from the first, on Tuesdays.
  private func office(days: Int = 364) throws -> ModelParameters {
    var parameters = try Sectors.office(people: 6, perDay: 60, days: days)
    parameters.groups.append(GroupParameters(id: "others"))
    var others = parameters.staffGroups[0]
    others.id = "others"
    others.group = 1
    parameters.staffGroups.append(others)
    parameters.people += Sectors.clerks(6, staffGroup: 1)
    var project = ProjectParameters(
      id: "one", pause: try .constant(56), length: try .constant(84), people: 4)
    project.lenders = [0]
    project.weekdays = [2]
    parameters.projects = [project]
    return parameters
  }

  private func mean(
    _ parameters: ModelParameters, _ metric: Metric, _ scope: String = "sector"
  ) throws -> Double {
    Tally(try SectorSimulation(parameters).horizon(metric, scope, replications: 6)).mean
  }

  @Test func aProjectTakesItsPeopleAwayOnItsDays() throws {
    var parameters = try office()
    // Day 56 to 140, 196 to 280, 336 on: 12, 12 and 4 Tuesdays of four people and 7.2 hours.
    let expected = 28 * 4 * 7.2
    #expect(abs(try mean(parameters, .hoursOtherDuty) - expected) < 1e-6)
    #expect(abs(try mean(parameters, .hoursOtherDuty, "group:clerks") - expected) < 1e-6)
    let staffed = try mean(parameters, .hoursStaffed)
    parameters.projects = []
    #expect(abs(try mean(parameters, .hoursStaffed) - staffed - expected) < 1e-6)
  }

  @Test func projectsComeUpByChance() throws {
    var parameters = try office(days: 728)
    parameters.projects[0].pause = try .exponential(mean: 120)
    parameters.projects[0].length = try .exponential(mean: 60)
    let hours = try SectorSimulation(parameters).horizon(.hoursOtherDuty, replications: 300)
    let tally = Tally(hours)
    // On and off by two exponentials: under way a share of 1/3·(1 − e^(−t/40)) at t, and of
    // 1/3·(1 − 40/728) over two years.
    let share = (1 - 40.0 / 728) / 3
    let expected = share * 104 * 4 * 7.2
    let error = 4 * tally.standardDeviation / 300.0.squareRoot()
    #expect(abs(tally.mean - expected) < error, "\(tally.mean) \(expected) ±\(error)")
    #expect(tally.standardDeviation > 0.2 * tally.mean)
  }

  @Test func whoIsBorrowedIsDrawnByReplicationAndSickPeopleAreNotCounted() throws {
    var parameters = try office()
    parameters.sickness = SicknessParameters(spellsPerYear: 6, length: try .constant(20))
    let some = try mean(parameters, .hoursOtherDuty)
    #expect(some < 28 * 4 * 7.2 * 0.9)
    // Leave and sickness of everybody are as without the project.
    let sick = try mean(parameters, .hoursSickness)
    parameters.projects = []
    #expect(try mean(parameters, .hoursSickness) == sick)
  }

  @Test func lendingLengthensWaitsAndTeachesTheGroup() throws {
    var parameters = try office()
    parameters.services[0].expectedContacts = parameters.days.map { $0.opening.isEmpty ? 0 : 230 }
    parameters.groupLife = GroupLifeParameters()
    parameters.projects[0].technology = 0.05
    let wait = try mean(parameters, .waitMean)
    let learnt = try mean(parameters, .technology, "group:clerks")
    let others = try mean(parameters, .technology, "group:others")
    parameters.projects = []
    #expect(try mean(parameters, .waitMean) < wait)
    #expect(try mean(parameters, .technology, "group:clerks") < learnt - 0.05)
    #expect(try mean(parameters, .technology, "group:others") == others)
  }

  @Test func borrowedPeopleNeitherRestNorTireMoreThanAtReference() throws {
    var parameters = try office()
    parameters.wellbeing = WellbeingParameters()
    parameters.services[0].expectedContacts = parameters.days.map { _ in 0 }
    let idle = try mean(parameters, .fatigue)
    parameters.projects[0].weekdays = [1, 2, 3, 4, 5]
    // Without work people rest; on the project they are as tired as at reference.
    #expect(try mean(parameters, .fatigue) > idle * 1.05)
  }
}
