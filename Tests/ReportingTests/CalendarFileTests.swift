// SPDX-License-Identifier: GPL-3.0-or-later
import Reporting
import ScenarioFormat
import Scenarios
import Testing

struct CalendarFileTests {
  private func text(summary: String = "Training", end: Double = 750) throws -> String {
    let date = try #require(CivilDate(iso: "2027-03-02"))
    return CalendarFile.text(
      [
        CalendarFile.Event(
          date: date, start: 570, end: end, summary: summary, description: "70%; the rest, later")
      ], name: "spinea training")
  }

  @Test func anEventHasItsDateHourAndName() throws {
    let text = try text()
    #expect(text.hasPrefix("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:"))
    #expect(text.contains("\r\nDTSTART:20270302T093000\r\nDTEND:20270302T123000\r\n"))
    #expect(text.contains("\r\nSUMMARY:Training\r\n"))
    #expect(text.contains("\r\nDESCRIPTION:70%\\; the rest\\, later\r\n"))
    #expect(text.hasSuffix("END:VEVENT\r\nEND:VCALENDAR\r\n"))
  }

  @Test func theSameCalendarHasTheSameBytes() throws {
    #expect(try text() == text())
    #expect(try text() != text(end: 780))
  }

  @Test func longLinesAreFoldedBetweenCharacters() throws {
    let summary = String(repeating: "è", count: 100)
    let text = try text(summary: summary)
    for line in text.split(separator: "\r\n") { #expect(line.utf8.count <= 75) }
    #expect(text.split(separator: "\r\n ").joined().contains("SUMMARY:" + summary))
  }
}
