// SPDX-License-Identifier: GPL-3.0-or-later
import ScenarioFormat
import Wording

/// What contracts, shifts and opening hours make of one another: nothing of it is settled in silence.
extension SectorCheck {
  /// By how much the hours of a contract and those of a shift may differ, in hours a week.
  private static let slack = 0.25
  /// Times of nobody at work that are named; more are counted.
  private static let mostTimes = 7

  /// Contracts must fit into the shifts, or into the days, that there are.
  func checkContracts() {
    for line in sector.staff where line.count.count == 1 && line.headcount > 0 {
      guard let hours = line.weeklyHours else { continue }
      if !line.rota.isEmpty || line.shift != nil || sector.calendar.shift != nil {
        let held = heldHours(of: line)
        guard held > 0, abs(held - hours) > Self.slack else { continue }
        faults.warn(
          line.node["hours"] ?? line.node,
          ScenarioSentence.hoursAgainstShift.phrase.filling([
            "held": plainNumber((held * 100).rounded() / 100)
          ]), found: quantityText(hours, "h/week"))
      } else {
        let days = workableDays.count
        guard line.daysPerWeek > days else { continue }
        faults.report(
          line.node["days-per-week"] ?? line.node,
          ScenarioSentence.daysAgainstOpening.phrase, found: String(line.daysPerWeek),
          allowed: Phrase(verbatim: "1–\(days)"))
      }
    }
  }

  /// Hours that the shift of a line holds in a week, breaks apart; of several that take turns, on average.
  private func heldHours(of line: StaffSection) -> Double {
    let roster = DutyRoster(sector)
    // In the first week each of as many posts as there are turns has another.
    let turns = max(1, line.rota.count)
    let days = line.rota.isEmpty ? workableDays : Array(0..<7)
    let minutes = (0..<turns).reduce(0.0) { sum, ordinal in
      let post = DutyRoster.Post(ordinal: ordinal, model: ordinal, absence: nil)
      return days.reduce(sum) { sum, day in
        roster.usualHours(of: post, in: line, weekday: day).reduce(sum) { $0 + $1.length }
      }
    }
    return minutes / Double(turns) / 60
  }

  /// Days of the week on which people without a shift of their own can work.
  private var workableDays: [Int] {
    (0..<7).filter { $0 < 5 || !sector.openingWeek[$0].isEmpty }
  }

  /// Warns of opening hours in which nobody is at work who can give a service.
  func warnOfGaps(_ parameters: ModelParameters) {
    for (position, section) in sector.services.enumerated()
    where parameters.services[position].expectedContacts.contains(where: { $0 > 0 }) {
      let hasRelief = section.site.map { sector.place($0.place)?.relief != nil } ?? false
      let week = sector.openingWeek(of: section)
      let times = (0..<7).flatMap { day -> [Phrase] in
        let atWork = parameters.people.filter { person in
          let group = person.staffGroups.isEmpty ? person.staffGroup : person.staffGroups[day]
          return parameters.staffGroups[group].skills.contains { $0.service == position }
        }.flatMap { $0.shifts[day] }
        // Somebody is sent over for a day on which nobody is there at all.
        if hasRelief, atWork.isEmpty { return [] }
        return week[day].flatMap { $0.parts(without: atWork) }
          .map { time(day, $0) }
      }
      guard !times.isEmpty else { continue }
      // One more is as short as the words that would count it.
      let named = times.count > Self.mostTimes + 1 ? Array(times.prefix(Self.mostTimes)) : times
      faults.warn(
        section.node,
        (times.count > named.count ? ScenarioSentence.nobodyAtMoreTimes : .nobodyAtTimes).phrase
          .filling(phrases: [
            "times": Phrase.list(named), "more": Phrase(verbatim: "\(times.count - named.count)"),
          ]), found: section.id)
    }
  }

  private func time(_ day: Int, _ interval: DayInterval) -> Phrase {
    ScenarioSentence.timeOfWeek.phrase.filling(phrases: [
      "day": WeekdayName.allCases[day].phrase,
      "from": Phrase(verbatim: TimeOfDay.text(interval.start)),
      "until": Phrase(verbatim: TimeOfDay.text(interval.end)),
    ])
  }
}

extension DayInterval {
  /// The parts in which none of some others is, of a minute or more.
  fileprivate func parts(without others: [DayInterval]) -> [DayInterval] {
    var parts: [DayInterval] = []
    var from = start
    for other in others.sorted(by: { $0.start < $1.start }) where other.end > from {
      if other.start - from >= 1, other.start < end {
        parts.append(DayInterval(start: from, end: other.start))
      }
      from = max(from, other.end)
    }
    if end - from >= 1 { parts.append(DayInterval(start: from, end: end)) }
    return parts
  }
}
