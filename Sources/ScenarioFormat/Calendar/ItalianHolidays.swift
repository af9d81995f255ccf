// SPDX-License-Identifier: GPL-3.0-or-later

/// Public holidays of Italy (law 260/1949 as amended; 4 October from 2026 by law 151/2025).
public enum ItalianHolidays {
  private static let fixed: [(month: Int, day: Int)] = [
    (1, 1), (1, 6), (4, 25), (5, 1), (6, 2), (8, 15), (11, 1), (12, 8), (12, 25), (12, 26),
  ]

  /// The national holidays of a year, in order; Sundays among them are listed too.
  public static func dates(in year: Int) -> [CivilDate] {
    var days = fixed
    if year >= 2026 { days.append((10, 4)) }
    var dates = days.compactMap { CivilDate(year: year, month: $0.month, day: $0.day) }
    if let easter = easter(in: year) { dates.append(easter.adding(days: 1)) }
    return dates.sorted()
  }

  /// Whether a date is one of ``dates(in:)``.
  public static func contains(_ date: CivilDate) -> Bool {
    if fixed.contains(where: { $0.month == date.month && $0.day == date.day }) { return true }
    if date.year >= 2026, date.month == 10, date.day == 4 { return true }
    // Easter Monday lies in March or April.
    return (3...4).contains(date.month) && easter(in: date.year)?.adding(days: 1) == date
  }

  /// Easter Sunday of the Gregorian calendar (Meeus 1991, Astronomical Algorithms, chapter 8).
  public static func easter(in year: Int) -> CivilDate? {
    let a = year % 19
    let (b, c) = (year / 100, year % 100)
    let (d, e) = (b / 4, b % 4)
    let f = (b + 8) / 25
    let g = (b - f + 1) / 3
    let h = (19 * a + b - d - g + 15) % 30
    let (i, k) = (c / 4, c % 4)
    let l = (32 + 2 * e + 2 * i - h - k) % 7
    let m = (a + 11 * h + 22 * l) / 451
    let sum = h + l - 7 * m + 114
    return CivilDate(year: year, month: sum / 31, day: sum % 31 + 1)
  }
}
