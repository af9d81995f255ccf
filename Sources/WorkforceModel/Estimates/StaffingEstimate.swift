// SPDX-License-Identifier: GPL-3.0-or-later
import RandomVariates

/// Hours and hands on an average week, over the first year of a horizon.
struct StaffingEstimate {
  private let parameters: ModelParameters
  private let days: ArraySlice<DayParameters>
  private let weeks: Double
  private let openMinutes: Double
  /// Share of working days on which a person is away: leave, sickness, other absences.
  let absence: Double

  init(_ parameters: ModelParameters) {
    self.parameters = parameters
    days = parameters.days.prefix(365)
    weeks = Double(days.count) / 7
    openMinutes = days.reduce(0) { $0 + $1.opening.reduce(0) { $0 + $1.length } }
    absence = Self.absence(parameters, days)
  }

  /// Days lost over days worked, both summed over people: entitlements go by days worked a week.
  private static func absence(
    _ parameters: ModelParameters, _ days: ArraySlice<DayParameters>
  ) -> Double {
    guard !days.isEmpty else { return 0 }
    var weekdays = [Int](repeating: 0, count: 7)
    for day in days where day.isWorkingDay { weekdays[day.weekday - 1] += 1 }
    let entitled = (parameters.leave?.daysPerYear ?? 0) + parameters.otherAbsenceDaysPerYear
    let sick = parameters.sickness.map { $0.spellsPerYear * $0.length.mean / 365.25 } ?? 0
    var away = 0.0
    var worked = 0.0
    for person in parameters.people {
      let worksOn = zip(weekdays, person.shifts).reduce(0) { $1.1.isEmpty ? $0 : $0 + $1.0 }
      let perYear = Double(worksOn) * 365.25 / Double(days.count)
      worked += perYear
      away +=
        entitled * parameters.staffGroups[person.staffGroup].daysPerWeek / 5 + sick * perYear
    }
    return worked > 0 ? min(0.95, away / worked) : 0
  }

  /// Minutes in a person's shifts over the days, on working days only.
  private func minutes(of person: PersonParameters) -> Double {
    days.reduce(0) { sum, day in
      day.isWorkingDay
        ? sum + person.shifts[day.weekday - 1].reduce(0) { $0 + $1.length } : sum
    }
  }

  /// Hours a week of the people with a contract.
  var contractedHours: Double {
    parameters.people.reduce(0) { sum, person in
      parameters.staffGroups[person.staffGroup].weeklyHours == nil
        ? sum : sum + minutes(of: person) / 60 / weeks
    }
  }

  /// Hours a week of everybody, absences not taken off.
  var presentHours: Double {
    parameters.people.reduce(0) { $0 + minutes(of: $1) / 60 / weeks }
  }

  /// Hours a week of the people whose first skill a service is.
  func homeHours(ofService service: Int) -> Double {
    parameters.people.reduce(0) { sum, person in
      parameters.staffGroups[person.staffGroup].skills.first?.service == service
        ? sum + minutes(of: person) / 60 / weeks : sum
    }
  }

  /// Mean relative speed at a service of the people who can give it.
  func speed(ofService service: Int) -> Double {
    let speeds = parameters.people.compactMap { person in
      parameters.staffGroups[person.staffGroup].skills.first { $0.service == service }?.speed
    }
    return speeds.isEmpty ? 1 : speeds.reduce(0, +) / Double(speeds.count)
  }

  /// People or desks that can serve at once, averaged over the opening hours.
  ///
  /// People with several skills count where they are at home, or everywhere when nobody is.
  func servers(ofService service: Int) -> Double {
    guard openMinutes > 0 else { return 0 }
    let isBare = parameters.staffGroups.allSatisfy { $0.weeklyHours == nil }
    let home = isBare ? 0 : meanPresence { $0.first?.service == service }
    let people = home > 0 ? home : able(ofService: service)
    return min(people * (1 - absence), desks(ofService: service) ?? .infinity)
  }

  /// People who can give a service, averaged over the opening hours, absences not taken off.
  func able(ofService service: Int) -> Double {
    meanPresence { $0.contains { $0.service == service } }
  }

  /// Desks of a service, averaged over the opening hours; nil where it needs none.
  func desks(ofService service: Int) -> Double? {
    parameters.deskPools.first { $0.services.contains(service) }.map(meanDesks)
  }

  /// People with some skills, averaged over the opening hours.
  private func meanPresence(_ isMeant: ([SkillParameters]) -> Bool) -> Double {
    guard openMinutes > 0 else { return 0 }
    return parameters.people.reduce(0.0) { sum, person in
      isMeant(parameters.staffGroups[person.staffGroup].skills)
        ? sum + openPresence(of: person) : sum
    } / openMinutes
  }

  /// Opening minutes within a person's shifts.
  private func openPresence(of person: PersonParameters) -> Double {
    days.reduce(0) { sum, day in
      sum
        + day.opening.reduce(0) { inner, open in
          inner
            + person.shifts[day.weekday - 1].reduce(0) {
              $0 + max(0, min($1.end, open.end) - max($1.start, open.start))
            }
        }
    }
  }

  private func meanDesks(_ pool: DeskPoolParameters) -> Double {
    let deskMinutes = days.reduce(0.0) { sum, day in
      sum
        + day.opening.reduce(0.0) { inner, open in
          inner
            + pool.count.indices.reduce(0.0) { total, step in
              let next = step + 1 < pool.count.count ? pool.count[step + 1].start : 1440
              let overlap = max(
                0, min(next, open.end) - max(pool.count[step].start, open.start))
              return total + overlap * pool.count[step].value
            }
        }
    }
    return deskMinutes / openMinutes
  }
}
