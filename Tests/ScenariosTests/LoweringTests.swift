// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import RandomVariates
import ScenarioFormat
import Scenarios
import Testing
import Wording
import WorkforceModel

@Suite struct LoweringTests {
  @Test func factorsAreNormalisedSoThatTheRateIsTheMean() throws {
    let scenario = try ScenarioText.desk(
      "horizon={start: 2027-01-04, length: 364 days}",
      "services.desk.arrivals.weekday={mon: 1.5, fri: 0.5, sat: 9}")
    let service = scenario.parameters.services[0]
    let open = scenario.parameters.days.indices.filter {
      !scenario.parameters.days[$0].opening.isEmpty
    }
    let mean = open.reduce(0) { $0 + service.expectedContacts[$1] } / Double(open.count)
    #expect(abs(mean - 40) < 1e-9)
    #expect(abs(service.expectedContacts[0] - 60) < 1e-9)
    #expect(service.expectedContacts[5] == 0)

    let year = try ScenarioText.desk("services.desk.arrivals.month={aug: 0.4, jan: 2}")
    // (10 · 1 + 0.4 + 2) / 12 is the mean of the twelve factors.
    #expect(abs(year.parameters.services[0].expectedContacts[0] - 40 * 2 / (12.4 / 12)) < 1e-9)
  }

  @Test func growthAndComplexityCompoundOverTheYears() throws {
    let scenario = try ScenarioText.desk(
      "horizon.length=3 years", "services.desk.arrivals.growth=10 %/year",
      "services.desk.complexity-growth=1 %/year")
    let service = scenario.parameters.services[0]
    let day = 731  // a weekday two years and half a day on
    #expect(abs(service.expectedContacts[day] / 40 - pow(1.1, 731 / 365.25)) < 1e-9)
    #expect(abs(service.complexity[day] - pow(1.01, 731 / 365.25)) < 1e-9)
  }

  @Test func theRateIncludesRepeatContacts() throws {
    let scenario = try ScenarioText.desk("services.desk.repeat-contacts={base: 20 %}")
    let service = scenario.parameters.services[0]
    #expect(abs(service.expectedContacts[0] - 32) < 1e-9)
    #expect(service.repeats?.atZeroQuality == 0.5)
  }

  @Test func shiftsCoverTheOpeningFirst() throws {
    let hours = "staff.clerks.hours=36 h/week"
    let week = { (text: String) in
      try ScenarioText.desk(
        hours, "staff.clerks.shift=none", "calendar.opening.tue=\(text)"
      ).parameters.people[0].shifts[1]
    }
    // 432 minutes: four hours open, one before, the rest on from closing.
    #expect(
      try week("[09:00-13:00]") == [DayInterval(start: 480, end: 912)])
    #expect(
      try week("[09:00-13:00, 15:00-17:30]") == [
        DayInterval(start: 498, end: 780), DayInterval(start: 900, end: 1050),
      ])
    #expect(try week("[08:00-20:00]") == [DayInterval(start: 480, end: 912)])
    #expect(
      try week("[00:00-04:00]") == [DayInterval(start: 0, end: 432)])
    for minutes in [18.0, 30, 36, 40] {
      let people = try ScenarioText.desk("staff.clerks.hours=\(minutes) h/week").parameters.people
      let total = people[0].shifts.joined().reduce(0) { $0 + $1.length }
      #expect(abs(total - minutes * 60) < 1e-6)
    }
  }

  @Test func peopleByHourArePresentWhileTheCountTakesThemIn() throws {
    let people = try ScenarioText.desk("staff.clerks.count={9: 2, 11: 3, 12: 1}").parameters.people
    #expect(people.count == 3)
    #expect(people[0].shifts[0] == [DayInterval(start: 540, end: 780)])
    #expect(people[1].shifts[0] == [DayInterval(start: 540, end: 720)])
    #expect(people[2].shifts[0] == [DayInterval(start: 660, end: 720)])
  }

  @Test func partTimersOnFewerDaysAreAwayOnDifferentOnes() throws {
    let people = try ScenarioText.desk(
      "staff.clerks={hours: 18 h/week, days-per-week: 3, count: 5}"
    ).parameters.people
    for person in people { #expect(person.shifts.filter { !$0.isEmpty }.count == 3) }
    for day in 0..<5 { #expect(people.filter { !$0.shifts[day].isEmpty }.count == 3) }
  }

  @Test func raisingAHeadcountAppendsAndMovesNobody() throws {
    let few = try ScenarioText.desk().parameters.people
    let more = try ScenarioText.desk("staff.clerks.count=+1").parameters.people
    #expect(more.count == few.count + 1)
    for (one, other) in zip(few, more) {
      #expect(one.ordinal == other.ordinal && one.shifts == other.shifts)
    }
  }

  @Test func sessionsFallOnTheirDates() throws {
    let scenario = try ScenarioText.desk(
      """
      programme=[{id: course, kind: training, quota: 70 %, first: 2027-01-13, every: 2 weeks, \
      sessions: 3, at: 09:30, length: 2 h, effect: {exhaustion: 0.17 sd}}, {id: talk, \
      kind: meeting, dates: [2027-01-20, 2027-01-12], at: 14:00, length: 90 min}]
      """)
    let course = scenario.parameters.programme[0]
    #expect(course.sessions.map(\.day) == [2, 16, 30])
    #expect(course.sessions[0].interval == DayInterval(start: 570, end: 690))
    #expect(course.quota == 0.7)
    #expect(course.effect == TrainingEffect(standardDeviations: 0.17, fadingDays: 182))
    #expect(scenario.parameters.programme[1].sessions.map(\.day) == [1, 9])
  }

  @Test func targetsStandForTheScopesTheyName() throws {
    let scenario = try ScenarioFile.load(
      path: ScenarioText.folder.appendingPathComponent("Fixtures/every-key.yaml").path,
      overrides: [
        "targets.short.scope=every service", "targets.desks-hold.metric=exhaustion",
        "targets.desks-hold.at-least=none", "targets.desks-hold.at-most=40",
        "targets.desks-hold.scope=every group",
      ]
    ).lowered()
    #expect(scenario.targets[1].scopes == ["service:registry", "service:social"])
    #expect(scenario.targets[0].scopes == ["group:front", "group:family"])
    #expect(scenario.targets[0].bound == .atMost(40))
    #expect(scenario.targets[1].bound == .atMost(20))
    #expect(scenario.targets[1].toleratedPerYear == 2)
  }

  @Test func everyKeyArrivesInTheModel() throws {
    let scenario = try ScenarioFile.load(
      path: ScenarioText.folder.appendingPathComponent("Fixtures/every-key.yaml").path)
    let lowered = scenario.lowered()
    let parameters = lowered.parameters
    let service = parameters.services[0]
    #expect(parameters.warmUpDays == 7)
    #expect(service.dayFactor == DayFactorParameters(cv: 0.1, memory: 0.2, shared: 0.3))
    #expect(service.shocks?.fadingDays == 35)
    #expect(abs((service.shocks?.interval.mean ?? 0) - 14 * 365.25 / 12) < 1e-9)
    #expect(
      service.intradayShape == [
        DayStep(start: 0, value: 1), DayStep(start: 540, value: 1.3),
        DayStep(start: 720, value: 0.7),
      ])
    #expect(service.balking == BalkingParameters(queueLength: 10, probability: 0.2))
    #expect(service.repeats?.delay.mean == 5)
    #expect(service.waitTarget == 15)
    #expect(service.initialBacklog == 1800)
    #expect(
      parameters.staffGroups[0].skills == [
        SkillParameters(service: 0), SkillParameters(service: 1, speed: 0.8),
        SkillParameters(service: 2, speed: 0.8),
      ])
    #expect(parameters.services.map(\.id) == ["registry", "social@branch", "social@other"])
    #expect(parameters.staffGroups[0].roleShift == -3)
    #expect(parameters.deskPools.map(\.services) == [[0], [1], [2]])
    #expect(
      parameters.deskPools[0].count == [
        DayStep(start: 540, value: 5), DayStep(start: 900, value: 3),
      ])
    #expect(parameters.rotation?.blockDays == 14)
    #expect(parameters.rotation?.drawsOrder == false)
    #expect(parameters.limits.overtimePerWeek == 180)
    #expect(parameters.limits.followUpLimitDays == 20)
    #expect(parameters.limits.followUpPace == 0.85)
    #expect(parameters.leave?.maximumAway == 0.5)
    #expect(abs((parameters.leave?.monthWeights.reduce(0, +) ?? 0) - 12) < 1e-9)
    var life = GroupLifeParameters()
    life.affectHalfLifeDays = 8 * 365.25 / 12
    life.technologyHalfLifeDays = 10 * 365.25 / 12
    life.initialDeviation = 0.04
    life.fluctuation = 0.01
    life.resourcePoints = 3
    life.technologySpeed = 0.1
    life.technologyRepeats = 0.2
    life.coordinatorSkill = 0.4
    life.observerFactor = 2
    var pressure = PressureParameters()
    pressure.elasticity = -0.4
    pressure.memoryWeeks = 6
    pressure.downWeeks = 15
    pressure.upWeeks = 100
    pressure.shortest = 0.7
    pressure.longest = 1.15
    pressure.deskHurry = 0.05
    pressure.shortestDeskTime = 0.85
    #expect(parameters.pressure == pressure)
    var conflict = ConflictParameters()
    conflict.referenceRate = 0.03
    conflict.referenceContacts = 5
    conflict.referenceWait = 3
    conflict.waitWeight = 0.8
    conflict.refusalWeight = 0.4
    conflict.crisis = 0.1
    conflict.demandWeight = 0.3
    #expect(parameters.conflict == conflict)
    var motivation = MotivationParameters()
    motivation.initialLevel = 0.7
    motivation.restingLevel = 0.5
    motivation.restingDirection = 0.55
    motivation.persistenceWeeks = 20
    motivation.exhaustionLoss = 0.04
    motivation.speed = 0.2
    motivation.coverBase = -2
    motivation.coverWeight = 4
    #expect(parameters.motivation == motivation)
    #expect(parameters.programme[0].effect?.direction == 0.1)
    #expect(parameters.programme[0].effect?.level == 0.02)
    let project = parameters.projects[0]
    #expect(project.id == "joint" && project.people == 2 && project.lenders == [1])
    #expect(project.weekdays == [2, 4] && project.affect == 0.02 && project.technology == 0.03)
    #expect(project.pause.mean == 40 && abs(project.length.mean - 91.3125) < 1e-9)
    #expect(parameters.projects[1].people == 1)
    #expect(service.bookings?.share == 0.4 && service.bookings?.noShow == 0.03)
    #expect(service.bookings?.ahead.mean == 5 && service.bookings?.slotMinutes == 10)
    let casework = try #require(parameters.casework)
    #expect(casework.remindersPerWeek == 0.3 && casework.reminderService == 1)
    #expect(casework.procedures.map(\.shareOfContacts) == [0.1, 0])
    #expect(casework.procedures[0].termDays == 45 && casework.procedures[0].service == 0)
    #expect(casework.procedures[0].tasks[0].skill == 1)
    #expect(casework.procedures[0].tasks[0].work.mean == 20)
    #expect(casework.procedures[0].tasks[0].times?.mean == 3)
    #expect(casework.procedures[0].tasks[0].wait?.mean == 2)
    let opened = casework.procedures[1].openedPerDay
    #expect(casework.procedures[0].openedPerDay.isEmpty && opened[0] == 2 && opened[5] == 0)
    #expect(abs(opened[364] - 2 * pow(1.01, 364 / 365.25)) < 1e-12)
    let caseload = casework.caseloads[0]
    #expect(caseload.staffGroup == 0 && caseload.service == 1 && caseload.cases == 100)
    #expect(caseload.duration.mean == 200 && caseload.interval.mean == 35)
    #expect(caseload.interview.mean == 40 && caseload.writing?.mean == 20)
    #expect(caseload.emotionalLoad == 1.5 && caseload.mostPerDay == 3)
    // As many come as close, half of the 200 days' hundred a year and 2 % more by its end.
    let new = caseload.newPerDay.reduce(0, +)
    #expect(abs(new / 184.3 - 1) < 0.002, "\(new)")
    #expect(parameters.turnover?.exitsPerYear == 0.06 && parameters.turnover?.exitRatio == 2)
    #expect(parameters.turnover?.retirementsPerYear == 0.02)
    #expect(parameters.turnover?.replacement == 0.25)
    #expect(parameters.turnover?.hiringDelay.mean == 210)
    #expect(parameters.turnover?.startsInEquilibrium == false)
    #expect(parameters.turnover?.newcomerSpeed == 0.4)
    // What `none` means is not what holds where the key is left out.
    for (override, isEquilibrium, pace) in [
      ("turnover={}", true, nil), ("turnover={vacancies: none}", false, nil),
      ("limits.follow-up-pace=none", nil, 1), ("limits.follow-up-pace=70%", nil, 0.7),
    ] as [(String, Bool?, Double?)] {
      let desk = try ScenarioFile.parse(
        ScenarioText.desk, file: "desk.yaml", overrides: [override]
      ).lowered().parameters
      #expect(desk.turnover?.startsInEquilibrium == isEquilibrium)
      #expect(desk.limits.followUpPace == pace)
    }
    #expect(parameters.turnover?.proficiencyDays == 140)
    #expect(parameters.turnover?.mentorShare == 0.06)
    #expect(parameters.climate?.start == 0.6 && parameters.climate?.points == 2)
    #expect(parameters.climate?.hostileLoss == 0.001 && parameters.climate?.debriefedShare == 0.4)
    #expect(parameters.climate?.surveys?.days.prefix(2) == [49, 233])
    #expect(parameters.climate?.surveys?.delayDays == 42)
    #expect(parameters.climate?.surveys?.gain == 0.04)
    #expect(parameters.programme[0].effect?.climate == 0.03)
    #expect(parameters.groupLife == life && parameters.groups[1].affect == 0.4)
    #expect(parameters.programme[0].hasObserver)
    #expect(parameters.programme[0].effect?.technology == 0.04)
    #expect(parameters.programme[0].effect?.coordinatorSkill == 0.2)
    #expect(parameters.wellbeing?.demandPoints == 30)
    #expect(parameters.wellbeing?.exhaustionWeeks == 20)
    #expect(parameters.referenceOccupancy == 0.78)
    #expect(parameters.programme[0].audience == .groups([0, 1]))
    #expect(parameters.programme[1].closesDesks && parameters.programme[1].sessions.count == 1)
    #expect(lowered.experiment.confidence == 0.9)
    #expect(lowered.costs?.session == 900)
    #expect(lowered.expected[0].value == 3)
    #expect(lowered.displayNames.scope("service:registry", .italian) == "Anagrafe")
  }

  @Test func defaultsAreThoseOfTheModel() throws {
    // Of fewer than five people no exhaustion is reported.
    let scenario = try ScenarioText.desk(
      "staff.clerks.count=5", "staff.clerks.hours=36 h/week", "wellbeing={law: two-scale}")
    #expect(scenario.parameters.wellbeing == WellbeingParameters())
    #expect(scenario.parameters.referenceOccupancy == ModelParameters().referenceOccupancy)
    #expect(scenario.parameters.limits.followUpLimitDays == 30)
    #expect(scenario.experiment.replications == 200)
    #expect(scenario.experiment.precise.map(\.metric) == [.waitMean, .exhaustion])
  }
}
