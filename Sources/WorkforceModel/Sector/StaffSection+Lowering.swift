// SPDX-License-Identifier: GPL-3.0-or-later
import ScenarioFormat

extension StaffSection {
  /// The staff group as the model runs it, with the skills that it has use for at some places.
  func lowered(_ sector: StatedSector, at places: [String]) -> StaffGroupParameters {
    var lowered = parameters
    lowered.group = group.flatMap(sector.position(ofGroup:)) ?? 0
    lowered.skills = skills.flatMap { skill in
      sector.positions(ofService: skill.service).filter { position in
        sector.services[position].site.map { places.contains($0.place) } ?? true
      }.map { SkillParameters(service: $0, speed: skill.speed) }
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
  /// Those of each line at each of its places, where it has several.
  var staffGroupsAtPlaces: [StaffGroupParameters] {
    staff.enumerated().flatMap { home, line -> [StaffGroupParameters] in
      let places = placeNames(of: line)
      guard places.count > 1 else { return [] }
      return places.map { place in
        var group = line.lowered(self, at: [place])
        group.home = home
        group.place = position(ofPlace: place)
        return group
      }
    }
  }

  /// All people, line by line, with their hours on each day of the roster; gives each day of the horizon its own.
  ///
  /// Days on which nothing is otherwise than usual share the seven first; others share one where the same
  /// periods hold, the same turns, and the same posts exist.
  func people(_ days: inout [DayParameters]) -> [PersonParameters] {
    let roster = DutyRoster(self)
    let posts = staff.map(roster.posts(of:))
    let groups = StaffGroupsOfPlaces(self)
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
        var person = PersonParameters(
          staffGroup: line, ordinal: post.ordinal, shifts: usual + dated,
          status: statuses[line][place].allSatisfy { $0 == .held } ? [] : statuses[line][place])
        person.staffGroups = groups.of(post, staff[line], line, dates)
        return person
      }
    }
  }

  /// Whether anything of the roster has dates.
  private var hasDatedRoster: Bool {
    calendar.periods.contains { $0.changesHours } || staff.contains { $0.isDated(in: calendar) }
      || places.contains { $0.periods.contains { $0.opening != nil } }
  }

  /// What is otherwise than usual on a date; nil when nothing is.
  private func rosterDay(_ date: CivilDate, _ status: [[PostStatus]]) -> RosterDay? {
    let periods = calendar.periods.indices.filter {
      calendar.periods[$0].changesHours && calendar.holds(calendar.periods[$0], on: date)
    }
    let hours = places.map { place in
      place.periods.indices.filter {
        place.periods[$0].opening != nil && calendar.holds(place.periods[$0], on: date)
      }
    }
    let lines = zip(staff, status).map { line, status in
      RosterDay.Line(
        periods: line.periods.indices.filter { line.periods[$0].dates.contains(date) },
        turn: line.rota.isEmpty ? 0 : weekNumber(date) % line.rota.count,
        placeTurns: line.placeTurns(in: weekNumber(date)),
        outside: status.indices.filter { status[$0] == .outside })
    }
    if periods.isEmpty, hours.allSatisfy(\.isEmpty), lines.allSatisfy(\.isUsual) { return nil }
    return RosterDay(weekday: date.weekday, periods: periods, hours: hours, lines: lines)
  }
}

/// What the hours of everybody on a day depend on.
private struct RosterDay: Hashable {
  struct Line: Hashable {
    let periods: [Int]
    let turn: Int
    /// Turns at places, of the line and of its periods.
    let placeTurns: [Int]
    let outside: [Int]

    var isUsual: Bool {
      periods.isEmpty && turn == 0 && placeTurns.allSatisfy { $0 == 0 } && outside.isEmpty
    }
  }

  let weekday: Int
  let periods: [Int]
  /// Periods of places that state hours.
  let hours: [[Int]]
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
      || placeTurns(in: 1).contains { $0 != 0 }
      || calendar.periods.contains { $0.staff.contains { $0.name == self.id } }
  }
}

extension StaffSection {
  /// Whose turn it is in a week at the places of the line, and at those of its periods.
  fileprivate func placeTurns(in week: Int) -> [Int] {
    ([place] + periods.map(\.place)).compactMap { $0.map { week % $0.weeks.count } }
  }
}

/// The staff group in which somebody is at a place.
private struct StaffGroupsOfPlaces {
  private let roster: StatedSector
  private var groups: [Int: [String: Int]] = [:]

  init(_ sector: StatedSector) {
    roster = sector
    for (place, group) in sector.staffGroupsAtPlaces.enumerated() {
      guard let home = group.home, let at = group.place else { continue }
      groups[home, default: [:]][sector.places[at].id] = sector.staff.count + place
    }
  }

  /// Those of a post on the weekdays, then on other days of the roster; empty where it is always in that of its line.
  func of(
    _ post: DutyRoster.Post, _ line: StaffSection, _ position: Int, _ dates: [CivilDate]
  ) -> [Int] {
    guard let own = groups[position] else { return [] }
    func group(_ weekday: Int, _ date: CivilDate?) -> Int {
      let name = roster.placeName(of: line, ordinal: post.model, weekday: weekday, on: date)
      return name.flatMap { own[$0] } ?? position
    }
    return (0..<7).map { group($0, nil) } + dates.map { group($0.weekday - 1, $0) }
  }
}
