// SPDX-License-Identifier: GPL-3.0-or-later
import Testing
import WorkforceModel

/// Shifts over midnight.
@Suite struct ShiftTests {
  @Test func nightShiftsEndAndBeginOverMidnight() throws {
    var parameters = try Sectors.office(people: 6, perDay: 0, days: 28)
    parameters.days = Sectors.continuousDays(28)
    parameters.services[0].expectedContacts = parameters.days.map { _ in 100 }
    // Evening and night: nobody works through, everybody comes and goes.
    for person in parameters.people.indices {
      let shift =
        person < 3 ? DayInterval(start: 960, end: 1440) : DayInterval(start: 0, end: 480)
      parameters.people[person].shifts = Array(repeating: [shift], count: 7)
    }
    // Three at the desks for sixteen hours of the day, nobody for eight.
    #expect(abs(try Sectors.mean(parameters, .deskCover) - 2) < 0.1)
    #expect(try Sectors.mean(parameters, .contactsServed) > 28 * 60)
  }
}
