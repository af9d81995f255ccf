// SPDX-License-Identifier: GPL-3.0-or-later

/// A date of the proleptic Gregorian calendar, without time of day or time zone.
public struct CivilDate: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Year.
  public let year: Int
  /// 1 … 12.
  public let month: Int
  /// 1 … 31.
  public let day: Int

  /// A date by its parts; nil when the calendar has no such date.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      day >= 1, day <= Self.days(in: month, of: year)
    else { return nil }
    self.init(existing: (year, month, day))
  }

  private init(existing date: (year: Int, month: Int, day: Int)) {
    (year, month, day) = date
  }

  /// Reads `2027-01-11`; nil for any other form and for dates that do not exist.
  public init?(iso text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].count == 4, parts[1].count == 2, parts[2].count == 2,
      text.utf8.allSatisfy({ $0 == 45 || (48...57).contains($0) }),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// The date that is a number of days after 1 January 1970.
  public init(dayNumber: Int) {
    // Days are counted from 1 March of a year divisible by 400, so that leap days come last
    // (Howard Hinnant, "chrono-compatible low-level date algorithms").
    let shifted = dayNumber + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }

  /// Days since 1 January 1970.
  public var dayNumber: Int {
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// 1 Monday … 7 Sunday.
  public var weekday: Int {
    let sinceMonday = (dayNumber + 3) % 7
    return (sinceMonday < 0 ? sinceMonday + 7 : sinceMonday) + 1
  }

  /// The date a number of days later, or earlier when negative.
  public func adding(days: Int) -> CivilDate { CivilDate(dayNumber: dayNumber + days) }

  /// The same day some months later, or the last day of that month when it is shorter.
  public func adding(months: Int) -> CivilDate {
    let index = year * 12 + month - 1 + months
    let (newYear, newMonth) = (index / 12, index % 12 + 1)
    return CivilDate(
      existing: (newYear, newMonth, min(day, Self.days(in: newMonth, of: newYear))))
  }

  /// Days from this date to another; negative when the other is earlier.
  public func days(to other: CivilDate) -> Int { other.dayNumber - dayNumber }

  /// ISO 8601 text: `2027-01-11`.
  public var description: String {
    let padded = { (value: Int, width: Int) in
      let digits = String(value)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    return padded(year, 4) + "-" + padded(month, 2) + "-" + padded(day, 2)
  }

  public static func < (left: CivilDate, right: CivilDate) -> Bool {
    left.dayNumber < right.dayNumber
  }

  /// Length of a month, leap years included.
  public static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension CivilDate {
  /// Stands where no date was read.
  package static let unread = CivilDate(dayNumber: 0)
}
