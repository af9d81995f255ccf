// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

/// Sessions as entries of a calendar program, which are the same sessions when the calendar is made again.
@Suite struct SessionFilesTests {
  private let place: Workplace

  init() throws { place = try Workplace() }

  private static let library = """
    horizon: {start: 2027-04-05, length: 10 weeks}
    calendar: {holidays: none, opening: {tue: [09:00-13:00], thu: [14:00-18:00]}}
    services:
      - {id: loans, arrivals: {rate: 20 per day}, service-time: 6 min}
    groups:
      - {id: readers, name: "Sala; lettura", kind: internal}
      - {id: archive, kind: internal}
    staff:
      - {id: librarians, group: readers, count: 3, hours: 36 h/week, skills: [loans]}
      - {id: keepers, group: archive, count: 3, hours: 36 h/week, skills: [loans]}
    programme:
      - id: catalogue
        kind: training
        audience: everyone
        quota: 60%
        sessions: 2
        first: 2027-04-14
        every: 2 weeks
        at: 09:00
        length: 2 h
        policy: rotation
        search: {from: 2027-04-12, to: 2027-05-31, weekdays: [wed], groups: apart}
    experiment: {replications: 6, seed: 2}
    """

  /// The files of the first calendar in which groups have sessions of their own.
  private func sessions(_ text: String, file: String) throws -> [String: [String]] {
    try place.write(text, to: file + ".yaml")
    func search(_ options: String...) throws {
      let outcome = try place.respiro(
        ["calendar", file + ".yaml", "--attendance", "1%", "--output", file, "--quiet"] + options
      ) { _ in }
      #expect(outcome.status == 0, "\(outcome.errors)")
    }
    try search()
    let rows = try place.text(file + "/calendars.csv").split(separator: "\n")
    let apart = try #require(rows.first { $0.contains(",apart,") && !$0.hasPrefix(",") })
    let rank = String(try #require(apart.split(separator: ",").first))
    try search(
      "--write", file + "-chosen", "--file-for-each-group", "--choose", rank, "--overwrite")
    return Dictionary(
      uniqueKeysWithValues: try ["", "-readers", "-archive"].map { group in
        (group, try place.text("\(file)-chosen\(group).ics").components(separatedBy: "\r\n"))
      })
  }

  private func values(_ key: String, _ lines: [String]?) -> [String] {
    (lines ?? []).filter { $0.hasPrefix(key) }.sorted()
  }

  @Test func aSessionIsTheSameAtAnotherHourInAnotherFile() throws {
    let first = try sessions(Self.library, file: "library")
    let later = try sessions(
      Self.library.replacing("at: 09:00", with: "at: 10:30"), file: "other")
    #expect(values("UID:", first[""]).count == 4)
    #expect(Set(values("UID:", first[""])).count == 4)
    #expect(values("UID:", first[""]) == values("UID:", later[""]))
    #expect(values("DTSTART", first[""]) != values("DTSTART", later[""]))
    #expect(values("SUMMARY:", first[""]).contains { $0.hasSuffix(" (2/2): Sala\\; lettura") })
  }

  @Test func aGroupHasItsOwnSessionsInAFileOfItsOwn() throws {
    let files = try sessions(Self.library, file: "library")
    let (readers, archive) = (values("UID:", files["-readers"]), values("UID:", files["-archive"]))
    #expect(readers.count == 2 && archive.count == 2)
    #expect((readers + archive).sorted() == values("UID:", files[""]))
  }

  /// Each session has the quota of its day, in words and in the file; nobody is missed at closed desks.
  @Test func aSessionHasTheQuotaOfItsDay() throws {
    let text = Self.library.replacing(
      "calendar: {holidays: none, ",
      with: "calendar: {periods: [{id: fair, days: 2027-04-28, quota: 20%}], holidays: none, ")
    try place.write(text.replacing(", groups: apart}", with: "}"), to: "fair.yaml")
    let search = try place.respiro(
      "calendar", "fair.yaml", "--attendance", "1%", "--write", "chosen", "--choose", "1")
    #expect(search.status == 0, "\(search.errors)")
    let output = search.output.split { $0.isWhitespace }.joined(separator: " ")
    #expect(output.contains("60% (20% on 28 Apr)"), "\(output)")
    #expect(output.contains("The desks are closed during all of its sessions"))
    #expect(!output.contains("NOBODY IS LEFT AT THE DESKS"))
    #expect(output.contains("present attend, while the desks are closed"))
    let lines = try place.text("chosen.ics").replacing("\r\n ", with: "")
      .components(separatedBy: "\r\n")
    let starts = lines.filter { $0.hasPrefix("DTSTART;") }
    let shares = lines.filter { $0.hasPrefix("DESCRIPTION:") }
    #expect(starts.count == 2 && shares.count == 2)
    for (start, share) in zip(starts, shares) {
      #expect(share.contains(start.contains(":20270428T") ? "20%" : "60%"), "\(start), \(share)")
    }
  }
}
