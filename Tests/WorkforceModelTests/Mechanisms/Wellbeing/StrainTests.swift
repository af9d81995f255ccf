// SPDX-License-Identifier: GPL-3.0-or-later
import RandomVariates
import Testing
import WorkforceModel

/// Load and its consequences in a whole sector.
@Suite struct StrainTests {
  @Test func loadTiresAndTirednessSlows() throws {
    var parameters = try Sectors.office(people: 6, perDay: 60, days: 364)
    parameters.wellbeing = WellbeingParameters()
    parameters.services[0].followUp = try .constant(10)
    let rested = try Sectors.mean(parameters, .exhaustion)
    parameters.services[0].expectedContacts = parameters.services[0].expectedContacts.map {
      1.9 * $0
    }
    let busy = try Sectors.mean(parameters, .exhaustion)
    #expect(busy > rested + 5)
    #expect(try Sectors.mean(parameters, .shareHigh) > 0.1)
    let calm = try Sectors.mean(parameters, .hoursDesk)
    parameters.wellbeing!.speedLoss = 0.2
    #expect(try Sectors.mean(parameters, .hoursDesk) > calm)
  }
}
