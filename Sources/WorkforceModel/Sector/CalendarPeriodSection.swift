// SPDX-License-Identifier: GPL-3.0-or-later
import ScenarioFormat
package import Wording

/// A span of the calendar in which something is otherwise than usual: summer hours, an election week.
package struct CalendarPeriodSection: OpeningPeriod, Sendable {
  var node = SourceNode.nothing
  var id = ""
  package var name: Phrase?
  var dates = PeriodDates()
  /// Whether it holds on holidays too.
  var holdsOnHolidays = false
  /// Opening and working hours by weekday.
  var opening, shift: [[DayInterval]]?
  /// Desks and people by name.
  var desks: [NamedValue<[HourStep<Int>]>] = []
  var staff: [NamedValue<[HourStep<Int>]>] = []
  /// Overtime a person and week, in minutes.
  var overtime: Double?
  /// Largest share of those present who may leave for a session.
  var quota: Double?

  static let section = Section("calendar.periods", CalendarPeriodSection(), at: \.node) {
    Field(required: "id", \.id, .id)
    Field("name", \.name, .phrase)
    PeriodDates.section.fields(at: \.dates)
    Field("holidays", \.holdsOnHolidays, .choice(["yes": true, "no": false]))
    Field("opening", \.opening, CalendarSection.week)
    Field("shift", \.shift, CalendarSection.week)
    Field("desks", \.desks, .countsByName)
    Field("staff", \.staff, .countsByName)
    Field(
      "overtime", \.overtime,
      ValueFormat<Double>.quantity(.overtime, 0...48).map({ $0 * 60 }, back: { $0 / 60 }))
    Field("quota", \.quota, .quantity(.share, Bounds(low: 0, high: 1, excludesLow: true)))
  }

  /// Whether it changes anything.
  var isEmpty: Bool {
    opening == nil && shift == nil && desks.isEmpty && staff.isEmpty && overtime == nil
      && quota == nil
  }
}
