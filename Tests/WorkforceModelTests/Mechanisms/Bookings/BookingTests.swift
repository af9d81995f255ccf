// SPDX-License-Identifier: GPL-3.0-or-later
import OutputAnalysis
import RandomVariates
import Testing
import WorkforceModel

/// Appointments at the desks.
@Suite struct BookingTests {
  private func office(
    share: Double? = nil, noShow: Double = 0, people: Int = 4, perDay: Double = 70,
    days: Int = 140
  ) throws -> ModelParameters {
    var parameters = try Sectors.office(people: people, perDay: perDay, days: days)
    if let share {
      var bookings = BookingParameters(share: share, ahead: try .uniform(min: 1, max: 10))
      bookings.noShow = noShow
      bookings.slotMinutes = 5
      parameters.services[0].bookings = bookings
    }
    return parameters
  }

  private func means(
    _ parameters: ModelParameters, _ metrics: [Metric], replications: Int = 20
  ) throws -> [Double] {
    try SectorSimulation(parameters).horizon(metrics, replications: replications)
      .map { Tally($0).mean }
  }

  @Test func thoseWithAnAppointmentAreServedFirst() throws {
    let figures = try means(
      try office(share: 0.3, perDay: 85), [.waitBooked, .waitMean, .bookings, .contacts])
    #expect(figures[0] < 0.5 * figures[1], "\(figures)")
    #expect(abs(figures[2] / figures[3] - 0.3) < 0.01, "\(figures)")
  }

  @Test func someDoNotTurnUpAndTheirSlotStaysEmpty() throws {
    let metrics: [Metric] = [.noShows, .bookings, .contacts, .hoursDesk]
    let all = try means(try office(share: 0.5), [.bookings, .contacts, .hoursDesk])
    let some = try means(try office(share: 0.5, noShow: 0.022), metrics, replications: 40)
    #expect(abs(some[0] - 0.022) < 0.003, "\(some)")
    #expect(abs(all[1] / 7000 - 1) < 0.01 && abs(all[0] / 3500 - 1) < 0.02, "\(all)")
    let none = try means(try office(share: 0.5, noShow: 1), metrics)
    #expect(none[0] == 1 && none[1] == all[0])
    #expect(abs(none[2] - (all[1] - all[0])) < 1e-9 && none[3] < 0.55 * all[2])
  }

  /// The next opening day is the earliest: nobody who books for at once is lost.
  @Test func whoeverBooksForAtOnceComesOnTheNextOpeningDay() throws {
    func contacts(ahead: Double) throws -> Double {
      var parameters = try office(share: 0.5)
      parameters.services[0].bookings!.ahead = try .constant(ahead)
      return try means(parameters, [.contacts])[0]
    }
    #expect(try contacts(ahead: 0) == contacts(ahead: 1))
  }

  @Test func evenAppointmentsWaitLessThanRandomArrivals() throws {
    var walking = try office(people: 3, perDay: 60)
    walking.services[0].serviceTime = try .constant(10)
    var booked = try office(share: 1, people: 3, perDay: 60)
    booked.services[0].serviceTime = try .constant(10)
    let waits = try [walking, booked].map { try means($0, [.waitMean])[0] }
    #expect(waits[1] < 0.7 * waits[0], "\(waits)")
  }

  @Test func theDiaryIsFullWhenTheHorizonBegins() throws {
    let simulation = try SectorSimulation(try office(share: 0.8))
    let series = simulation.layout.position(of: .contacts, scope: "sector")!
    var first = Tally()
    for number in 0..<60 {
      let responses = simulation.replicate(masterSeed: 1, replication: UInt32(number)).responses
      first.add(responses[simulation.layout.index(series: series, grain: .week, period: 0)])
    }
    #expect(abs(first.mean / 350 - 1) < 0.03, "\(first.mean)")
  }

  @Test func aSurgeOfDemandReachesTheBookedDesksLater() throws {
    var parameters = try office(share: 1, days: 56)
    let simulation = try SectorSimulation(parameters)
    for day in 28..<33 { parameters.services[0].expectedContacts[day] *= 2 }
    let surge = try SectorSimulation(parameters)
    func contacts(_ simulation: SectorSimulation, week: Int) -> Double {
      let series = simulation.layout.position(of: .contacts, scope: "sector")!
      return (0..<20).reduce(0) { sum, number in
        let responses = simulation.replicate(masterSeed: 1, replication: UInt32(number)).responses
        return sum
          + responses[simulation.layout.index(series: series, grain: .week, period: week)] / 20
      }
    }
    let grown = (3...6).map { contacts(surge, week: $0) - contacts(simulation, week: $0) }
    #expect(grown[0] == 0 && grown[1] < grown[2] && grown[2] > 100, "\(grown)")
  }

  @Test func aShareOfNoneLeavesTheWalkInsToTheByte() throws {
    let with = try SectorSimulation(try office(share: 0))
    let without = try SectorSimulation(try office())
    let metrics: [Metric] = [.waitMean, .waitP90, .hoursDesk, .contacts, .occupancy]
    #expect(
      with.horizon(metrics, replications: 3) == without.horizon(metrics, replications: 3))
  }

  @Test func thoseWhoWalkInAreTheSameAsBefore() throws {
    // Nobody who books comes: what is left are the others, with the same random numbers.
    let half = try office(share: 0.5, noShow: 1, people: 50)
    let all = try office(people: 50)
    let served = try [half, all].map { try means($0, [.hoursDesk, .contactsServed]) }
    let each = served.map { $0[0] / $0[1] }
    #expect(abs(each[0] / each[1] - 1) < 0.02 && abs(served[0][1] / served[1][1] - 0.5) < 0.02)
  }
}
