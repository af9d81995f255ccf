// SPDX-License-Identifier: GPL-3.0-or-later
import RandomVariates
import Testing
import WorkforceModel

/// Headroom of services: that of the pool of people who give them.
@Suite struct HeadroomTests {
  /// A registry of some people, and a quiet school office of ten with a quarter of its contacts.
  private func sector(clerks: Int) throws -> ModelParameters {
    var parameters = try Sectors.office(people: clerks, perDay: 100, days: 7 * 20)
    parameters.services[0].followUp = try .constant(20)
    var school = parameters.services[0]
    school.id = "school"
    school.expectedContacts = school.expectedContacts.map { $0 / 4 }
    parameters.services.append(school)
    parameters.groups.append(GroupParameters(id: "officers"))
    var officers = parameters.staffGroups[0]
    officers.id = "officers"
    officers.group = 1
    officers.skills = [SkillParameters(service: 1)]
    parameters.staffGroups.append(officers)
    parameters.people += Sectors.clerks(10, staffGroup: 1)
    return parameters
  }

  @Test func everyServiceHasThatOfItsPool() throws {
    var parameters = try sector(clerks: 10)
    func headroom(_ scope: String) throws -> Double {
      try Sectors.mean(parameters, .headroom, scope)
    }
    let tight = try headroom("service:registry")
    #expect(try headroom("sector") == tight)
    #expect(try headroom("service:school") > tight + 1)
    // Who can help out shares the margin.
    parameters.staffGroups[1].skills.append(SkillParameters(service: 0))
    let shared = try headroom("service:school")
    #expect(try headroom("service:registry") == shared && shared > tight)
  }

  /// Hours of few people would say who of them is sick.
  @Test func ofFewPeopleNothingIsReported() throws {
    var parameters = try sector(clerks: 4)
    func reports(_ service: String) -> Bool {
      ResponseLayout(parameters).position(of: .headroom, scope: "service:" + service) != nil
    }
    #expect(reports("registry") && reports("school"))
    parameters.sickness = SicknessParameters(spellsPerYear: 2, length: try .constant(7))
    #expect(!reports("registry") && reports("school"))
    // The four are asked for elsewhere too: what is left at the registry may be the one of the others.
    parameters.staffGroups[0].skills.append(SkillParameters(service: 1))
    #expect(!reports("school"))
  }
}
