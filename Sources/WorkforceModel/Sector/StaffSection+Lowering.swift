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
    if !sector.parameters.routing.ordersSkills, sector.parameters.operatorRule != .ownFirst {
      lowered.skills.sort { $0.service < $1.service }
    }
    // A stated shift says by itself on how many days a week people work.
    let stated =
      lowered.weeklyHours == nil
      ? nil : sector.turn(of: self, ordinal: 0, on: nil) ?? shift ?? sector.calendar.shift
    let shiftDays = stated?.count { !$0.isEmpty } ?? 0
    lowered.daysPerWeek = Double(shiftDays > 0 ? shiftDays : daysPerWeek)
    return lowered
  }
}

extension StatedSector {
  /// All people, line by line, with their hours on each day of the roster; gives each day of the horizon its own.
  ///
  /// Days on which nothing is otherwise than usual share the seven first; others share one where the same
  /// periods hold, the same turns, and the same posts exist.
  func people(_ days: inout [DayParameters]) -> [PersonParameters] {
    let roster = DutyRoster(self)
    let posts = staff.map(roster.posts(of:))
    var kinds: [RosterDay: Int] = [:]
    var dates: [CivilDate] = []
    var statuses: [[[PostStatus]]] = staff.indices.map { posts[$0].map { _ in [] } }
    if hasDatedRoster {
      for day in days.indices {
        let date = horizon.start.adding(days: day)
        let today = zip(staff, posts).map { line, posts in
          posts.map { roster.status(of: $0, in: line, on: date) }
        }
        for line in staff.indices where staff[line].isDated(in: calendar) {
          for post in posts[line].indices { statuses[line][post].append(today[line][post]) }
        }
        guard let kind = rosterDay(date, today) else { continue }
        if kinds[kind] == nil {
          kinds[kind] = 7 + dates.count
          dates.append(date)
        }
        days[day].rosterDay = kinds[kind]!
      }
    }
    return staff.indices.flatMap { line in
      posts[line].indices.map { place in
        let post = posts[line][place]
        let usual = (0..<7).map { roster.usualHours(of: post, in: staff[line], weekday: $0) }
        let dated = dates.map { roster.contractedHours(of: post, in: staff[line], on: $0) }
        return PersonParameters(
          staffGroup: line, ordinal: post.ordinal, shifts: usual + dated,
          status: statuses[line][place].allSatisfy { $0 == .held } ? [] : statuses[line][place])
      }
    }
  }

  /// Whether anything of the roster has dates.
  private var hasDatedRoster: Bool {
    calendar.periods.contains { $0.changesHours } || staff.contains { $0.isDated(in: calendar) }
  }

  /// What is otherwise than usual on a date; nil when nothing is.
  private func rosterDay(_ date: CivilDate, _ status: [[PostStatus]]) -> RosterDay? {
    let periods = calendar.periods.indices.filter {
      calendar.periods[$0].changesHours && calendar.holds(calendar.periods[$0], on: date)
    }
    let lines = zip(staff, status).map { line, status in
      RosterDay.Line(
        periods: line.periods.indices.filter { line.periods[$0].dates.contains(date) },
        turn: line.rota.isEmpty ? 0 : weekNumber(date) % line.rota.count,
        outside: status.indices.filter { status[$0] == .outside })
    }
    if periods.isEmpty, lines.allSatisfy(\.isUsual) { return nil }
    return RosterDay(weekday: date.weekday, periods: periods, lines: lines)
  }
}

/// What the hours of everybody on a day depend on.
private struct RosterDay: Hashable {
  struct Line: Hashable {
    let periods: [Int]
    let turn: Int
    let outside: [Int]

    var isUsual: Bool { periods.isEmpty && turn == 0 && outside.isEmpty }
  }

  let weekday: Int
  let periods: [Int]
  let lines: [Line]
}

extension CalendarPeriodSection {
  /// Whether somebody's hours depend on it.
  fileprivate var changesHours: Bool { opening != nil || shift != nil || !staff.isEmpty }
}

extension StaffSection {
  /// Whether its posts come, go or change.
  fileprivate func isDated(in calendar: CalendarSection) -> Bool {
    from != nil || until != nil || !periods.isEmpty || rota.count > 1
      || calendar.periods.contains { $0.staff.contains { $0.name == self.id } }
  }
}
