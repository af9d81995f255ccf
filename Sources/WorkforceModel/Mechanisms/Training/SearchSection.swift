// SPDX-License-Identifier: GPL-3.0-or-later
package import ScenarioFormat
package import Wording

/// The calendars that may be tried for a part of the programme.
package struct SearchSection: Sendable {
  package var node = SourceNode.nothing
  private var first: CivilDate?
  private var last: CivilDate?
  /// 1 Monday … 7 Sunday.
  package var weekdays = [1, 2, 3, 4, 5]
  /// Minutes from midnight; empty for the part's own time.
  package var at: [Double] = []
  package var sessions: [Int] = []
  package var every: [CalendarSpan] = []
  package var quota: [Double] = []
  package var policy: [AttendancePolicy] = []
  /// Whether groups have sessions of their own.
  package var apart = [false]
  package var avoid: [AvoidedDays] = []
  /// Sessions that everyone is to attend.
  package var attend: Int?

  package var from: CivilDate { first ?? .unread }
  package var to: CivilDate { last ?? .unread }

  static let section = Section("programme.search", SearchSection(), at: \.node) {
    Field(required: "from", \.first, .date)
    Field(required: "to", \.last, .date)
    Field("weekdays", \.weekdays, CalendarSection.weekdayList)
    Field("at", \.at, .list(of: .timeOfDay))
    Field("sessions", \.sessions, .list(of: .count(1...100)))
    Field("every", \.every, .list(of: .calendarSpan))
    Field(
      "quota", \.quota,
      .list(of: .quantity(.share, Bounds(low: 0, high: 1, excludesLow: true))))
    Field("policy", \.policy, .list(of: ProgrammeSection.policyFormat))
    Field("groups", \.apart, .list(of: .choice(["together": false, "apart": true])))
    Field("avoid", \.avoid, .list(of: .section(AvoidedDays.section)))
    Field("attend", \.attend, .count(1...100))
  }.completed { search, _, _ in search.first != nil && search.last != nil }
}

/// Days on which no session may be, and why.
package struct AvoidedDays: Sendable {
  private var first: CivilDate?
  private var last: CivilDate?
  package var why: Phrase?

  package var from: CivilDate { first ?? .unread }
  package var to: CivilDate { last ?? .unread }

  static let section = Section("programme.search.avoid", AvoidedDays()) {
    Field(required: "from", \.first, .date)
    Field(required: "to", \.last, .date)
    Field("why", \.why, .phrase)
  }.completed { days, _, _ in days.first != nil && days.last != nil }
}
