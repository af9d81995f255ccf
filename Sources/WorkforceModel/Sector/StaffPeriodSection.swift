// SPDX-License-Identifier: GPL-3.0-or-later
import ScenarioFormat
import WholeNumbers
package import Wording

/// A span of time in which posts of a line work otherwise than usual, or their holders are away.
package struct StaffPeriodSection: DatedSection, Sendable {
  var node = SourceNode.nothing
  var id = ""
  package var name: Phrase?
  var dates = PeriodDates()
  /// Numbers of the posts, from 1; nil for all.
  var posts: [Int]?
  var weeklyHours: Double?
  var daysPerWeek: Int?
  var shift: [[DayInterval]]?
  var place: PlaceTurns?
  /// Whether the holders are away, and whether they are paid.
  var isAway = false
  var isPaid = true
  /// First day of who stands in for each of them.
  var standInFrom: CivilDate?

  static let section = Section("staff.periods", StaffPeriodSection(), at: \.node) {
    Field(required: "id", \.id, .id)
    Field("name", \.name, .phrase)
    PeriodDates.section.fields(at: \.dates)
    Field("posts", \.posts, .list(of: .count(1...10_000)))
    Field(
      "hours", \.weeklyHours,
      .quantity(.weeklyHours, Bounds(low: 0, high: 72, excludesLow: true)))
    Field("days-per-week", \.daysPerWeek, .count(1...7))
    Field("shift", \.shift, CalendarSection.week)
    Field("place", \.place, PlaceTurns.format)
    Field("away", \.isAway, .choice(["yes": true, "no": false]))
    Field("paid", \.isPaid, .choice(["yes": true, "no": false]))
    Field("stand-in", \.standInFrom, .date)
  }

  /// Whether it concerns a post of its line.
  func concerns(_ ordinal: Int) -> Bool { posts?.contains(ordinal + 1) ?? true }

  /// Whether it states where posts work.
  var movesPosts: Bool { place != nil }

  /// Whether it states hours.
  var statesHours: Bool { weeklyHours != nil || daysPerWeek != nil || shift != nil }
}

/// A break that the posts of a line take one after the other.
struct BreakSection: Sendable {
  var node = SourceNode.nothing
  var between = DayInterval(start: 720, end: 840)
  /// Minutes.
  var length = 30.0
  /// Hours beyond which a day has the break.
  var after = 6.0
  /// How many stay meanwhile.
  var atDesk = 0

  static let section = Section("staff.break", BreakSection(), at: \.node) {
    Field(required: "between", \.between, .dayInterval)
    Field(required: "length", \.length, .quantity(.minutes, 5...240))
    Field("after", \.after, .quantity(.hours, 0...24))
    Field("at-desk", \.atDesk, .count(0...10_000))
  }

  /// How many breaks fit one after the other.
  var places: Int { max(1, Int(bounded: (between.length / length).rounded(.down))) }

  /// The break of the post at a position.
  func interval(_ ordinal: Int) -> DayInterval {
    let start = between.start + Double(ordinal % places) * length
    return DayInterval(start: start, end: start + length)
  }

  /// Minutes that a day of some hours at work lasts beyond them.
  func minutes(beside work: Double) -> Double { work > after * 60 ? length : 0 }
}

/// Working hours that staff refers to by name.
struct NamedShiftSection: Sendable {
  var id = ""
  var hours: [[DayInterval]] = []

  static let section = Section("calendar.shifts", NamedShiftSection()) {
    Field(required: "id", \.id, .id)
    Field(required: "hours", \.hours, CalendarSection.week)
  }
}
