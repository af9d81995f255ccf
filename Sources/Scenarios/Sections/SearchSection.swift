// SPDX-License-Identifier: GPL-3.0-or-later
internal import ScenarioFormat
internal import Wording
internal import WorkforceModel

/// The calendars that may be tried for a part of the programme.
struct SearchSection: Sendable {
  var node: SourceNode
  var from: CivilDate
  var to: CivilDate
  /// 1 Monday … 7 Sunday.
  var weekdays: [Int]
  /// Minutes from midnight; empty for the part's own time.
  var at: [Double]
  var sessions: [Int]
  var every: [CalendarSpan]
  var quota: [Double]
  var policy: [AttendancePolicy]
  /// Whether groups have sessions of their own.
  var apart: [Bool]
  var avoid: [AvoidedDays]
  /// Sessions that everyone is to attend.
  var attend: Int?

  static let from = Field(required: "from", .date)
  static let to = Field(required: "to", .date)
  static let weekdays = Field(
    "weekdays",
    ValueFormat<[Int]>.list(
      of: .choice(["mon": 1, "tue": 2, "wed": 3, "thu": 4, "fri": 5, "sat": 6, "sun": 7])),
    default: "[mon, tue, wed, thu, fri]")
  static let at = Field("at", ValueFormat<[Double]>.list(of: .timeOfDay))
  static let sessions = Field("sessions", ValueFormat<[Int]>.list(of: .count(1...100)))
  static let every = Field("every", ValueFormat<[CalendarSpan]>.list(of: .calendarSpan))
  static let quota = Field(
    "quota",
    ValueFormat<[Double]>.list(
      of: .quantity(.share, Bounds(low: 0, high: 1, excludesLow: true))))
  static let policy = Field(
    "policy", ValueFormat<[AttendancePolicy]>.list(of: ProgrammeSection.policy.format))
  static let groups = Field(
    "groups", ValueFormat<[Bool]>.list(of: .choice(["together": false, "apart": true])),
    default: "[together]")
  static let avoid = Field(
    "avoid",
    ValueFormat<[AvoidedDays]>.list(of: .section(AvoidedDays.format) { AvoidedDays($0) }))
  static let attend = Field("attend", ValueFormat.count(1...100))
  static let format = SectionFormat(
    name: "programme.search",
    fields: [
      from.any, to.any, weekdays.any, at.any, sessions.any, every.any, quota.any, policy.any,
      groups.any, avoid.any, attend.any,
    ])

  init?(_ reader: SectionReader) {
    guard let from = reader.stated(Self.from), let to = reader.stated(Self.to) else { return nil }
    node = reader.node
    self.from = from
    self.to = to
    weekdays = reader.value(Self.weekdays, placeholder: [])
    at = reader.stated(Self.at) ?? []
    sessions = reader.stated(Self.sessions) ?? []
    every = reader.stated(Self.every) ?? []
    quota = reader.stated(Self.quota) ?? []
    policy = reader.stated(Self.policy) ?? []
    apart = reader.value(Self.groups, placeholder: [false])
    avoid = reader.stated(Self.avoid) ?? []
    attend = reader.stated(Self.attend)
  }
}

/// Days on which no session may be, and why.
struct AvoidedDays: Sendable {
  var from: CivilDate
  var to: CivilDate
  var why: Phrase?

  static let from = Field(required: "from", .date)
  static let to = Field(required: "to", .date)
  static let why = Field("why", .phrase)
  static let format = SectionFormat(
    name: "programme.search.avoid", fields: [from.any, to.any, why.any])

  init?(_ reader: SectionReader) {
    guard let from = reader.stated(Self.from), let to = reader.stated(Self.to) else { return nil }
    self.from = from
    self.to = to
    why = reader.stated(Self.why)
  }
}
