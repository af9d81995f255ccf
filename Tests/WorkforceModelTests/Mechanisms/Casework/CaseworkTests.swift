// SPDX-License-Identifier: GPL-3.0-or-later
import OutputAnalysis
import RandomVariates
import Testing
import WorkforceModel

/// Procedures: tasks between desk duty, earliest deadline first, under a term.
@Suite struct CaseworkTests {
  /// An office with one procedure of the registry, opened at a rate.
  private func office(
    people: Int = 4, contacts: Double = 40, cases: Double, minutes: Double, term: Int = 30,
    days: Int = 140
  ) throws -> ModelParameters {
    var parameters = try Sectors.office(people: people, perDay: contacts, days: days)
    parameters.casework = try casework(parameters, cases: cases, minutes: minutes, term: term)
    return parameters
  }

  private func casework(
    _ parameters: ModelParameters, cases: Double, minutes: Double, term: Int = 30
  ) throws -> CaseworkParameters {
    var procedure = ProcedureParameters(
      id: "residence", service: 0,
      tasks: [TaskParameters(skill: 0, work: try .exponential(mean: minutes))])
    procedure.openedPerDay = parameters.days.map { $0.isWorkingDay ? cases : 0 }
    procedure.termDays = term
    var casework = CaseworkParameters()
    casework.procedures = [procedure]
    return casework
  }

  private func means(
    _ parameters: ModelParameters, _ metrics: [Metric], _ scope: String = "sector",
    replications: Int = 20
  ) throws -> [Double] {
    try SectorSimulation(parameters).horizon(metrics, scope, replications: replications)
      .map { Tally($0).mean }
  }

  @Test func oneClerkWithoutPaceIsTheQueueMG1() throws {
    var parameters = Sectors.queue(
      rate: 0.8 / 60, service: try .constant(1e-4), servers: 1, days: 400, warmUp: 20)
    // So far above 1 that nothing is ever held back.
    parameters.referenceOccupancy = 1000
    var procedure = ProcedureParameters(
      id: "files", service: 0,
      tasks: [TaskParameters(skill: 0, work: try .lognormal(mean: 60, cv: 1.5))])
    procedure.shareOfContacts = 1
    parameters.casework = CaseworkParameters()
    parameters.casework?.procedures = [procedure]
    parameters.casework?.remindersPerWeek = 0
    let times = try SectorSimulation(parameters).horizon(.caseTime, replications: 60)
    let theory =
      60 + QueueingFormulas.pollaczekKhinchine(arrivalRate: 0.8 / 60, meanService: 60, cv: 1.5)
    let error = Tally(times).mean * 1440 / theory - 1
    #expect(abs(error) < 0.04, "\(error)")
  }

  @Test func theCaseThatIsDueFirstIsWorkedFirst() throws {
    /// Share closed within the term and days to close, of two procedures that differ in their terms alone.
    func outcome(_ terms: [Int]) throws -> [[Double]] {
      var parameters = try office(people: 2, contacts: 10, cases: 0, minutes: 1, days: 280)
      var second = ServiceParameters(id: "school", serviceTime: try .constant(5))
      second.expectedContacts = parameters.days.map { _ in 0 }
      parameters.services.append(second)
      parameters.staffGroups[0].skills.append(SkillParameters(service: 1))
      let days = parameters.days
      parameters.casework?.procedures = try terms.enumerated().map { service, term in
        var procedure = ProcedureParameters(
          id: "p\(service)", service: service,
          tasks: [TaskParameters(skill: service, work: try .constant(60))])
        procedure.termDays = term
        procedure.openedPerDay = days.map { $0.isWorkingDay ? 5.2 : 0 }
        return procedure
      }
      let simulation = try SectorSimulation(parameters)
      return ["service:registry", "service:school"].map { scope in
        [Metric.casesInTerm, .caseTime].map {
          Tally(simulation.horizon($0, scope, replications: 10)).mean
        }
      }
    }
    let urgentSecond = try outcome([60, 3])
    let urgentFirst = try outcome([3, 60])
    let alike = try outcome([60, 60])
    // Together more than there is time for: the urgent ones keep their term, the others pay.
    #expect(urgentSecond[1][0] > 0.99 && urgentSecond[1][1] < 2, "\(urgentSecond)")
    #expect(urgentSecond[0][1] > 3 * urgentSecond[1][1], "\(urgentSecond)")
    #expect(urgentFirst[0][0] > 0.99 && urgentFirst[1][1] > 3 * urgentFirst[0][1])
    // With one term for both it is first come, first served: neither is favoured.
    #expect(abs(alike[0][1] / alike[1][1] - 1) < 0.15, "\(alike)")
  }

  @Test func deadlinesOrderTasksAndFollowUpItemsTogether() throws {
    func backlog(term: Int) throws -> Double {
      var parameters = try office(
        people: 2, contacts: 12, cases: 4, minutes: 45, term: term, days: 280)
      parameters.services[0].followUp = try .exponential(mean: 45)
      return try means(parameters, [.caseTime])[0]
    }
    // Items are due after 30 days: cases due sooner go before them, cases due later behind them.
    let before = try backlog(term: 5)
    let behind = try backlog(term: 90)
    #expect(before < 0.5 * behind, "\(before) \(behind)")
  }

  @Test func caseworkFillsTheTimeThatTheDeskLeaves() throws {
    var parameters = try office(cases: 8, minutes: 60)
    let metrics: [Metric] = [
      .hoursCasework, .hoursDemanded, .hoursDesk, .occupancy, .casesClosed, .casesInTerm,
    ]
    let with = try means(parameters, metrics)
    parameters.casework = nil
    let without = try means(parameters, [.hoursDemanded, .hoursDesk, .occupancy])
    // 100 working days of 8 cases of an hour.
    #expect(abs(with[0] / 800 - 1) < 0.05, "\(with)")
    #expect(abs((with[1] - without[0]) / 800 - 1) < 0.05)
    // The same contacts are served in the same time: a contact interrupts a task.
    #expect(abs(with[2] / without[1] - 1) < 1e-9)
    #expect(with[3] > without[2] + 0.2)
    #expect(abs(with[4] / 800 - 1) < 0.05 && with[5] == 1)
  }

  @Test func nobodyDoesTwoThingsAtOnce() throws {
    var parameters = try office(people: 3, contacts: 60, cases: 12, minutes: 90, term: 3)
    parameters.services[0].followUp = try .exponential(mean: 20)
    parameters.casework?.caseloads = [try caseload(cases: 60)]
    parameters.limits.overtimePerWeek = 120
    let hours = try SectorSimulation(parameters).horizon(
      [.hoursDesk, .hoursFollowUp, .hoursCasework, .hoursStaffed, .hoursOvertime, .occupancy],
      replications: 5)
    for number in 0..<5 {
      let worked = hours[0][number] + hours[1][number] + hours[2][number]
      #expect(worked <= hours[3][number] + hours[4][number] + 1e-6)
      #expect(hours[5][number] > 0.9)
    }
  }

  private func caseload(cases: Int) throws -> CaseloadParameters {
    var caseload = CaseloadParameters(
      id: "families", staffGroup: 0, service: 0, cases: cases,
      duration: try .exponential(mean: 300), interval: try .constant(42),
      interview: try .constant(45))
    caseload.writing = try .constant(30)
    return caseload
  }

  @Test func overdueCasesSendRemindersUntilTheyAreClosed() throws {
    // A burst in the first two weeks, five days of term, then nothing new.
    var parameters = try office(people: 2, contacts: 20, cases: 0, minutes: 60, term: 5)
    let days = parameters.days
    parameters.casework?.procedures[0].openedPerDay = days.indices.map {
      $0 < 12 && days[$0].isWorkingDay ? 20 : 0
    }
    parameters.casework?.remindersPerWeek = 2
    let simulation = try SectorSimulation(parameters)
    let layout = simulation.layout
    let series = [Metric.reminders, .casesOverdue].map {
      layout.position(of: $0, scope: "sector")!
    }
    var sent = 0.0
    var quiet = 0
    for number in 0..<20 {
      let responses = simulation.replicate(masterSeed: 1, replication: UInt32(number)).responses
      func value(_ metric: Int, _ week: Int) -> Double {
        responses[layout.index(series: series[metric], grain: .week, period: week)]
      }
      for week in 3..<layout.weekCount {
        sent += value(0, week)
        // Nothing was overdue when the week began, and nothing new can be.
        if value(1, week - 1) == 0 {
          #expect(value(0, week) == 0)
          quiet += 1
        }
      }
    }
    #expect(sent > 100 && quiet > 100, "\(sent) \(quiet)")
    // They are contacts as others are, beside the same random numbers of those.
    let contacts = try means(parameters, [.contacts, .reminders])
    parameters.casework?.remindersPerWeek = 0
    let silent = try means(parameters, [.contacts, .reminders])
    #expect(silent[1] == 0 && abs(contacts[0] - silent[0] - contacts[1]) < 1e-9)
  }

  @Test func remindersComeAtTheirRateToTheirService() throws {
    // Nobody has the time: about all cases stay open and overdue.
    var parameters = try office(people: 1, contacts: 1, cases: 4, minutes: 1e5, term: 0, days: 140)
    var urp = ServiceParameters(id: "urp", serviceTime: try .constant(2))
    urp.expectedContacts = parameters.days.map { _ in 0 }
    parameters.services.append(urp)
    parameters.staffGroups[0].skills.append(SkillParameters(service: 1))
    parameters.casework?.reminderService = 1
    parameters.casework?.remindersPerWeek = 0.2
    let overdue = try SectorSimulation(parameters).horizon(
      [.reminders, .contacts], "service:urp", replications: 40)
    // 4 a working day, each overdue from the next midnight to the last Friday's.
    let casesDays = (0..<137).reduce(0) { $1 % 7 < 5 ? $0 + 4 * (137 - $1) : $0 }
    let expected = 0.2 / 7 * Double(casesDays)
    #expect(abs(Tally(overdue[0]).mean / expected - 1) < 0.04, "\(Tally(overdue[0]).mean)")
    #expect(Tally(overdue[1]).mean > 0.95 * expected)
  }

  @Test func tasksFollowOneAnotherAfterTheirWaits() throws {
    var parameters = try office(people: 6, contacts: 10, cases: 3, minutes: 10, term: 60, days: 280)
    let metrics: [Metric] = [.caseTime, .hoursCasework]
    let one = try means(parameters, metrics)
    parameters.casework?.procedures[0].tasks[0].times = try .geometric(mean: 3)
    let three = try means(parameters, metrics)
    #expect(abs(three[1] / one[1] - 3) < 0.2, "\(one) \(three)")
    parameters.casework?.procedures[0].tasks[0].wait = try .constant(4)
    // Two waits of four days on average; those that reach into a weekend last longer.
    let waiting = try means(parameters, metrics)
    #expect(waiting[0] > three[0] + 7.5 && waiting[0] < three[0] + 11, "\(three) \(waiting)")
  }

  @Test func contactsOpenCasesOnceAtTheirShare() throws {
    var parameters = try office(cases: 0, minutes: 5)
    parameters.services[0].repeats = RepeatParameters(base: 0.3, delay: try .constant(2))
    parameters.casework?.procedures[0].shareOfContacts = 0.25
    let figures = try means(parameters, [.casesOpened, .contactsServed, .repeatContacts])
    #expect(abs(figures[0] / (0.25 * (figures[1] - figures[2])) - 1) < 0.03, "\(figures)")
  }

  @Test func aProcedureThatIsNeverOpenedLeavesThePlainQueueToTheByte() throws {
    var parameters = try office(cases: 0, minutes: 60)
    parameters.services[0].followUp = try .exponential(mean: 30)
    parameters.wellbeing = WellbeingParameters()
    parameters.conflict = ConflictParameters()
    let with = try SectorSimulation(parameters)
    parameters.casework = nil
    let without = try SectorSimulation(parameters)
    for number in 0..<3 {
      let one = with.replicate(masterSeed: 1, replication: UInt32(number)).responses
      let other = without.replicate(masterSeed: 1, replication: UInt32(number)).responses
      for (place, series) in without.layout.series.enumerated() {
        let same = try #require(with.layout.position(of: series.metric, scope: series.scopeName))
        for period in 0..<without.layout.stride {
          #expect(
            one[same * with.layout.stride + period].bitPattern
              == other[place * without.layout.stride + period].bitPattern)
        }
      }
    }
  }
}
