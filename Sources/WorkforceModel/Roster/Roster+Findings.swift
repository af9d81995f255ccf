// SPDX-License-Identifier: GPL-3.0-or-later
import WholeNumbers

/// Open hours of a weekday for which too few are there, on some days.
package struct RosterGap: Hashable, Sendable {
  /// 1 Monday … 7 Sunday.
  package var weekday: Int
  package var interval: DayInterval
  /// People at work who can give the service, and the desks that wait for them.
  package var people: Int
  package var desks: Int
  /// Days on which it is so, of the days of this weekday with opening hours.
  package var days: Int
  package var openDays: Int
}

/// Posts that a part of the programme invites and that are off on every one of its days.
package struct RosterMiss: Hashable, Sendable {
  package var component: String
  package var people: [Int]
  package var invited: Int
}

/// What a roster leaves open.
extension Roster {
  /// Open hours in which nobody is at work who can give a service that is asked for.
  package func uncovered(service: Int) -> [RosterGap] {
    guard parameters.services[service].expectedContacts.contains(where: { $0 > 0 }) else {
      return []
    }
    return gaps(of: [service]) { _, _ in 1 }.filter { $0.people == 0 }
  }

  /// Open hours in which fewer are at work than there are desks, but not nobody.
  package func unfilled(pool: Int) -> [RosterGap] {
    let pool = parameters.deskPools[pool]
    return gaps(of: pool.services) { day, minute in
      let count = pool.count(on: day)
      return Int(bounded: count.last { $0.start <= minute }?.value ?? 0)
    }.filter { $0.people > 0 }
  }

  /// Invited posts whose days off always fall on the days of sessions.
  package var missed: [RosterMiss] {
    parameters.programme.compactMap { component in
      let held = component.sessions.enumerated().filter { days.contains($0.element.day) }
      let invited = parameters.invited(to: component.audience)
      let people = invited.enumerated().filter { place, person in
        let status = parameters.people[person].status
        // Of a course in several editions everybody has the sessions of one, and nobody those of days before or after
        // the contract.
        let own = held.filter { component.concerns(session: $0.offset, place: place) }
          .map { $0.element.day }.filter { status.isEmpty || status[$0] != .outside }
        return !own.isEmpty
          && own.allSatisfy { parameters.dutyHours(of: person, on: $0).isEmpty }
      }.map(\.element)
      guard !held.isEmpty, !people.isEmpty else { return nil }
      return RosterMiss(component: component.id, people: people, invited: invited.count)
    }
  }

  /// Parts of the opening hours with fewer people than desks, each with the days on which it is so.
  private func gaps(of services: [Int], desks: (_ day: Int, _ minute: Double) -> Int)
    -> [RosterGap]
  {
    let able = parameters.people.indices.filter { person in
      parameters.staffGroups[parameters.people[person].staffGroup].skills.contains {
        services.contains($0.service)
      }
    }
    func opening(_ day: Int) -> [DayInterval] { parameters.opening(of: services[0], on: day) }
    var counts: [RosterGap: Int] = [:]
    var openDays = [Int](repeating: 0, count: 8)
    for day in days where !opening(day).isEmpty {
      let weekday = parameters.days[day].weekday
      openDays[weekday] += 1
      let steps = parameters.deskPools.flatMap { $0.count(on: day) }.map(\.start)
      let atWork = able.flatMap { person in
        parameters.duty(of: person, on: day) == .backOffice
          || !parameters.gives(person, oneOf: services, on: day)
          ? [] : parameters.dutyHours(of: person, on: day)
      }
      for interval in opening(day) {
        for part in Self.parts(of: interval, atWork, steps, { desks(day, $0) }) {
          counts[
            RosterGap(
              weekday: weekday, interval: part.interval, people: part.people, desks: part.desks,
              days: 0, openDays: 0), default: 0] += 1
        }
      }
    }
    return counts.map { gap, count in
      var gap = gap
      (gap.days, gap.openDays) = (count, openDays[gap.weekday])
      return gap
    }.sorted {
      ($0.weekday, $0.interval.start, $0.interval.end, $0.people)
        < ($1.weekday, $1.interval.start, $1.interval.end, $1.people)
    }
  }

  /// The parts of an interval, of a minute or more, in which fewer people are at work than there are desks.
  private static func parts(
    of opening: DayInterval, _ atWork: [DayInterval], _ steps: [Double], _ desks: (Double) -> Int
  ) -> [(interval: DayInterval, people: Int, desks: Int)] {
    let inside = atWork.filter { $0.start < opening.end && $0.end > opening.start }
    let places = Set(inside.flatMap { [$0.start, $0.end] } + steps)
      .filter { $0 > opening.start && $0 < opening.end }
    let ends = ([opening.start] + places.sorted() + [opening.end])
    // People by the place at which they come and go, so that a crowd is counted in one pass.
    var changes: [Double: Int] = [:]
    for interval in inside {
      changes[max(interval.start, opening.start), default: 0] += 1
      changes[interval.end, default: 0] -= 1
    }
    var people = 0
    var parts: [(interval: DayInterval, people: Int, desks: Int)] = []
    for (start, end) in zip(ends, ends.dropFirst()) {
      people += changes[start] ?? 0
      let wanted = desks(start)
      guard people < wanted else { continue }
      if let last = parts.last, last.interval.end == start, last.people == people,
        last.desks == wanted
      {
        parts[parts.count - 1].interval.end = end
      } else {
        parts.append((DayInterval(start: start, end: end), people, wanted))
      }
    }
    return parts.filter { $0.interval.length >= 1 }
  }
}
