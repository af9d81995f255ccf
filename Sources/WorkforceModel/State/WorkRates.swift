// SPDX-License-Identifier: GPL-3.0-or-later

/// How fast people work for each service: skill times current condition and, in the back office, times the
/// pace at which the service is worked.
///
/// Conditions change at midnight and after sessions, work is begun several times an hour. So the products
/// are kept, and their inverses: a division would stand between each event and the time of the next.
extension SectorState {
  /// Back-office work that a person does for a service in a minute, in minutes at speed 1.
  @inline(__always)
  mutating func rate(of person: Int, service: Int) -> Double {
    if conditions.haveChanged { composeRates() }
    return workRates[person * services.count + service]
  }

  /// Minutes that a person needs for a minute of a contact or an interview at speed 1.
  @inline(__always)
  mutating func deskDuration(of person: Int, service: Int) -> Double {
    if conditions.haveChanged { composeRates() }
    return deskDurations[person * services.count + service]
  }

  /// Minutes that a person needs for a minute of back-office work at speed 1.
  @inline(__always)
  mutating func duration(of person: Int, service: Int) -> Double {
    if conditions.haveChanged { composeRates() }
    return workDurations[person * services.count + service]
  }

  @inline(never)
  private mutating func composeRates() {
    conditions.haveChanged = false
    for person in 0..<operators.count {
      let staffGroup = operators[person].staffGroup
      let skills = operators[person].skills
      for position in skills.start..<skills.end {
        let service = tables.skills[position].service
        let speed =
          tables.skillSpeeds[staffGroup * services.count + service] * conditions.speed[person]
        let rate = speed * services[service].speedFactor
        deskDurations[person * services.count + service] = 1 / speed
        workRates[person * services.count + service] = rate
        workDurations[person * services.count + service] = 1 / rate
      }
    }
  }
}
