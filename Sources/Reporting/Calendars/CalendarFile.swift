// SPDX-License-Identifier: GPL-3.0-or-later
internal import Experiments
internal import Foundation
package import ScenarioFormat
internal import Scenarios
internal import WholeNumbers

/// Sessions or shifts as an iCalendar file (RFC 5545) for anybody's calendar program.
///
/// An entry keeps its identity when its date, its hours or the file of its scenario change, so that a calendar
/// that is imported again moves its entries. No library at hand writes this format, of which a list of dates takes
/// a dozen lines.
package enum CalendarFile {
  /// A dated entry.
  package struct Event: Sendable {
    package var date: CivilDate
    package var start: Double
    package var end: Double
    package var summary: String
    package var description: String
    /// What makes it this entry and no other, among all of the scenario.
    package var identity: String

    package init(
      date: CivilDate, start: Double, end: Double, summary: String, description: String,
      identity: String
    ) {
      self.date = date
      self.start = start
      self.end = end
      self.summary = summary
      self.description = description
      self.identity = identity
    }
  }

  /// Seconds since 1970; `SOURCE_DATE_EPOCH` stands for the clock where the same bytes are wanted again.
  package static var revisionNow: Int {
    ProcessInfo.processInfo.environment["SOURCE_DATE_EPOCH"].flatMap { Int($0) }
      ?? Int(exactly: Date().timeIntervalSince1970.rounded(.down)) ?? 0
  }

  /// The time zone of the offices that Respiro is made for, by the rule that has held since 1996.
  private static let zone = [
    "BEGIN:VTIMEZONE", "TZID:Europe/Rome",
    "BEGIN:DAYLIGHT", "DTSTART:19960331T020000", "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
    "TZOFFSETFROM:+0100", "TZOFFSETTO:+0200", "TZNAME:CEST", "END:DAYLIGHT",
    "BEGIN:STANDARD", "DTSTART:19961027T030000", "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
    "TZOFFSETFROM:+0200", "TZOFFSETTO:+0100", "TZNAME:CET", "END:STANDARD",
    "END:VTIMEZONE",
  ]
  /// Sequence numbers count seconds from the start of 2026, which fit the 31 bits of the format for 68 years.
  private static let firstRevision = 1_767_225_600

  /// The file, with lines of 75 bytes at most that end with CR LF.
  ///
  /// - Parameters:
  ///   - name: What the calendar is of; with the events' own identities it makes theirs among all calendars.
  ///   - revision: Seconds since 1970 at which the calendar was made: of two files the later one holds.
  package static func text(_ events: [Event], name: String, revision: Int) -> String {
    var lines = [
      "BEGIN:VCALENDAR", "VERSION:2.0",
      "PRODID:-//Respiro//Respiro \(RunReport.programVersion)//EN", "CALSCALE:GREGORIAN",
      "METHOD:PUBLISH",
    ]
    lines += zone
    let (day, second) = revision.quotientAndRemainder(dividingBy: 86_400)
    let stamp = compact(CivilDate(dayNumber: day)) + "T" + time(Double(second / 60), second % 60)
    for event in events {
      let identity = ScenarioDigest.sha256(of: name + "\u{0}" + event.identity)
      let last = event.end < 1440 ? event.date : event.date.adding(days: 1)
      lines += [
        "BEGIN:VEVENT", "UID:\(identity.prefix(32))@respiro", "DTSTAMP:\(stamp)Z",
        "SEQUENCE:\(max(0, revision - firstRevision))",
        "DTSTART;TZID=Europe/Rome:\(compact(event.date))T\(time(event.start))",
        "DTEND;TZID=Europe/Rome:\(compact(last))T\(time(event.end))",
        "SUMMARY:\(escaped(event.summary))", "DESCRIPTION:\(escaped(event.description))",
        "END:VEVENT",
      ]
    }
    lines.append("END:VCALENDAR")
    return lines.map { folded($0) + "\r\n" }.joined()
  }

  private static func compact(_ date: CivilDate) -> String { date.description.filter { $0 != "-" } }

  private static func time(_ minutes: Double, _ seconds: Int = 0) -> String {
    let whole = Int(bounded: minutes) % 1440
    func two(_ value: Int) -> String { value < 10 ? "0\(value)" : String(value) }
    return two(whole / 60) + two(whole % 60) + two(seconds)
  }

  private static func escaped(_ text: String) -> String {
    var result = ""
    for character in text {
      switch character {
      case "\\", ";", ",": result += "\\" + String(character)
      case _ where character.isNewline: result += "\\n"
      default: result.append(character)
      }
    }
    return result
  }

  /// Long lines go on after a line break and a space; no code point is cut.
  private static func folded(_ line: String) -> String {
    var result = String.UnicodeScalarView()
    var bytes = 0
    for scalar in line.unicodeScalars {
      let size = UTF8.width(scalar)
      if bytes + size > 75 {
        result += "\r\n ".unicodeScalars
        bytes = 1
      }
      result.append(scalar)
      bytes += size
    }
    return String(result)
  }
}
