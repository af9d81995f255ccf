// SPDX-License-Identifier: GPL-3.0-or-later

/// Where people work today.
///
/// Somebody at a place is in the staff group of the line at that place, whose skills are the services there: so
/// contacts and work of other places do not find them. Nobody moves while at work.
extension SectorState {
  /// Everybody goes where the roster has them; a place that nobody would open gets somebody from another.
  mutating func assignPlaces(day: Int) {
    let rosterDays = tables.shifts.rosterDays
    let rosterDay = tables.days[day].rosterDay
    for person in 0..<operators.count where !operators[person].isAtWork {
      move(person, to: Int(tables.dailyGroups[person * rosterDays + rosterDay]))
    }
    for place in 0..<tables.places.count
    where tables.places[place].reliefFrom >= 0 && isOpenToday(place, day) && people(at: place) == 0
    {
      sendSomebody(to: place)
    }
  }

  private mutating func move(_ person: Int, to group: Int) {
    guard operators[person].staffGroup != group else { return }
    operators[person].staffGroup = group
    operators[person].skills = tables.staffGroups[group].skills
    conditions.haveChanged = true
  }

  private mutating func isOpenToday(_ place: Int, _ day: Int) -> Bool {
    for service in 0..<services.count
    where tables.services.entry(service).pointee.place == place
      && tables.openingDay(service, on: day).openings.count > 0
    {
      return true
    }
    return false
  }

  /// People who come to the desks of a place today.
  private mutating func people(at place: Int) -> Int {
    var count = 0
    for person in 0..<operators.count where isExpected(person, at: place) { count += 1 }
    return count
  }

  private mutating func isExpected(_ person: Int, at place: Int) -> Bool {
    operators[person].worked && isPresentToday(person) && operators[person].nextDuty == .desk
      && tables.staffGroups.entry(operators[person].staffGroup).pointee.place == place
      && operators[person].skills.count > 0
  }

  /// Sends whoever was sent least of those who can help, if enough stay where they are.
  private mutating func sendSomebody(to place: Int) {
    let relief = tables.places[place]
    guard people(at: relief.reliefFrom) > relief.keep else { return }
    var sent = -1
    var group = -1
    for person in 0..<operators.count
    where !operators[person].isAtWork && isExpected(person, at: relief.reliefFrom) {
      let there = staffGroup(of: person, at: place)
      guard there >= 0, sent < 0 || operators[person].timesSent < operators[sent].timesSent
      else { continue }
      (sent, group) = (person, there)
    }
    guard sent >= 0 else { return }
    move(sent, to: group)
    operators[sent].timesSent += 1
    operators[sent].switchMinutes += relief.travel
  }

  /// The staff group in which somebody is at a place, with something to give there; -1 for none.
  private mutating func staffGroup(of person: Int, at place: Int) -> Int {
    let home = tables.people[person].staffGroup
    for group in 0..<tables.staffGroups.count
    where tables.staffGroups.entry(group).pointee.home == home && group != home
      && tables.staffGroups.entry(group).pointee.place == place
      && tables.staffGroups.entry(group).pointee.skills.count > 0
    {
      return group
    }
    return -1
  }
}
