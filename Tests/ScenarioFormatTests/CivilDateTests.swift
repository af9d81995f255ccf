// SPDX-License-Identifier: GPL-3.0-or-later
import ScenarioFormat
import Testing

@Suite struct CivilDateTests {
  @Test func daysAreNumberedWithoutGapsAcrossLeapYearsAndCenturies() throws {
    var date = try #require(CivilDate(iso: "1899-12-25"))
    let first = date.dayNumber
    for offset in 0..<80_000 {
      #expect(date.dayNumber == first + offset)
      #expect(date.weekday == offset % 7 + 1)
      #expect(CivilDate(iso: date.description) == date)
      let isLast = date.day == CivilDate.days(in: date.month, of: date.year)
      let next = date.adding(days: 1)
      #expect(next.day == (isLast ? 1 : date.day + 1))
      date = next
    }
    #expect(CivilDate(iso: "1970-01-01")?.dayNumber == 0)
    #expect(CivilDate(iso: "2000-02-29") != nil)
    #expect(CivilDate(iso: "1900-02-29") == nil)
  }

  @Test(arguments: [
    "2027-1-11", "27-01-11", "2027-02-29", "2027-13-01", "2027/01/11", "+027-01-11",
  ])
  func otherFormsAndDatesThatDoNotExistAreRefused(text: String) {
    #expect(CivilDate(iso: text) == nil)
  }

  @Test func monthsAreAddedToTheLastDayOfShorterOnes() {
    #expect(CivilDate(iso: "2027-01-31")?.adding(months: 1).description == "2027-02-28")
    #expect(CivilDate(iso: "2024-02-29")?.adding(months: 48).description == "2028-02-29")
    #expect(CivilDate(iso: "2027-01-11")?.adding(months: 36).description == "2030-01-11")
  }

  /// Dates of the Italian civil calendar and of the tables of the U.S. Naval Observatory.
  @Test(arguments: [
    (1999, "1999-04-04"), (2000, "2000-04-23"), (2008, "2008-03-23"), (2011, "2011-04-24"),
    (2019, "2019-04-21"), (2024, "2024-03-31"), (2025, "2025-04-20"), (2026, "2026-04-05"),
    (2027, "2027-03-28"), (2028, "2028-04-16"), (2038, "2038-04-25"), (2285, "2285-03-22"),
  ])
  func easterFallsWhereTheTablesSay(year: Int, date: String) {
    #expect(ItalianHolidays.easter(in: year)?.description == date)
  }

  @Test func francisOfAssisiIsAHolidayFrom2026() {
    for year in 2020...2035 {
      let first = CivilDate(year: year, month: 1, day: 1)!
      let found = (0..<366).map { first.adding(days: $0) }
        .filter { $0.year == year && ItalianHolidays.contains($0) }
      #expect(found == ItalianHolidays.dates(in: year))
    }
    let before = ItalianHolidays.dates(in: 2025).map(\.description)
    let after = ItalianHolidays.dates(in: 2027).map(\.description)
    #expect(before.count == 11)
    #expect(
      after == [
        "2027-01-01", "2027-01-06", "2027-03-29", "2027-04-25", "2027-05-01", "2027-06-02",
        "2027-08-15", "2027-10-04", "2027-11-01", "2027-12-08", "2027-12-25", "2027-12-26",
      ])
  }
}
