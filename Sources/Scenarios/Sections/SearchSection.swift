// SPDX-License-Identifier: GPL-3.0-or-later
internal import ScenarioFormat
internal import Wording
internal import WorkforceModel

/// The calendars that may be tried for a part of the programme.
struct SearchSection: Sendable {
  var node = SourceNode.nothing
  private var first: CivilDate?
  private var last: CivilDate?
  /// 1 Monday … 7 Sunday.
  var weekdays = [1, 2, 3, 4, 5]
  /// Minutes from midnight; empty for the part's own time.
  var at: [Double] = []
  var sessions: [Int] = []
  var every: [CalendarSpan] = []
  var quota: [Double] = []
  var policy: [AttendancePolicy] = []
  /// Whether groups have sessions of their own.
  var apart = [false]
  var avoid: [AvoidedDays] = []
  /// Sessions that everyone is to attend.
  var attend: Int?

  var from: CivilDate { first ?? .unread }
  var to: CivilDate { last ?? .unread }

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
struct AvoidedDays: Sendable {
  private var first: CivilDate?
  private var last: CivilDate?
  var why: Phrase?

  var from: CivilDate { first ?? .unread }
  var to: CivilDate { last ?? .unread }

  static let section = Section("programme.search.avoid", AvoidedDays()) {
    Field(required: "from", \.first, .date)
    Field(required: "to", \.last, .date)
    Field("why", \.why, .phrase)
  }.completed { days, _, _ in days.first != nil && days.last != nil }
}
