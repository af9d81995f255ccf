// SPDX-License-Identifier: GPL-3.0-or-later
internal import Experiments
package import ScenarioFormat
internal import Scenarios
internal import WholeNumbers

/// Sessions as an iCalendar file (RFC 5545) for anybody's calendar program.
///
/// Times float: they are those of the clock on the office's wall. No library at hand writes this
/// format, of which a list of dates takes a dozen lines.
package enum CalendarFile {
  /// A dated session.
  package struct Event: Sendable {
    package var date: CivilDate
    package var start: Double
    package var end: Double
    package var summary: String
    package var description: String

    package init(date: CivilDate, start: Double, end: Double, summary: String, description: String)
    {
      self.date = date
      self.start = start
      self.end = end
      self.summary = summary
      self.description = description
    }
  }

  /// The file, with lines of 75 bytes at most that end with CR LF.
  ///
  /// - Parameter name: What the calendar is of; with the dates it makes the events' identities, so
  ///   that the same calendar always has the same bytes.
  package static func text(_ events: [Event], name: String) -> String {
    var lines = [
      "BEGIN:VCALENDAR", "VERSION:2.0",
      "PRODID:-//Respiro//Respiro \(RunReport.programVersion)//EN", "CALSCALE:GREGORIAN",
    ]
    for (number, event) in events.enumerated() {
      let identity = ScenarioDigest.sha256(
        of: "\(name) \(number) \(event.date) \(event.start) \(event.end)")
      lines += [
        "BEGIN:VEVENT", "UID:\(identity.prefix(32))@respiro",
        // No clock is read: the same calendar, the same bytes.
        "DTSTAMP:\(compact(event.date))T000000Z",
        "DTSTART:\(compact(event.date))T\(time(event.start))",
        "DTEND:\(compact(event.end < 1440 ? event.date : event.date.adding(days: 1)))T\(time(event.end))",
        "SUMMARY:\(escaped(event.summary))", "DESCRIPTION:\(escaped(event.description))",
        "END:VEVENT",
      ]
    }
    lines.append("END:VCALENDAR")
    return lines.map { folded($0) + "\r\n" }.joined()
  }

  private static func compact(_ date: CivilDate) -> String { date.description.filter { $0 != "-" } }

  private static func time(_ minutes: Double) -> String {
    let whole = Int(bounded: minutes) % 1440
    func two(_ value: Int) -> String { value < 10 ? "0\(value)" : String(value) }
    return two(whole / 60) + two(whole % 60) + "00"
  }

  private static func escaped(_ text: String) -> String {
    var result = ""
    for character in text {
      switch character {
      case "\\", ";", ",": result += "\\" + String(character)
      case "\n": result += "\\n"
      default: result.append(character)
      }
    }
    return result
  }

  /// Long lines go on after a line break and a space; no character is cut.
  private static func folded(_ line: String) -> String {
    var result = ""
    var bytes = 0
    for character in line {
      let size = String(character).utf8.count
      if bytes + size > 75 {
        result += "\r\n "
        bytes = 1
      }
      result.append(character)
      bytes += size
    }
    return result
  }
}
