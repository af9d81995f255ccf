// SPDX-License-Identifier: GPL-3.0-or-later
import Reporting
import ScenarioFormat
import Scenarios
import Testing

struct CalendarFileTests {
  private func text(
    summary: String = "Training", on day: String = "2027-03-02", end: Double = 750,
    revision: Int = 1_800_000_000
  ) throws -> String {
    let date = try #require(CivilDate(iso: day))
    return CalendarFile.text(
      [
        CalendarFile.Event(
          date: date, start: 570, end: end, summary: summary, description: "70%; the rest, later",
          identity: "0 1")
      ], name: "office training", revision: revision)
  }

  private func value(_ key: String, in text: String) -> String? {
    text.split(separator: "\r\n").first { $0.hasPrefix(key + ":") }
      .map { String($0.dropFirst(key.count + 1)) }
  }

  @Test func anEventHasItsDateHourAndName() throws {
    let text = try text()
    #expect(text.hasPrefix("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:"))
    #expect(text.contains("\r\nBEGIN:VTIMEZONE\r\nTZID:Europe/Rome\r\n"))
    #expect(
      text.contains(
        "\r\nDTSTART;TZID=Europe/Rome:20270302T093000"
          + "\r\nDTEND;TZID=Europe/Rome:20270302T123000\r\n"))
    #expect(text.contains("\r\nSUMMARY:Training\r\n"))
    #expect(text.contains("\r\nDESCRIPTION:70%\\; the rest\\, later\r\n"))
    #expect(text.hasSuffix("END:VEVENT\r\nEND:VCALENDAR\r\n"))
  }

  @Test func theSameCalendarHasTheSameBytes() throws {
    #expect(try text() == text())
    #expect(try text() != text(end: 780))
  }

  @Test func aSessionThatMovesIsTheSameSessionRevised() throws {
    let first = try text()
    let moved = try text(on: "2027-03-09", end: 780, revision: 1_800_000_060)
    #expect(value("UID", in: first) != nil)
    #expect(value("UID", in: first) == value("UID", in: moved))
    let sequences = [first, moved].compactMap { value("SEQUENCE", in: $0).flatMap { Int($0) } }
    #expect(sequences.count == 2 && sequences[0] < sequences[1])
    #expect(value("DTSTAMP", in: first) == "20270115T080000Z")
    #expect(value("DTSTAMP", in: moved) == "20270115T080100Z")
  }

  @Test func longLinesAreFoldedBetweenCharacters() throws {
    let summary = String(repeating: "è", count: 100)
    let text = try text(summary: summary)
    for line in text.split(separator: "\r\n") { #expect(line.utf8.count <= 75) }
    #expect(text.split(separator: "\r\n ").joined().contains("SUMMARY:" + summary))
  }
}
