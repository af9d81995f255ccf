// SPDX-License-Identifier: GPL-3.0-or-later
internal import Reporting
internal import ScenarioFormat
internal import Scenarios
internal import Wording
internal import WorkforceModel

/// The hours of a week by weekday: of the public, and of every post.
struct RosterWeek: Hashable {
  struct Day: Hashable {
    var hours: [DayInterval] = []
    var isInBackOffice = false
    /// Position of the place among those of the sector; nil where it has none.
    var place: Int?
  }

  /// By weekday, Monday first.
  var opening = Array(repeating: [DayInterval](), count: 7)
  /// The same of each place.
  var openingOfPlaces: [[[DayInterval]]] = []
  /// By post, then by weekday.
  var posts: [[Day]]

  var hasBackOffice: Bool { posts.contains { $0.contains(where: \.isInBackOffice) } }

  /// Weekdays on which desks are open or somebody works.
  var weekdays: [Int] {
    (0..<7).filter { day in
      !opening[day].isEmpty || posts.contains { !$0[day].hours.isEmpty }
    }
  }
}

/// Weeks one after another that are alike.
struct WeekRun {
  var week: RosterWeek
  var days: Range<Int>
  var count = 1
}

extension RosterDocument {
  /// The weeks of the roster, those that are alike and follow one another together.
  var weeks: [WeekRun] {
    var runs: [WeekRun] = []
    for days in daysOfWeeks {
      let week = week(days)
      if let last = runs.indices.last, runs[last].week == week {
        runs[last].days = runs[last].days.lowerBound..<days.upperBound
        runs[last].count += 1
      } else {
        runs.append(WeekRun(week: week, days: days))
      }
    }
    return runs
  }

  /// Weeks of seven days.
  var wholeWeeks: [RosterWeek] { daysOfWeeks.filter { $0.count == 7 }.map(week) }

  private var daysOfWeeks: [Range<Int>] {
    var weeks: [Range<Int>] = []
    for day in roster.days {
      if let last = weeks.last, parameters.days[last.lowerBound].week == parameters.days[day].week {
        weeks[weeks.count - 1] = last.lowerBound..<day + 1
      } else {
        weeks.append(day..<day + 1)
      }
    }
    return weeks
  }

  private func week(_ days: Range<Int>) -> RosterWeek {
    var week = RosterWeek(
      openingOfPlaces: parameters.places.map { _ in Array(repeating: [], count: 7) },
      posts: parameters.people.map { _ in Array(repeating: RosterWeek.Day(), count: 7) })
    for day in days {
      let place = parameters.days[day].weekday - 1
      week.opening[place] = parameters.days[day].opening
      for number in parameters.places.indices {
        week.openingOfPlaces[number][place] = parameters.opening(ofPlace: number, on: day)
      }
      for person in parameters.people.indices {
        let hours = parameters.dutyHours(of: person, on: day)
        week.posts[person][place] = RosterWeek.Day(
          hours: hours,
          isInBackOffice: !hours.isEmpty && parameters.duty(of: person, on: day) == .backOffice,
          place: hours.isEmpty ? nil : parameters.placeNumber(of: person, on: day))
      }
    }
    return week
  }

  /// A row for each post; neighbours of a staff group with the same hours share one.
  func table(of week: RosterWeek) -> Table {
    let weekdays = week.weekdays
    func open(_ name: String, _ opening: [[DayInterval]]) -> Table.Row {
      Table.Row(name, weekdays.map { text(opening[$0]) } + [hours(opening)])
    }
    var rows =
      week.openingOfPlaces.isEmpty
      ? [open(say(.openHours), week.opening)]
      : week.openingOfPlaces.enumerated().map { number, opening in
        open(
          say(.openHoursAt, ["place": words.names.place(parameters.places[number].id, language)])
            + " " + Self.mark(ofPlace: number),
          opening)
      }
    let listed = parameters.listedPeople
    var first = 0
    while first < listed.count {
      let own = listed[first]
      var last = first
      while last + 1 < listed.count, week.posts[listed[last + 1]] == week.posts[own],
        parameters.people[listed[last + 1]].staffGroup == parameters.people[own].staffGroup,
        parameters.people[listed[last + 1]].ordinal == parameters.people[listed[last]].ordinal + 1
      {
        last += 1
      }
      let days = week.posts[own]
      rows.append(
        Table.Row(
          name(own, listed[last]),
          weekdays.map { text(days[$0].hours) + mark(of: days[$0]) }
            + [hours(days.map(\.hours))]))
      first = last + 1
    }
    return Table(
      "",
      [Table.Column(say(.post))]
        + weekdays.map {
          Table.Column(language.weekday($0 + 1), short: language.shortWeekday($0 + 1))
        }
        + [Table.Column(say(.hoursWeek))], rows, style: .words)
  }

  /// What stands behind the hours of a day: the place, where there are several, and the back office.
  private func mark(of day: RosterWeek.Day) -> String {
    (day.place.map { " " + Self.mark(ofPlace: $0) } ?? "") + (day.isInBackOffice ? " °" : "")
  }

  /// `[2]` for the second place: hours with its name would not fit on a page.
  private static func mark(ofPlace number: Int) -> String { "[\(number + 1)]" }

  private func name(_ first: Int, _ last: Int) -> String {
    let name = words.post(roster.post(first))
    return first == last
      ? name : name + "–" + (roster.post(last).split { !$0.isNumber }.last.map(String.init) ?? "")
  }

  private func text(_ intervals: [DayInterval]) -> String {
    intervals.isEmpty ? "–" : intervals.map(clock).joined(separator: ", ")
  }

  func clock(_ interval: DayInterval) -> String {
    TimeOfDay.text(interval.start) + "–" + TimeOfDay.text(interval.end)
  }

  private func hours(_ days: [[DayInterval]]) -> String {
    decimal(days.joined().reduce(0) { $0 + $1.length } / 60, places: 1)
  }
}
