// SPDX-License-Identifier: GPL-3.0-or-later
import ScenarioFormat

extension StaffSection {
  /// The staff group as the model runs it.
  func lowered(_ sector: StatedSector) -> StaffGroupParameters {
    var lowered = parameters
    lowered.group = group.flatMap(sector.position(ofGroup:)) ?? 0
    lowered.skills = skills.compactMap { skill in
      sector.position(ofService: skill.service).map {
        SkillParameters(service: $0, speed: skill.speed)
      }
    }
    // Their order counts only where people look to their own skill first.
    if sector.parameters.routing != .ownSkillFirst {
      lowered.skills.sort { $0.service < $1.service }
    }
    // A stated shift says by itself on how many days a week people work.
    let stated = lowered.weeklyHours == nil ? nil : shift ?? sector.calendar.shift
    let shiftDays = stated?.count { !$0.isEmpty } ?? 0
    lowered.daysPerWeek = Double(shiftDays > 0 ? shiftDays : daysPerWeek)
    return lowered
  }
}

extension StatedSector {
  /// All people, line by line.
  func people() -> [PersonParameters] {
    staff.enumerated().flatMap { position, line in
      (0..<line.headcount).map { ordinal in
        PersonParameters(
          staffGroup: position, ordinal: ordinal, shifts: shifts(of: line, ordinal: ordinal))
      }
    }
  }

  /// Working hours by weekday of the person at a position in a staff group.
  private func shifts(of line: StaffSection, ordinal: Int) -> [[DayInterval]] {
    let week: [[DayInterval]]
    if let stated = line.shift ?? (line.weeklyHours == nil ? nil : calendar.shift) {
      week = stated
    } else if let hours = line.weeklyHours {
      let minutes = hours * 60 / Double(line.daysPerWeek)
      let worked = Set(workedWeekdays(of: line, ordinal: ordinal))
      week = (0..<7).map { day in
        worked.contains(day)
          ? DefaultShift.intervals(opening: calendar.opening[day], minutes: minutes) : []
      }
    } else {
      week = calendar.opening
    }
    let isAllDay = line.count.count == 1 && line.count[0].start == 0
    return isAllDay ? week : week.map { line.present(ordinal, within: $0) }
  }

  /// Positions of the weekdays that a person works; those off move on from person to person.
  private func workedWeekdays(of line: StaffSection, ordinal: Int) -> [Int] {
    var candidates = (0..<7).filter { $0 < 5 || !calendar.opening[$0].isEmpty }
    if candidates.count < line.daysPerWeek { candidates = Array(0..<7) }
    guard line.daysPerWeek < candidates.count else { return candidates }
    return (0..<line.daysPerWeek).map { candidates[($0 + ordinal) % candidates.count] }
  }
}

extension StaffSection {
  /// The part of some intervals in which the count by hour takes this person in.
  fileprivate func present(_ ordinal: Int, within intervals: [DayInterval]) -> [DayInterval] {
    var present: [DayInterval] = []
    for (position, step) in count.enumerated() where ordinal < step.value {
      let end = position + 1 < count.count ? count[position + 1].start : 1440
      for interval in intervals {
        let start = max(step.start, interval.start)
        let stop = min(end, interval.end)
        guard start < stop else { continue }
        if let last = present.indices.last, present[last].end == start {
          present[last].end = stop
        } else {
          present.append(DayInterval(start: start, end: stop))
        }
      }
    }
    return present.sorted { $0.start < $1.start }
  }
}
