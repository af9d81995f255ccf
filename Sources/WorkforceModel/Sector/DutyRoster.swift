// SPDX-License-Identifier: GPL-3.0-or-later
package import ScenarioFormat

/// Who is on duty on a date, from when to when, as the file states it: contracts, shifts, turns, periods, posts
/// that begin and end. What chance decides, such as sickness, comes on top.
package struct DutyRoster {
  let sector: StatedSector

  package init(_ sector: StatedSector) { self.sector = sector }

  /// A post of a line of staff, or who stands in for its holder.
  package struct Post {
    /// The identity of whoever holds it.
    package let ordinal: Int
    /// The post that it is like.
    package let model: Int
    /// The absence in which somebody stands in; nil for a post of its own.
    let absence: StaffPeriodSection?
  }

  /// First ordinal of those who stand in: counts end before.
  static let firstStandIn = 10_000

  /// The posts of a line, then those who stand in.
  package func posts(of line: StaffSection) -> [Post] {
    let count = sector.headcount(of: line)
    var posts = (0..<count).map { Post(ordinal: $0, model: $0, absence: nil) }
    for absence in line.periods where absence.standInFrom != nil {
      for ordinal in 0..<count where absence.concerns(ordinal) {
        posts.append(
          Post(
            ordinal: Self.firstStandIn + posts.count - count, model: ordinal, absence: absence))
      }
    }
    return posts
  }

  /// Whether somebody holds a post on a date.
  package func status(of post: Post, in line: StaffSection, on date: CivilDate) -> PostStatus {
    if let from = line.from, date < from { return .outside }
    if let until = line.until, until < date { return .outside }
    let count = sector.calendar.count(of: line, on: date).map(\.value).max() ?? 0
    guard post.model < count else { return .outside }
    if let absence = post.absence {
      let stands = absence.standInFrom.map { $0 <= date } ?? false
      return stands && absence.dates.contains(date) ? .held : .outside
    }
    return line.periods.contains {
      $0.isAway && $0.concerns(post.ordinal) && $0.dates.contains(date)
    } ? .away : .held
  }

  /// The hours of a post on a date; empty on a day off, where the post does not exist, and while its holder is
  /// away.
  package func dutyHours(of post: Post, in line: StaffSection, on date: CivilDate) -> [DayInterval]
  {
    guard sector.isWorkingDay(date), status(of: post, in: line, on: date) == .held
    else { return [] }
    return hours(of: post, in: line, weekday: date.weekday - 1, on: date)
  }

  /// Contracted hours of a date: those of the holder, present or on paid leave.
  func contractedHours(of post: Post, in line: StaffSection, on date: CivilDate) -> [DayInterval] {
    switch status(of: post, in: line, on: date) {
    case .outside: return []
    case .away:
      let isUnpaid = line.periods.contains {
        $0.isAway && !$0.isPaid && $0.concerns(post.ordinal) && $0.dates.contains(date)
      }
      if isUnpaid { return [] }
    case .held: break
    }
    return hours(of: post, in: line, weekday: date.weekday - 1, on: date)
  }

  /// Hours of a weekday (0 Monday … 6 Sunday) without periods.
  func usualHours(of post: Post, in line: StaffSection, weekday: Int) -> [DayInterval] {
    hours(of: post, in: line, weekday: weekday, on: nil)
  }

  private func hours(
    of post: Post, in line: StaffSection, weekday: Int, on date: CivilDate?
  ) -> [DayInterval] {
    let terms = terms(of: post, in: line, on: date)
    let opening = openingWeek(of: post, in: line, on: date)
    var day: [DayInterval]
    if let shift = terms.shift {
      day = shift[weekday]
    } else if let hours = terms.hours {
      let worked = workedWeekdays(terms.days, opening, ordinal: post.model)
      day =
        worked.contains(weekday)
        ? laidOut(
          opening[weekday], minutes: hours * 60 / Double(worked.count), line.rest, post) : []
    } else {
      day = opening[weekday]
    }
    let count = date.map { sector.calendar.count(of: line, on: $0) } ?? line.count
    let isAllDay = count.count == 1 && count[0].start == 0
    if !isAllDay { day = day.present(post.model, of: count) }
    if let rest = line.rest { day = day.taking(rest, ordinal: post.model) }
    return day
  }

  /// Opening hours of the week where a post works.
  private func openingWeek(
    of post: Post, in line: StaffSection, on date: CivilDate?
  ) -> [[DayInterval]] {
    let usual = date.map(sector.calendar.openingWeek(on:)) ?? sector.calendar.opening
    guard !sector.places.isEmpty else { return usual }
    return (0..<7).map { weekday in
      sector.placeName(of: line, ordinal: post.model, weekday: weekday, on: date).map {
        sector.openingWeek(ofPlace: $0, on: date)[weekday]
      } ?? usual[weekday]
    }
  }

  /// What holds for a post: the line's own terms, those of the calendar, and of the last period that states them.
  private func terms(
    of post: Post, in line: StaffSection, on date: CivilDate?
  ) -> (shift: [[DayInterval]]?, hours: Double?, days: Int) {
    let standing = date.map(sector.calendar.shift(on:)) ?? sector.calendar.shift
    var shift = line.shift ?? (line.weeklyHours == nil ? nil : standing)
    if let turn = sector.turn(of: line, ordinal: post.model, on: date) { shift = turn }
    var hours = line.weeklyHours
    var days = line.daysPerWeek
    guard let date else { return (shift, hours, days) }
    for period in line.periods
    where period.statesHours && period.concerns(post.model) && period.dates.contains(date) {
      if let stated = period.weeklyHours { (hours, shift) = (stated, nil) }
      if let stated = period.daysPerWeek { (days, shift) = (stated, nil) }
      if let stated = period.shift { shift = stated }
    }
    return (shift, hours, days)
  }

  /// Hours of a contract on a day, longer by a break where one is taken.
  private func laidOut(
    _ opening: [DayInterval], minutes: Double, _ rest: BreakSection?, _ post: Post
  ) -> [DayInterval] {
    let day = DefaultShift.intervals(opening: opening, minutes: minutes)
    guard let rest, rest.minutes(beside: minutes) > 0 else { return day }
    let longer = DefaultShift.intervals(
      opening: opening, minutes: minutes + rest.minutes(beside: minutes))
    // Nobody takes it where no part of the day is long enough or lies around it.
    return longer.taking(rest, ordinal: post.model) == longer ? day : longer
  }

  /// Positions of the weekdays that somebody works; those off move on from person to person.
  private func workedWeekdays(_ days: Int, _ opening: [[DayInterval]], ordinal: Int) -> [Int] {
    let candidates = (0..<7).filter { $0 < 5 || !opening[$0].isEmpty }
    guard days < candidates.count else { return candidates }
    return (0..<days).map { candidates[($0 + ordinal) % candidates.count] }
  }
}

extension StatedSector {
  /// Most people of a line at any time: as it stands, or in a period.
  func headcount(of line: StaffSection) -> Int {
    let periods = calendar.periods.flatMap(\.staff).filter { $0.name == line.id }
    return max(line.headcount, periods.flatMap(\.value).map(\.value).max() ?? 0)
  }

  /// The week of the shift whose turn it is for a post; without a date that of the first week.
  func turn(of line: StaffSection, ordinal: Int, on date: CivilDate?) -> [[DayInterval]]? {
    let turns = line.rota.compactMap { name in calendar.shifts.first { $0.id == name }?.hours }
    guard !turns.isEmpty else { return nil }
    return turns[(weekNumber(date) + ordinal) % turns.count]
  }

  /// Weeks since the first one of the horizon.
  func weekNumber(_ date: CivilDate?) -> Int {
    guard let date else { return 0 }
    return horizon.start.adding(days: 1 - horizon.start.weekday).days(to: date) / 7
  }
}

extension [DayInterval] {
  /// The parts in which a count by hour takes a post in.
  fileprivate func present(_ ordinal: Int, of count: [HourStep<Int>]) -> [DayInterval] {
    var present: [DayInterval] = []
    for (position, step) in count.enumerated() where ordinal < step.value {
      let end = position + 1 < count.count ? count[position + 1].start : 1440
      for interval in self {
        let start = Swift.max(step.start, interval.start)
        let stop = Swift.min(end, interval.end)
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

  /// The same day with a break, if it is long enough for one.
  fileprivate func taking(_ rest: BreakSection, ordinal: Int) -> [DayInterval] {
    let pause = rest.interval(ordinal)
    return flatMap { part -> [DayInterval] in
      guard part.length > rest.after * 60, part.start < pause.start, pause.end < part.end
      else { return [part] }
      return [
        DayInterval(start: part.start, end: pause.start),
        DayInterval(start: pause.end, end: part.end),
      ]
    }
  }
}
